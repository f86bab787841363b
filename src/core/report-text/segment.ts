import type { Sheet } from "../workbook/workbook";
import { coverFacts, isDateLine, isPatternTitle, isTitle, isYearLine } from "./cover-lines";
import { headingKey, headingLine, numberingOf, reach, type HeadingLine, type KnownHeading } from "./headings";
import {
  placeIn,
  type CoverFact,
  type Heading,
  type Line,
  type Part,
  type Passage,
  type ReportText,
  type Role,
} from "./report-text";
import type { TextRow } from "./sheet-lines";

/** A report as it is being read. */
interface Draft {
  readonly cover: CoverFact[];
  readonly titles: Line[];
  readonly parts: { heading?: Heading; roles: readonly Role[]; lead?: string; passages: Passage[] }[];
  readonly rows: [first: number, last: number];
  readonly first: Line;
  /** Headings that an outline or their words make headings of a report. */
  known: number;
}

type Reading =
  | { readonly kind: "cover"; readonly facts: readonly CoverFact[] }
  | { readonly kind: "title" }
  | { readonly kind: "year" }
  | { readonly kind: "heading"; readonly heading: HeadingLine }
  | { readonly kind: "text" };

interface Sorted {
  readonly row: number;
  readonly line: Line;
  readonly as: Reading;
}

/** A heading stands alone in its row: beside words it is the label of a form. */
function readingOf(line: Line, known: readonly KnownHeading[]): Reading {
  const facts = coverFacts(line);
  if (facts.length > 0) return { kind: "cover", facts };
  if (isTitle(line.text)) return { kind: "title" };
  if (isYearLine(line.text)) return { kind: "year" };
  const heading = line.cells.length <= 2 ? headingLine(line.text, known) : undefined;
  return heading ? { kind: "heading", heading } : { kind: "text" };
}

const isFirst = ({ as }: Sorted): boolean => as.kind === "heading" && as.heading.level === 1 && as.heading.number === 1;

/** Facts of a cover, not of a signature: what begins a report. */
const BEGINS = /项目名称|评价类型|单位|主管部门/;

/** Whether a line of a cover begins another report, and does not end this one: a first heading is still to come. */
function begins(sorted: readonly Sorted[], at: number, draft: Draft): boolean {
  const { as } = sorted[at]!;
  if (draft.parts.every(({ heading }) => heading === undefined)) return false;
  if (isFirst(sorted[at]!)) return repeats(draft, (as as { heading: HeadingLine }).heading);
  if (as.kind === "cover" && !as.facts.some(({ label }) => BEGINS.test(label))) return false;
  if (as.kind !== "cover" && as.kind !== "title") return false;
  return sorted.slice(at + 1).some(isFirst);
}

/** 一、 again after 一、 and 二、: the next report, where covers and titles were left out. */
function repeats({ parts }: Draft, { words }: HeadingLine): boolean {
  const tops = parts.flatMap(({ heading }) => (heading?.level === 1 ? [heading] : []));
  return tops.length >= 2 && tops.some(top => headingKey(top.words) === headingKey(words));
}

const newDraft = ({ line, row }: Sorted): Draft => ({
  cover: [],
  titles: [],
  parts: [],
  rows: [row, row],
  first: line,
  known: 0,
});

/** The roles of the headings over a new one, from the nearest. */
function rolesFor(draft: Draft, { level, roles }: HeadingLine, isKnown: boolean): readonly Role[] {
  const over = [...draft.parts].reverse().find(({ heading }) => heading !== undefined && heading.level < level);
  const above = over?.roles ?? [];
  const says = above.filter(role => role === "problems" || role === "measures");
  if (isKnown || says.length === 0) return roles.length > 0 ? roles : above;
  const own = says.filter(role => roles.includes(role));
  return says.length > 1 && own.length > 0 ? own : says;
}

function addHeading(draft: Draft, line: Line, heading: HeadingLine, known: readonly KnownHeading[]): void {
  const { level, number, words, text, from } = heading;
  const isKnown = known.some(({ key }) => key === headingKey(words));
  const roles = rolesFor(draft, heading, isKnown);
  const inside = level === 3 && !isKnown && roles.some(role => role === "problems" || role === "measures");
  if (inside) return addText(draft, line);
  if (number !== undefined && (isKnown || heading.roles.length > 0)) draft.known++;
  const at = line.cells[0]!.at;
  const head: Heading = {
    level,
    ...(number === undefined ? {} : { number }),
    words: words.trim(),
    tells: heading.roles,
    at,
  };
  const lead = heading.lead === undefined ? {} : { lead: heading.lead };
  draft.parts.push({ heading: head, roles, ...lead, passages: [] });
  if (text.trim() !== "") addPassage(draft, { text, cells: from0(line.cells, from) });
}

const from0 = (cells: Line["cells"], from: number): Line["cells"] =>
  cells.map(cell => ({ ...cell, from: Math.max(0, cell.from - from) }));

