import type { Sheet } from "../workbook/workbook";
import { isPatternTitle, isTitle } from "./cover-lines";
import { headingKey, numberingOf, reach, type HeadingLine, type KnownHeading } from "./headings";
import type { CoverFact, Heading, Line, Part, Passage, ReportText, Role } from "./report-text";

/** A report as it is being read. */
export interface Draft {
  readonly cover: CoverFact[];
  readonly titles: Line[];
  readonly parts: { heading?: Heading; roles: readonly Role[]; lead?: string; passages: Passage[] }[];
  readonly rows: [first: number, last: number];
  readonly first: Line;
  /** Headings that an outline or their words make headings of a report. */
  known: number;
}

/** A report that begins with a line of a sheet. */
export const newDraft = (line: Line, row: number): Draft => ({
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

/** A heading, and what stands behind it in its line; numbered points of problems and measures are text. */
export function addHeading(draft: Draft, line: Line, heading: HeadingLine, known: readonly KnownHeading[]): void {
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
    stands: line.text.slice(0, from).trim(),
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

/** A line of text: a paragraph, the rest of one, or the value of the cover line before it. */
export function addText(draft: Draft, line: Line): void {
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

const LEAST_TEXT = 20;

/** Whether a draft is a report: enough headings, a title or a cover, some text, and no pattern handed out to be filled in. */
export function isReport({ known, titles, cover, parts }: Draft): boolean {
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

/** A draft as the report of its sheet. */
export function finished(draft: Draft, sheet: Sheet): ReportText {
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
