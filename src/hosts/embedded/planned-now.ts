import type { PlannedCell, SheetPlan } from "../../core/report/changes";
import { valueAt, positionOf } from "../../core/workbook/cells";
import { formulaAt } from "../../core/workbook/formula";
import type { Sheet, Workbook } from "../../core/workbook/workbook";

/** The plan of a sheet of ours with the cells as they now stand: recalculated, or typed over by the user. */
export function plannedNow(plan: SheetPlan, workbook: Workbook, sheet: Sheet): SheetPlan {
  const { cells } = sheet;
  const now = (row: number, column: number, at: number, look: number): PlannedCell => {
    const value = valueAt(workbook, cells, at);
    const formula = at < 0 ? 0 : cells.formula[at]!;
    return {
      row,
      column,
      value:
        value !== null && typeof value === "object"
          ? value.error
          : typeof value === "boolean"
            ? String(value).toUpperCase()
            : value,
      ...(formula && { formula: formulaAt(workbook.formulas[formula - 1]!, row, column) }),
      look,
    };
  };
  const planned = new Set<number>();
  const all = plan.cells.map(({ row, column, look }) => {
    const at = positionOf(sheet, row, column);
    planned.add(at);
    return now(row, column, at, look);
  });
  for (let row = 0; row < sheet.rows; row++)
    for (let at = cells.rowStart[row]!; at < cells.rowStart[row + 1]!; at++)
      if (!planned.has(at)) all.push(now(row, cells.column[at]!, at, 0));
  return { ...plan, cells: all };
}
