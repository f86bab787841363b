import { KIND, type Sheet, type Workbook } from "../workbook/workbook";
import { formulaShapes } from "./formula-shapes";
import { usersSheets } from "./formula-lines";
import { referredArea } from "./precedents";
import type { Area } from "../workbook/area";
import type { Cell } from "./stretches";
import { positionOf } from "../workbook/cells";

/** A cell that is `SUM(range)` of one stretch of cells under, over or beside it. */
export interface RangeSum extends Cell {
  readonly formula: number;
  readonly range: Area;
  /** Whether the range lies in the cell's own column, its own row, or elsewhere on the sheet. */
  readonly along: "column" | "row" | "elsewhere";
}

const known = new WeakMap<Workbook, readonly RangeSum[]>();

/** All cells of the workbook that sum one range of one row or column on their own sheet, row after row. */
export function rangeSums(workbook: Workbook): readonly RangeSum[] {
  const kept = known.get(workbook);
  if (kept) return kept;
  const shape = formulaShapes(workbook);
  const sums: RangeSum[] = [];
  for (const sheet of usersSheets(workbook)) {
    const { rowStart, column: columns, formula } = sheet.cells;
    for (let row = 0; row < sheet.rows; row++)
      for (let i = rowStart[row]!; i < rowStart[row + 1]!; i++) {
        if (formula[i] === 0) continue;
        const { sumOf } = shape(formula[i]! - 1);
        if (!sumOf?.rows || !sumOf.columns || sumOf.sheet !== undefined) continue;
        const column = columns[i]!;
        const range = referredArea(sumOf, sheet, row, column);
        const tall = range.left === range.right;
        if (tall === (range.top === range.bottom)) continue;
        const along = tall && range.left === column ? "column" : !tall && range.top === row ? "row" : "elsewhere";
        sums.push({ sheet, row, column, formula: formula[i]! - 1, range, along });
      }
  }
  known.set(workbook, sums);
  return sums;
}

/** Whether a cell holds a number, typed or computed. */
export function holdsNumber(sheet: Sheet, row: number, column: number): boolean {
  const position = positionOf(sheet, row, column);
  return position >= 0 && sheet.cells.kind[position] === KIND.number;
}