/** A passage under the last heading; the words of the form that its text runs on from are left out. */
function addPassage(draft: Draft, passage: Passage): void {
  const { lead, passages } = draft.parts.at(-1)!;
  const indent = /^\s*/.exec(passage.text)![0].length;
  const end = lead && passages.length === 0 ? reach(passage.text.slice(indent), headingKey(lead)) : undefined;
  const colon = end === undefined ? 0 : /^[：:\s]*/.exec(passage.text.slice(indent + end))![0].length;
  const from = end === undefined ? 0 : indent + end + colon;
  const text = passage.text.slice(from);
  if (text.trim() !== "") passages.push({ text, cells: from0(passage.cells, from) });
}

const ENDED = /[。！？；;：:!?）)】”]\s*$/;
const INDENTED = /^[ 　]{2,}/;

/** A paragraph that was broken by hand goes on in the next row. */
function goesOn(before: Passage | undefined, text: string): before is Passage {
  return (
    before !== undefined &&
    before.text.length >= 20 &&
    !ENDED.test(before.text) &&
    !INDENTED.test(text) &&
    !numberingOf(text)
  );
}

function addText(draft: Draft, line: Line): void {
  const cover = draft.cover.at(-1);
  const inFront = draft.parts.length === 0;
  if (inFront && cover && (/评价类型/.test(cover.label) || cover.value === "") && line.text.trim().length <= 40) {
    draft.cover[draft.cover.length - 1] = { ...cover, value: `${cover.value}\n${line.text.trim()}`.trim() };
    return;
  }
  if (inFront) draft.parts.push({ roles: [], passages: [] });
  const { passages } = draft.parts.at(-1)!;
  const before = passages.at(-1);
  if (goesOn(before, line.text)) {
    const cells = line.cells.map(cell => ({ ...cell, from: cell.from + before.text.length }));
    passages[passages.length - 1] = { text: before.text + line.text, cells: [...before.cells, ...cells] };
  } else addPassage(draft, line);
}

function addLine(draft: Draft, { line, row, as }: Sorted, known: readonly KnownHeading[]): void {
  draft.rows[1] = row;
  if (as.kind === "heading") addHeading(draft, line, as.heading, known);
  else if (as.kind === "cover") draft.cover.push(...as.facts);
  else if (as.kind === "title" || (as.kind === "year" && draft.parts.length === 0)) draft.titles.push(line);
  else if (isDateLine(line.text) && draft.parts.length > 0)
    draft.cover.push({ label: "日期", value: line.text.trim(), seal: false, at: placeIn(line, 0) });
  else addText(draft, line);
}

const LEAST_TEXT = 20;

/** Enough headings, a title or a cover, some text, and no pattern handed out to be filled in. */
function isReport({ known, titles, cover, parts }: Draft): boolean {
  if (
    [
      ...titles.map(({ text }) => text),
      ...parts.slice(0, 1).flatMap(({ passages }) => passages.map(({ text }) => text)),
    ].some(isPatternTitle)
  )
    return false;
  const text = parts.flatMap(({ passages }) => passages).reduce((sum, passage) => sum + passage.text.trim().length, 0);
  const announced = titles.some(({ text }) => isTitle(text)) || cover.length >= 3;
  return text >= LEAST_TEXT && known >= (announced ? 2 : 3);
}

function finished(draft: Draft, sheet: Sheet): ReportText {
  const { cover, titles, parts, rows, first } = draft;
  return {
    sheet: sheet.name,
    rows,
    at: first.cells[0]!.at,
    ...(sheet.own === undefined ? {} : { own: sheet.own.slice(sheet.own.indexOf(":") + 1) }),
    cover,
    titles,
    parts: parts.map(({ heading, roles, passages }): Part => ({ ...(heading ? { heading } : {}), roles, passages })),
  };
}

/** Whether the lines right above say that what follows is only a pattern: 绩效自评报告提纲（参考）. */
const isHandedOut = (sorted: readonly Sorted[], at: number): boolean =>
  sorted
    .slice(Math.max(0, at - 3), at)
    .some(({ as, line }) => as.kind === "text" && line.text.length <= 45 && isPatternTitle(line.text));

/** The reports in the rows of a sheet; what stands before the first and tables between are left out. */
export function reportsInRows(
  sheet: Sheet,
  rows: readonly TextRow[],
  known: readonly KnownHeading[],
): readonly ReportText[] {
  const sorted = rows.flatMap(({ row, lines, grid }) =>
    grid ? [] : lines.map((line): Sorted => ({ row, line, as: readingOf(line, known) })),
  );
  const drafts: Draft[] = [];
  const handedOut = new Set<number>();
  sorted.forEach((one, at) => {
    const draft = drafts.at(-1);
    if (!draft && one.as.kind === "text") return;
    if (!draft || begins(sorted, at, draft)) {
      if (isHandedOut(sorted, at)) handedOut.add(drafts.length);
      drafts.push(newDraft(one));
    }
    addLine(drafts.at(-1)!, one, known);
  });
  return drafts
    .filter((draft, at) => sheet.own !== undefined || (!handedOut.has(at) && isReport(draft)))
    .map(draft => finished(draft, sheet));
}
