import { cellName, type SheetPlan } from "../../core";

/** More columns than a sheet of ours has; those behind are left alone. */
export const COLUMNS = "A:AZ";

/** Rows and columns, from A1 on. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** How far the plan's own rows and columns reach. */
export const sizeOf = ({ cells, merges, rowHeights }: SheetPlan): Size =>
  [...cells, ...merges.map(({ bottom, right }) => ({ row: bottom, column: right }))].reduce<Size>(
    (size, { row, column }) => ({ rows: Math.max(size.rows, row + 1), columns: Math.max(size.columns, column + 1) }),
    { rows: Math.max(1, rowHeights.length), columns: 1 },
  );

/** From A1 over what is used of the sheet and over a size: everything that filling it can change. */
export const reachOf = (sheet: Excel.Worksheet, { rows, columns }: Size): Excel.Range =>
  sheet.getUsedRange(false).getBoundingRect(`A1:${cellName(rows - 1, columns - 1)}`);

/**
 * Queues what makes a sheet of ours like a new one, as far as it is used or will be: cells, looks, sizes, what is hidden. Its mark, the user's
 * notes and everything beyond stay.
 */
export function emptySheet(sheet: Excel.Worksheet, size: Size): void {
  const reach = reachOf(sheet, size);
  reach.unmerge();
  for (const what of ["Contents", "Formats", "Hyperlinks"] as const) reach.clear(what);
  const rows = reach.getEntireRow();
  rows.rowHidden = false;
  rows.format.useStandardHeight = true;
  const columns = sheet.getRange(COLUMNS);
  columns.columnHidden = false;
  columns.format.useStandardWidth = true;
}
