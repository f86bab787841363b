import type { Area } from "../../core";

/** Where a loaded range is. */
export const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range, sheet: string): Area => ({
  sheet,
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});
