import type { Pack } from "../../packs/pack";
import { cellArea, type Area } from "../../workbook/area";
import { ownSheetMark } from "../../workbook/own-sheet";
import type { SheetPlan } from "../changes";
import type { Layout } from "../lay-out";
import { roomOn, tableBreaks } from "../sheet/table-pages";
import { isTold, type Entry } from "./entries";
import { COLUMNS, FUNDS_ROW } from "./form-grid";
import { gapsOf } from "./gaps-of";
import { putFunds } from "./put-funds";
import { putGoals } from "./put-goals";
import { putHead } from "./put-head";
import { putLines } from "./put-lines";
import type { SelfEvaluation } from "./self-evaluation";
import { sheetGrid, type SheetGrid } from "./sheet-grid";
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
const WIDTHS = {
  portrait: [5, 9.5, 10.5, 7, 9.5, 11, 11, 8.4, 8.4, 6.2, 7.5],
  landscape: [5, 13, 15, 12, 13, 17, 17, 8.5, 8.5, 15, 15],
} as const;
/** An indicator's row that is higher than this on a page upright, in points, wants one that lies. */
const TOO_HIGH = 150;

/** Broken into pages by us, or left whole for a program that breaks it by itself. */
export type Pages = "broken" | "whole";

/** The form of a project on a sheet of that name, cell by cell as the national form has it, with places to sign and seal below it. */
export function layOutForm(evaluation: SelfEvaluation, pack: Pack, sheet: string, pages: Pages = "broken"): FormLayout {
  const upright = onPages(evaluation, pack, sheet, "portrait", pages);
  const lies = upright.grid.heights.slice(upright.first, upright.end).some(height => height > TOO_HIGH);
  const { grid, total, first, end, print, breaks } = lies
    ? onPages(evaluation, pack, sheet, "landscape", pages)
    : upright;
  return {
    plan: {
      name: sheet,
      mark: ownSheetMark("form", evaluation.project),
      cells: [...grid.cells, ...grid.memories(MEMORY, evaluation.writtenFor)],
      looks: grid.looks,
      merges: grid.merges,
      columnWidths: [...WIDTHS[print.orientation], 8],
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
  orientation: Print["orientation"],
  pages: Pages,
): Filled & { readonly print: Print; readonly breaks: readonly number[] } {
  const print = printOf(orientation);
  const widths = WIDTHS[orientation];
  const room = roomOn(print, widths);
  let breaks: readonly number[] = [];
  let least: readonly number[] = [];
  for (;;) {
    const filled = fill(evaluation, pack, sheet, { widths, room, breaks, least });
    const { first, end } = filled;
    const { heights } = filled.grid;
    // Titles with what they head, the goals as a whole, the total and the places to sign with the last line.
    const joined = (row: number): boolean =>
      row < filled.goals[0]! - 1 || row === first || row >= end || filled.goals.includes(row);
    const turned = tableBreaks({ heights, room, titles: { top: first - 1, bottom: first - 1 }, joined });
    if (pages === "whole" || turned.join() === breaks.join()) return { ...filled, print, breaks };
    // Heights only grow from one time to the next, so that this ends.
    [breaks, least] = [turned, heights];
  }
}

interface Filled {
  readonly grid: SheetGrid;
  readonly total: Entry;
  /** The rows of the goals' texts. */
  readonly goals: readonly number[];
  /** The first row of indicators, and the row of the total behind them. */
  readonly first: number;
  readonly end: number;
}

/** Widths by column; how high rows may be together; rows before which a page begins; what rows must be as high as. */
interface Page {
  readonly widths: readonly number[];
  readonly room: number;
  readonly breaks: readonly number[];
  readonly least: readonly number[];
}

function fill(evaluation: SelfEvaluation, pack: Pack, sheet: string, { widths, room, breaks, least }: Page): Filled {
  const grid = sheetGrid(sheet, widths);
  putHead(grid, evaluation);
  const funds = putFunds(grid, evaluation, pack);
  const goals = FUNDS_ROW + 1 + evaluation.parts.length;
  const first = putGoals(grid, { ...evaluation, sheet }, goals, { widths, room }) + 1;
  const total = putLines(grid, evaluation, { first, widths, breaks }, funds, pack);
  const end = first + evaluation.lines.length;
  putSignature(grid, end + 1, SIGNATURE, ({ field }) => evaluation.signature[field]);
  least.forEach((height, row) => grid.atLeast(row, height));
  const texts = Array.from({ length: first - 2 - goals }, (_, at) => goals + 1 + at);
  return { grid, total, goals: texts, first, end };
}
