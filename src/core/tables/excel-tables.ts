import type { Reading } from "./profile";
import type { Table } from "./table";
import { describe } from "./table-of";

/** The Excel tables of a sheet, taken as they are. */
export function excelTables(reading: Reading): readonly Table[] {
  return reading.sheet.tables.map(table => {
    const { area } = table;
    const header = table.headerRows > 0 ? { ...area, bottom: area.top + table.headerRows - 1 } : undefined;
    const body = header && header.bottom < area.bottom ? { ...area, top: header.bottom + 1 } : area;
    return { ...describe(reading, { area, header, body }), excelTable: table.name };
  });
}
