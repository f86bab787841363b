import type { Area } from "../../core/workbook/area";
import { overlaps } from "../../core/workbook/area";
import { sheetNamed } from "../../core/workbook/cells";
import type { Workbook } from "../../core/workbook/workbook";
import type { Refusal } from "./guard";

/** Why cells of an opened workbook may not be changed in the grid, or undefined where they may. */
export function lockOf(opened: Workbook, area: Area): Refusal | undefined {
  const sheet = sheetNamed(opened, area.sheet);
  if (!sheet) return undefined;
  if (sheet.protected) return "protected";
  const header = sheet.tables.some(
    ({ area: table, headerRows }) =>
      headerRows > 0 && overlaps({ ...table, bottom: table.top + headerRows - 1, sheet: area.sheet }, area),
  );
  return header ? "header" : undefined;
}
