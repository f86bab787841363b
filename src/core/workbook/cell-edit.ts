import type { Area } from "./area";
import type { CellValue } from "./workbook";

/** One cell to change. `was` guards against a co-author: a host refuses the edit when the cell has changed since. */
export interface CellEdit {
  readonly at: Area;
  readonly was: CellValue;
  /** What the cell showed as a formula when it was read, without "=", in A1. */
  readonly wasFormula?: string;
  /** The new value; with `formula`, the value that the formula gives. */
  readonly value?: CellValue;
  /** The new formula without "=", in A1. */
  readonly formula?: string;
}
