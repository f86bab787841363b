import type { Pack } from "../../packs/pack";
import { cellArea, type Area } from "../../workbook/area";
import { ownSheetMark } from "../../workbook/own-sheet";
import type { SheetPlan } from "../changes";
import type { Layout } from "../lay-out";
import { roomOn, tableBreaks } from "../sheet/table-pages";
import { isTold, type Entry } from "./entries";
import { COLUMNS, FUNDS_ROW } from "./form-grid";
import { HIGHEST } from "./form-looks";
import { gapsOf } from "./gaps-of";
import { putFunds } from "./put-funds";
import { putGoals } from "./put-goals";
import { putHead } from "./put-head";
import { putLines } from "./put-lines";
import type { SelfEvaluation } from "./self-evaluation";
import { sheetGrid, type SheetGrid } from "./sheet-grid";
import { textCutter, type Paper } from "./text-parts";
import { putSignature, SIGNATURE } from "./signature";

/** A form's sheet, with what its report takes from it. */
export interface FormLayout {
  readonly plan: SheetPlan;
  readonly figures: Layout["figures"];
  readonly gaps: Layout["gaps"];
  /** Where the total stands; its value where no line is missing a score. */
  readonly total: { readonly at: Area; readonly value?: number };
}

const { A, I, K } = COLUMNS;
const MEMORY = 11;
/** How a form is printed: its columns' widths in characters, and how high a line may be at most, in points. */
interface Shape {
  readonly orientation: "portrait" | "landscape";
  readonly widths: readonly number[];
  readonly most: number;
}
/** The better ones first; the last is for reasons of many words. */
const SHAPES: readonly Shape[] = [
  { orientation: "portrait", widths: [5, 9.5, 10.5, 7, 9.5, 11, 11, 8.4, 8.4, 6.2, 7.5], most: 150 },
  { orientation: "landscape", widths: [5, 13, 15, 12, 13, 17, 17, 8.5, 8.5, 15, 15], most: HIGHEST },
  { orientation: "landscape", widths: [5, 9.5, 10, 11, 10, 13, 13, 7, 7, 27, 27.5], most: Infinity },
];

/** Broken into pages by us, or left whole for a program that breaks it by itself. */
export type Pages = "broken" | "whole";

/** The form of a project on a sheet of that name, cell by cell as the national form has it, with places to sign and seal below it. */
export function layOutForm(evaluation: SelfEvaluation, pack: Pack, sheet: string, pages: Pages = "broken"): FormLayout {
  const { grid, total, first, end, print, breaks, widths } = onBestPages(evaluation, pack, sheet, pages);
  return {
    plan: {
      name: sheet,
      mark: ownSheetMark("form", evaluation.project),
      cells: [...grid.cells, ...grid.memories(MEMORY, evaluation.writtenFor)],
      looks: grid.looks,
      merges: grid.merges,
      columnWidths: [...widths, 8],
      hiddenColumns: [MEMORY],
      rowHeights: grid.heights,
      print: {
        area: { sheet, top: 0, left: A, bottom: grid.heights.length - 1, right: K },
        ...print,
        breaks,
        titles: { top: first - 1, bottom: first - 1 },
      },
    },
    figures: grid.told,
    gaps: gapsOf(grid, evaluation.project),
    total: {
      at: cellArea(sheet, end, I),
      ...(isTold(total) && typeof total.value === "number" ? { value: total.value } : {}),
    },
  };
}

/** The form on the first of the shapes on which its lines are not too high. */
function onBestPages(evaluation: SelfEvaluation, pack: Pack, sheet: string, pages: Pages, at = 0): OnPages {
  const shape = SHAPES[at]!;
  const filled = onPages(evaluation, pack, sheet, shape, pages);
  const { first, end, grid } = filled;
  // A line in several rows is higher than any row.
  const highest = end - first > evaluation.lines.length ? Infinity : Math.max(0, ...grid.heights.slice(first, end));
  return highest > shape.most ? onBestPages(evaluation, pack, sheet, pages, at + 1) : filled;
}

type Print = Omit<SheetPlan["print"], "area" | "breaks">;

const printOf = (orientation: Print["orientation"]): Print => ({
  paper: "A4",
  orientation,
  margins: { top: 1.6, bottom: 1.6, left: 1.2, right: 1.2 },
  footer: "第 &P 页",
  centered: true,
});

/** The form filled so that names of groups begin anew on each page. Names that stand again may make rows higher, and so move pages. */
function onPages(
  evaluation: SelfEvaluation,
  pack: Pack,
  sheet: string,
  { orientation, widths }: Shape,
  pages: Pages,
): OnPages {
  const print = printOf(orientation);
  const room = roomOn(print, widths);
  const highest = pages === "whole" ? Infinity : HIGHEST;
  const parts = textCutter(widths, highest);
  let breaks: readonly number[] = [];
  let least: readonly number[] = [];
  for (;;) {
    const filled = fill(evaluation, pack, sheet, { widths, highest, parts, breaks, least });
    const { first, end } = filled;
    const { heights } = filled.grid;
    // Titles with what they head, the total and the places to sign with the last line.
    const joined = (row: number): boolean =>
      row < filled.goals - 1 || row === filled.goals || row === first || row >= end;
    const turned = tableBreaks({ heights, room, titles: { top: first - 1, bottom: first - 1 }, joined });
    if (pages === "whole" || turned.join() === breaks.join()) return { ...filled, print, breaks, widths };
    // Heights only grow from one time to the next, so that this ends.
    [breaks, least] = [turned, heights];
  }
}

interface Filled {
  readonly grid: SheetGrid;
  readonly total: Entry;
  /** The first row of the goals' texts. */
  readonly goals: number;
  /** The first row of indicators, and the row of the total behind them. */
  readonly first: number;
  readonly end: number;
}

interface OnPages extends Filled {
  readonly print: Print;
  readonly breaks: readonly number[];
  readonly widths: readonly number[];
}

/** What it is filled on, and what rows must be as high as. */
interface Page extends Paper {
  /** How high a row can be, in points. */
  readonly highest: number;
  readonly least: readonly number[];
}

function fill(evaluation: SelfEvaluation, pack: Pack, sheet: string, { least, ...paper }: Page): Filled {
  const grid = sheetGrid(sheet, paper.widths, paper.highest);
  putHead(grid, evaluation);
  const funds = putFunds(grid, evaluation, pack);
  const goals = FUNDS_ROW + 1 + evaluation.parts.length;
  const first = putGoals(grid, evaluation, goals, paper) + 1;
  const { total, end } = putLines(grid, evaluation, { first, ...paper }, funds, pack);
  putSignature(grid, end + 1, SIGNATURE, ({ field }) => evaluation.signature[field]);
  least.forEach((height, row) => grid.atLeast(row, height));
  return { grid, total, goals: goals + 1, first, end };
}
