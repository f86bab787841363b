import type { Pointed } from "../workbook/resolve-reference";
import type { Workbook } from "../workbook/workbook";
import type { SheetNumbers } from "./sheet-numbers";
import { NOTHING, plus, type Total } from "./total";

const isSubtotal = (workbook: Workbook, formula: number): boolean =>
  formula > 0 && /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(workbook.formulas[formula - 1]!);

/** A sum as SUBTOTAL makes it: cells that are subtotals themselves are left out, and hidden rows where `visible`. */
export function subtotal(
  workbook: Workbook,
  numbersOf: (sheet: string) => SheetNumbers,
  pointed: readonly Pointed[],
  visible: boolean,
): Total {
  let total = NOTHING;
  for (const { area } of pointed) {
    const numbers = numbersOf(area.sheet);
    total = plus(total, numbers.sum(area, false));
    const { sheet } = numbers;
    const { rowStart, column, formula } = sheet.cells;
    const isHidden = (r: number): boolean => sheet.hiddenRows.some(([first, last]) => first <= r && r <= last);
    for (let r = area.top; r <= Math.min(area.bottom, sheet.rows - 1); r++) {
      const hidden = visible && isHidden(r);
      for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
        const c = column[i]!;
        if (c < area.left || c > area.right || !(hidden || isSubtotal(workbook, formula[i]!))) continue;
        total = plus(total, numbers.sum({ top: r, bottom: r, left: c, right: c }, false), -1);
      }
    }
  }
  return total;
}
