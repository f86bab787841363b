import type { Workbook } from "../../core/workbook/workbook";
import type { WorkbookDisplay } from "../file/display";

/** How a workbook looks of which nothing but its cells is known, such as one read from a .csv file. */
export function plainDisplay(workbook: Workbook): WorkbookDisplay {
  // The first style is the default; the others bring each number format.
  const styles = workbook.formats.map(format => ({ font: { size: 11 }, format }));
  return {
    styles,
    sheets: workbook.sheets.map(({ name, cells }) => ({
      name,
      styled: { rowStart: cells.rowStart, column: cells.column, style: Uint32Array.from(cells.format) },
      rowStyles: [],
      columnStyles: [],
      rowHeights: [],
      columnWidths: [],
      defaultRowHeight: 15,
      defaultColumnWidth: 72,
      frozenRows: 0,
      frozenColumns: 0,
      gridLines: true,
      zoom: 100,
    })),
  };
}
