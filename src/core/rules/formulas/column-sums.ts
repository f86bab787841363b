import { add, ZERO, type Decimal } from "../../quantity/decimal";
import { numberAt } from "../../formulas/cell";
import { once } from "../../workbook/once";
import { KIND, type Sheet, type Workbook } from "../../workbook/workbook";
import { formulaShapes, type FormulaShape } from "../../formulas/formula-shapes";
import { cellsWith, formulasThat, type FormulaCell } from "./formula-cells";
import { usersSheets } from "./formula-lines";
import { referredArea } from "../../formulas/precedents";
import type { Area } from "../../workbook/area";
import { positionOf } from "../../workbook/cells";

/** A cell that is `SUM(range)` of one stretch of cells under, over or beside it. */
export interface RangeSum extends FormulaCell {
  readonly range: Area;
  /** Whether the range lies in the cell's own column, its own row, or elsewhere on the sheet. */
  readonly along: "column" | "row" | "elsewhere";
}

const isRangeSum = ({ sumOf }: FormulaShape): boolean =>
  sumOf?.rows !== undefined && sumOf.columns !== undefined && sumOf.sheet === undefined;

/** All cells of the workbook that sum one range of one row or column on their own sheet, row after row. */
export const rangeSums = once((workbook: Workbook): readonly RangeSum[] => {
  const shape = formulaShapes(workbook);
  const wanted = formulasThat(workbook, isRangeSum);
  const sums: RangeSum[] = [];
  for (const sheet of wanted ? usersSheets(workbook) : [])
    for (const cell of cellsWith(sheet, wanted!)) {
      const { row, column, formula } = cell;
      const range = referredArea(shape(formula).sumOf!, sheet, row, column);
      const tall = range.left === range.right;
      if (tall === (range.top === range.bottom)) continue;
      const along = tall && range.left === column ? "column" : !tall && range.top === row ? "row" : "elsewhere";
      sums.push({ ...cell, range, along });
    }
  return sums;
});

/** Whether a cell holds a number, typed or computed. */
export function holdsNumber(sheet: Sheet, row: number, column: number): boolean {
  const position = positionOf(sheet, row, column);
  return position >= 0 && sheet.cells.kind[position] === KIND.number;
}

/** What the numbers of an area add up to. */
export function sumOf(sheet: Sheet, area: Area): Decimal {
  let sum = ZERO;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) sum = add(sum, numberAt(sheet, row, column) ?? ZERO);
  return sum;
}
