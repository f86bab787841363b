import type { Area } from "../../core";

/** What must be loaded of a collection of ranges to know where they are. */
export const PLACES = "items/rowIndex,items/columnIndex,items/rowCount,items/columnCount";

/** Where a loaded range is. */
export const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range, sheet: string): Area => ({
  sheet,
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});
