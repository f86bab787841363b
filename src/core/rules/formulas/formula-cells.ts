import { contentsOf } from "../../workbook/contents";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { formulaShapes, type FormulaShape } from "../../formulas/formula-shapes";
import type { Cell } from "../../formulas/cell";

/** A cell with the number of its formula in `Workbook.formulas`. */
export interface FormulaCell extends Cell {
  readonly formula: number;
}

/** Which formulas of the workbook a rule cares for, as `Cells.formula` counts them. */
export type Wanted = Uint8Array;

/** The formulas that `holds` is true of, each asked once; undefined where there are none, and no cell need be looked at. */
export function formulasThat(workbook: Workbook, holds: (shape: FormulaShape) => boolean): Wanted | undefined {
  const shape = formulaShapes(workbook);
  const wanted = new Uint8Array(workbook.formulas.length + 1);
  let any = false;
  for (let formula = 0; formula < workbook.formulas.length; formula++)
    if (holds(shape(formula))) {
      wanted[formula + 1] = 1;
      any = true;
    }
  return any ? wanted : undefined;
}

/** The cells of a sheet with such a formula, row after row. */
export function* cellsWith(sheet: Sheet, wanted: Wanted): Iterable<FormulaCell> {
  const { rowStart, column, formula } = sheet.cells;
  if (!contentsOf(sheet).computes) return;
  for (let i = 0, row = 0; i < formula.length; i++) {
    if (wanted[formula[i]!] !== 1) continue;
    while (rowStart[row + 1]! <= i) row++;
    yield { sheet, row, column: column[i]!, formula: formula[i]! - 1 };
  }
}

/** How often each such formula comes on a sheet, by its number in `Workbook.formulas`. */
export function timesOn({ cells }: Sheet, wanted: Wanted): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (let i = 0; i < cells.formula.length; i++) {
    const of = cells.formula[i]!;
    if (wanted[of] === 1) times.set(of - 1, (times.get(of - 1) ?? 0) + 1);
  }
  return times;
}
