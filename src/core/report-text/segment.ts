import type { Sheet } from "../workbook/workbook";
import { coverFacts, isDateLine, isPatternTitle, isTitle, isYearLine } from "./cover-lines";
import { addHeading, addText, finished, isReport, newDraft, type Draft } from "./draft";
import { headingKey, headingLine, type HeadingLine, type KnownHeading } from "./headings";
import { placeIn, type CoverFact, type Line, type ReportText } from "./report-text";
import type { TextRow } from "./sheet-lines";

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

function addLine(draft: Draft, { line, row, as }: Sorted, known: readonly KnownHeading[]): void {
  draft.rows[1] = row;
  if (as.kind === "heading") addHeading(draft, line, as.heading, known);
  else if (as.kind === "cover") draft.cover.push(...as.facts);
  else if (as.kind === "title" || (as.kind === "year" && draft.parts.length === 0)) draft.titles.push(line);
  else if (isDateLine(line.text) && draft.parts.length > 0)
    draft.cover.push({ label: "日期", value: line.text.trim(), seal: false, at: placeIn(line, 0) });
  else addText(draft, line);
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
      drafts.push(newDraft(one.line, one.row));
    }
    addLine(drafts.at(-1)!, one, known);
  });
  return drafts
    .filter((draft, at) => sheet.own !== undefined || (!handedOut.has(at) && isReport(draft)))
    .map(draft => finished(draft, sheet));
}
