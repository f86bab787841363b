import type { CellEdit } from "../../core/workbook/cell-edit";
import { cellArea } from "../../core/workbook/area";
import { sheetNamed, valueAt } from "../../core/workbook/cells";
import { formulaAt } from "../../core/workbook/formula";
import type { CellValue, Sheet, Workbook } from "../../core/workbook/workbook";
import { sameValue } from "./cell";

/** A cell as both sides of a comparison know it. */
interface Known {
  readonly value: CellValue;
  readonly formula: string | undefined;
}
const EMPTY: Known = { value: null, formula: undefined };

/** The edits that turn `before` into `after`, sheet by sheet; sheets of which `after` knows nothing are left alone. */
export const differences = (before: Workbook, after: Workbook, names: readonly string[]): readonly CellEdit[] =>
  names.flatMap(name => {
    const old = sheetNamed(before, name);
    const now = sheetNamed(after, name);
    return old && now ? sheetDifferences(before, old, after, now) : [];
  });

function sheetDifferences(before: Workbook, old: Sheet, after: Workbook, now: Sheet): readonly CellEdit[] {
  const edits: CellEdit[] = [];
  for (let row = 0; row < Math.max(old.rows, now.rows); row++) {
    let a = row < old.rows ? old.cells.rowStart[row]! : 0;
    let b = row < now.rows ? now.cells.rowStart[row]! : 0;
    const endOfA = row < old.rows ? old.cells.rowStart[row + 1]! : 0;
    const endOfB = row < now.rows ? now.cells.rowStart[row + 1]! : 0;
    while (a < endOfA || b < endOfB) {
      const columnOfA = a < endOfA ? old.cells.column[a]! : Infinity;
      const columnOfB = b < endOfB ? now.cells.column[b]! : Infinity;
      const column = Math.min(columnOfA, columnOfB);
      const edit = difference(
        columnOfA === column ? known(before, old, a++) : EMPTY,
        columnOfB === column ? known(after, now, b++) : EMPTY,
      );
      if (edit) edits.push(spelt(edit, old.name, row, column));
    }
  }
  return edits;
}

const known = (workbook: Workbook, sheet: Sheet, at: number): Known => {
  const formula = sheet.cells.formula[at]!;
  return { value: valueAt(workbook, sheet.cells, at), formula: formula ? workbook.formulas[formula - 1] : undefined };
};

const difference = (old: Known, now: Known): readonly [Known, Known] | undefined =>
  old.formula === now.formula && sameValue(old.value, now.value) ? undefined : [old, now];

function spelt([old, now]: readonly [Known, Known], sheet: string, row: number, column: number): CellEdit {
  const spell = (formula: string): string => formulaAt(formula, row, column);
  return {
    at: cellArea(sheet, row, column),
    was: old.value,
    ...(old.formula !== undefined && { wasFormula: spell(old.formula) }),
    value: now.value,
    ...(now.formula !== undefined && { formula: spell(now.formula) }),
  };
}
