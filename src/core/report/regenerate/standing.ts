import type { Workbook } from "../../workbook/workbook";
import { spansText } from "../pattern";
import type { Project } from "../project";
import type { BesideCell, Carried, Paragraph, Report } from "../report";
import type { SheetMemory } from "../sheet/memory";
import { binder } from "../words/bind";
import type { FigureIndex } from "../words/figure-index";
import { likest } from "./alike";
import { byId, isHand, mineOf, unindented } from "./merge";
import { presentSheet } from "./present-sheet";
import { readReportRows, type SheetRow } from "./read-sheet";
import { figuresOf, type Figures } from "./sheet-figures";
import { HAND, sheetMemoryOf, sheetParagraphs, type SheetParagraph } from "./sheet-paragraphs";

/** A paragraph of a sheet that is known by an id. */
export type NamedParagraph = SheetParagraph & { readonly id: string };

/** A report as it is composed now, and as it stands on its sheet. */
export interface Standing {
  readonly report: Report;
  readonly generated: ReadonlyMap<string, Paragraph>;
  /** The sheet's name. */
  readonly sheet: string;
  readonly rows: readonly SheetRow[];
  readonly there: readonly NamedParagraph[];
  /** Ids of the paragraphs that were last generated. */
  readonly before: readonly string[];
  readonly figures: Figures;
}

/** Reads a report's sheet back; undefined where it has none yet. */
export function standingOf(
  report: Report,
  project: Project,
  workbook: Workbook,
  index?: FigureIndex,
  sheet = presentSheet(report, workbook),
): Standing | undefined {
  if (!sheet) return undefined;
  const rows = readReportRows(workbook, sheet);
  const generated = byId(report);
  const there = namedParagraphs(sheetParagraphs(rows, unindented), generated);
  const bind = index && binder(index, project);
  const figures = figuresOf(
    report,
    there.flatMap(paragraph => paragraph.rows),
    { project, workbook, sheet, ...(bind ? { bind } : {}) },
  );
  return { report, generated, sheet: sheet.name, rows, there, before: sheetMemoryOf(rows)?.ids ?? [], figures };
}

/** The report with other paragraphs, and all else of its sheet that goes over; `ids` are those that count as generated. */
export const carriedOver = (
  { report, sheet, rows, there }: Standing,
  paragraphs: readonly Paragraph[],
  ids: readonly string[],
): Report => ({
  ...report,
  paragraphs,
  carried: {
    sheet,
    generated: ids,
    beside: besideOf(rows, there),
    figures: [...figuresBefore(sheetMemoryOf(rows)), ...(report.carried?.figures ?? [])],
    ...takenFrom(report, sheetMemoryOf(rows)),
  },
});

/** The sheet of last year's report whose words were taken over, now or when the sheet was written. */
function takenFrom({ carried }: Report, memory: SheetMemory | undefined): Pick<Carried, "from"> {
  const from = carried?.from ?? memory?.from;
  return from === undefined ? {} : { from };
}

/** What the project's figures were, as a sheet remembers them. */
export const figuresBefore = (memory: SheetMemory | undefined): Carried["figures"] =>
  (memory?.figures ?? []).map(({ name, as, text }) => [name, as.unit, text] as const);

/** Paragraphs of the sheet, each with an id: those without one that read like a generated paragraph that is missing are that one. */
export function namedParagraphs(
  there: readonly SheetParagraph[],
  generated: ReadonlyMap<string, Paragraph>,
): readonly NamedParagraph[] {
  const onSheet = new Set(there.map(paragraph => paragraph.id));
  // Where a memory is left it is believed: a paragraph it does not name was added or is deleted.
  const lost = there.some(({ id }) => id !== undefined && !isHand(id)) ? [] : [...generated.values()];
  const missing = lost.filter(({ id }) => !onSheet.has(id));
  const nameless = there.filter(({ id }) => id === undefined);
  const found = likest(
    nameless.map(mineOf),
    missing.map(({ spans }) => spansText(spans)),
    LIKE,
  );
  const names = new Map([...found].map(([i, j]) => [nameless[i]!, missing[j]!.id]));
  const fresh = freshIds(there.flatMap(({ id }) => id ?? []));
  return there.map(paragraph => ({ ...paragraph, id: paragraph.id ?? names.get(paragraph) ?? fresh() }));
}

/** How alike a paragraph without memory must be to a generated one to be taken for it. */
const LIKE = 0.6;

/** Ids for paragraphs that the user added, none of them taken. */
export function freshIds(ids: Iterable<string>): () => string {
  const taken = new Set(ids);
  let number = 0;
  return () => {
    do number++;
    while (taken.has(HAND + number));
    return HAND + number;
  };
}

/** What the user put beside the text, by the part of a paragraph above it. */
export function besideOf(rows: readonly SheetRow[], there: Standing["there"]): readonly BesideCell[] {
  const anchors = new Map(
    there.flatMap(({ id, rows: own }) => own.map(({ row }, part) => [row.row, { id, part }] as const)),
  );
  let above = -1;
  return rows.flatMap(({ row, beside }) => {
    if (anchors.has(row)) above = row;
    const anchor = anchors.get(above);
    return beside.map(({ column, ...cell }): BesideCell => ({
      cell,
      column,
      ...(anchor ? { anchor } : {}),
      below: row - Math.max(above, 0),
    }));
  });
}
