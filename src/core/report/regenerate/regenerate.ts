import type { Workbook } from "../../workbook/workbook";
import type { Project } from "../project";
import { spansText } from "../pattern";
import type { BesideCell, Carried, Paragraph, Report } from "../report";
import type { SheetMemory } from "../sheet/memory";
import { likest } from "./alike";
import {
  byId,
  handParagraph,
  isHand,
  mergeParagraph,
  mineOf,
  unindented,
  type Choices,
  type Merged,
  type ParagraphChange,
} from "./merge";
import { binder } from "../words/bind";
import type { FigureIndex } from "../words/figure-index";
import { orderOf } from "./order";
import { presentSheet } from "./present-sheet";
import { figuresOf, type Figures } from "./own-spans";
import { readReportRows, type SheetRow } from "./read-sheet";
import { HAND, sheetMemoryOf, sheetParagraphs, type SheetParagraph } from "./sheet-paragraphs";

/** A report held against the sheet on which it stands. */
export interface Regenerated {
  /** With the user's words where they stay, and all else of the sheet that goes over. */
  readonly report: Report;
  /** The sheet it stands on; undefined where it has not been written yet. */
  readonly sheet?: string;
  /** What is not as it was written, or will not be: in the order of the report, what goes away last. */
  readonly changes: readonly ParagraphChange[];
}

/** How alike a paragraph without memory must be to a generated one to be taken for it. */
const LIKE = 0.6;

/** What regenerating may be told besides. */
export interface Regenerating {
  readonly choices?: Choices;
  /** With it the numbers in the user's own words are live where the workbook holds them. */
  readonly index?: FigureIndex;
}

/**
 * A newly composed report with everything that the user wrote into the one on its sheet. Nothing of hers is left out: `choices`, by paragraph,
 * say where the generated words are to stand instead.
 */
export function regenerate(report: Report, project: Project, workbook: Workbook, more: Regenerating = {}): Regenerated {
  const standing = standingOf(report, project, workbook, more.index);
  return standing ? regenerateOn(standing, more) : { report, changes: [] };
}

/** The same of a report whose sheet has been read back. */
export function regenerateOn(standing: Standing, more: Regenerating): Regenerated {
  const { report } = standing;
  const merged = mergeAll(standing, more.choices ?? {});
  const generated = report.paragraphs.map(({ id }) => id);
  return {
    report: carriedOver(
      standing,
      merged.flatMap(({ paragraph }) => paragraph ?? []),
      generated,
    ),
    sheet: standing.sheet,
    changes: merged.flatMap(({ change }) => change ?? []),
  };
}

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

function mergeAll({ there, report, generated, before, figures }: Standing, choices: Choices): readonly Merged[] {
  const onSheet = new Map(there.map(paragraph => [paragraph.id, paragraph]));
  const known = new Set(before);
  const gone = report.paragraphs.filter(({ id }) => known.has(id) && !onSheet.has(id) && choices[id]?.mine !== "");
  const away = new Set(gone.map(({ id }) => id));
  const order = orderOf(
    there.map(({ id }) => id),
    report.paragraphs.map(({ id }) => id).filter(id => !away.has(id)),
    before,
  );
  let style: Paragraph["style"] = "cover-line";
  const merged = order.map((id): Merged => {
    const paragraph = onSheet.get(id);
    const one = generated.get(id);
    const result = !paragraph
      ? newly(one!, known.has(id))
      : isHand(id)
        ? handParagraph(paragraph, id, figures, style, choices[id])
        : mergeParagraph(paragraph, one, figures, style, choices[id]);
    if (result.paragraph) style = result.paragraph.style.startsWith("cover") ? "cover-line" : "body";
    return result;
  });
  return [...merged, ...gone.map(({ id, spans }): Merged => ({ change: { id, kind: "deleted", generated: spans } }))];
}

const newly = (paragraph: Paragraph, restored: boolean): Merged => ({
  paragraph,
  change: { id: paragraph.id, kind: restored ? "restored" : "added", after: paragraph.spans },
});

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
