import type { Workbook } from "../../workbook/workbook";
import type { Project } from "../project";
import { spansText } from "../pattern";
import type { BesideCell, Paragraph, Report } from "../report";
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
import { figuresOf, type Figures } from "./own-spans";
import { readReportRows, type SheetRow } from "./read-sheet";
import { HAND, sheetMemoryOf, sheetParagraphs, type SheetParagraph } from "./sheet-paragraphs";
import { ownSheetOf } from "../sheet/sheet-name";

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
  const sheet = ownSheetOf("report", report.project, workbook);
  if (!sheet) return { report, changes: [] };
  const rows = readReportRows(workbook, sheet);
  const generated = byId(report);
  const there = named(sheetParagraphs(rows, unindented), generated);
  const bind = more.index && binder(more.index, project);
  const figures = figuresOf(
    report,
    there.flatMap(paragraph => paragraph.rows),
    { project, workbook, sheet, ...(bind ? { bind } : {}) },
  );
  const memory = sheetMemoryOf(rows);
  const before = memory?.ids ?? [];
  const merged = mergeAll({ there, report, generated, before, figures, choices: more.choices ?? {} });
  return {
    report: {
      ...report,
      paragraphs: merged.flatMap(({ paragraph }) => (paragraph ? [paragraph] : [])),
      carried: {
        sheet: sheet.name,
        generated: report.paragraphs.map(paragraph => paragraph.id),
        beside: besideOf(rows, there),
        figures: (memory?.figures ?? []).map(({ name, as, text }) => [name, as.unit, text] as const),
      },
    },
    sheet: sheet.name,
    changes: merged.flatMap(({ change }) => (change ? [change] : [])),
  };
}

/** Paragraphs of the sheet, each with an id: those without one that read like a generated paragraph that is missing are that one. */
function named(
  there: readonly SheetParagraph[],
  generated: ReadonlyMap<string, Paragraph>,
): readonly (SheetParagraph & { readonly id: string })[] {
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
  const taken = new Set(there.flatMap(({ id }) => (id !== undefined && isHand(id) ? [id] : [])));
  let number = 0;
  const fresh = (): string => {
    do number++;
    while (taken.has(HAND + number));
    return HAND + number;
  };
  return there.map(paragraph => ({ ...paragraph, id: paragraph.id ?? names.get(paragraph) ?? fresh() }));
}

interface Merging {
  readonly there: readonly (SheetParagraph & { readonly id: string })[];
  readonly report: Report;
  readonly generated: ReadonlyMap<string, Paragraph>;
  readonly before: readonly string[];
  readonly figures: Figures;
  readonly choices: Choices;
}

function mergeAll({ there, report, generated, before, figures, choices }: Merging): readonly Merged[] {
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
        ? handParagraph(paragraph, id, figures, style)
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

/** What the user put beside the text, by the part of a paragraph above it. */
function besideOf(rows: readonly SheetRow[], there: Merging["there"]): readonly BesideCell[] {
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
