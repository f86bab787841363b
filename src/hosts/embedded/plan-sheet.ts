import { BooleanNumber, type ICellData, type IWorksheetData } from "@univerjs/core";
import type { PlannedCell, SheetPlan } from "../../core/report/changes";
import { gridValue } from "./cell";
import { plannedStyle } from "./look";
import { pixels, rangeOf } from "./snapshot";

/** Kept with a sheet of ours in the grid, so that undo brings the plan back with the sheet. */
export interface PlannedNotes {
  readonly plan?: SheetPlan;
}

/** Pixels of a column of so many characters: Excel's seven for each and five beside them. */
const columnPixels = (characters: number): number => Math.round(characters * 7 + 5);

/** A sheet of the grid that shows a plan. */
export function plannedSheet(plan: SheetPlan, id: string): IWorksheetData {
  const styles = plan.looks.map(plannedStyle);
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const cell of plan.cells) (cellData[cell.row] ??= {})[cell.column] = plannedCell(cell, styles);
  const { area } = plan.print;
  const hidden = new Set(plan.hiddenColumns);
  return {
    id,
    name: plan.name,
    tabColor: "",
    hidden: BooleanNumber.FALSE,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount: Math.max(100, area.bottom + 30, plan.rowHeights.length + 30),
    columnCount: Math.max(20, area.right + 6, ...plan.hiddenColumns.map(at => at + 2)),
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: 72,
    defaultRowHeight: 20,
    mergeData: plan.merges.map(rangeOf),
    cellData,
    rowData: Object.fromEntries(
      plan.rowHeights.flatMap((height, at) =>
        height === undefined ? [] : [[at, { h: pixels(height), ia: BooleanNumber.FALSE }]],
      ),
    ),
    // Columns may be hidden that have no width of their own.
    columnData: Object.fromEntries([
      ...plan.hiddenColumns.map(at => [at, { hd: BooleanNumber.TRUE }] as const),
      ...plan.columnWidths.map((width, at) => {
        const hd = hidden.has(at) ? BooleanNumber.TRUE : BooleanNumber.FALSE;
        return [at, { w: columnPixels(width), hd }] as const;
      }),
    ]),
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: BooleanNumber.FALSE,
    rightToLeft: BooleanNumber.FALSE,
    custom: { plan } satisfies PlannedNotes,
  };
}

const plannedCell = (
  { value, formula, look }: PlannedCell,
  styles: readonly ReturnType<typeof plannedStyle>[],
): ICellData => ({
  ...(value !== null && gridValue(value)),
  ...(formula !== undefined && { f: `=${formula}` }),
  ...(styles[look] && { s: styles[look] }),
});
