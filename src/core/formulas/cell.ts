import { decimalOf, type Decimal } from "../quantity/decimal";
import { cellArea, type Area } from "../workbook/area";
import { positionOf } from "../workbook/cells";
import { formulaAt } from "../workbook/formula";
import { KIND, type Sheet, type Workbook } from "../workbook/workbook";

/** A cell on its sheet. */
export interface Cell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** The area that is this one cell. */
export const areaOf = ({ sheet, row, column }: Cell): Area => cellArea(sheet.name, row, column);

/** Number of the cell's formula in `Workbook.formulas`; -1 where it has none. */
export function formulaOf({ sheet, row, column }: Cell): number {
  const position = positionOf(sheet, row, column);
  return position < 0 ? -1 : sheet.cells.formula[position]! - 1;
}

/** The cell's formula in A1, with "="; "" where it has none. */
export function formulaText(workbook: Workbook, cell: Cell): string {
  const formula = formulaOf(cell);
  return formula < 0 ? "" : `=${formulaAt(workbook.formulas[formula]!, cell.row, cell.column)}`;
}

/** The number of a cell as an exact decimal; undefined where it holds none. */
export function numberAt(sheet: Sheet, row: number, column: number): Decimal | undefined {
  const at = positionOf(sheet, row, column);
  if (at < 0 || sheet.cells.kind[at] !== KIND.number) return undefined;
  const number = sheet.cells.number[at]!;
  return Number.isFinite(number) ? decimalOf(number) : undefined;
}
