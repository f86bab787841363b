import type { Unit } from "../../quantity/quantity";
import type { Column, ColumnRole, Table } from "../../tables/table";
import { cellArea, contains, type Area } from "../../workbook/area";
import { cellText, cellValue, positionOf, sheetOf } from "../../workbook/cells";
import { tablesOn } from "../../tables/tables-on";
import { KIND, type Workbook } from "../../workbook/workbook";

/** The table that the area's first cell belongs to. */
export const tableAt = (tables: readonly Table[], area: Area): Table | undefined =>
  tablesOn(tables, area.sheet).find(table => contains(table.area, cellArea(area.sheet, area.top, area.left)));

/** The column of the table that stands at that column of its sheet. */
export const columnAt = (table: Table, column: number): Column | undefined => table.columns[column - table.area.left];

/** What the column means; "other" outside of tables. */
export const roleAt = (tables: readonly Table[], area: Area): ColumnRole => {
  const table = tableAt(tables, area);
  return (table && columnAt(table, area.left)?.role) ?? "other";
};

/** Unit of a column: its own, else the table's, else "". */
export const unitOf = (table: Table | undefined, column: number): Unit =>
  (table && (columnAt(table, column)?.unit ?? table.unit?.unit)) ?? "";

const LABELS: readonly ColumnRole[] = ["name", "summary", "source", "party", "date", "voucher"];

/** The texts of a row of the table, from left to right, up to its first number. */
export function rowTexts(workbook: Workbook, table: Table, row: number): readonly string[] {
  const sheet = sheetOf(workbook, table.area);
  const texts: string[] = [];
  for (let column = table.area.left; column <= table.area.right; column++) {
    const at = positionOf(sheet, row, column);
    if (at >= 0 && sheet.cells.kind[at] === KIND.number) break;
    if (at >= 0 && sheet.cells.kind[at] === KIND.text) texts.push(workbook.texts[sheet.cells.number[at]!]!);
  }
  return texts;
}

/** The words that name a row: its name or summary, else its first text. */
export function rowLabel(workbook: Workbook, table: Table, row: number): string {
  const sheet = sheetOf(workbook, table.area);
  for (const role of LABELS)
    for (const column of table.columns) {
      if (column.role !== role) continue;
      const text = plain(cellText(workbook, sheet, row, column.column));
      if (text) return text;
    }
  for (let column = table.area.left; column <= table.area.right; column++) {
    const text = plain(cellText(workbook, sheet, row, column));
    if (text) return text;
  }
  return "";
}

/** The words that name the row where a cell stands: of two lists side by side, those of its own. */
function labelBeside(workbook: Workbook, table: Table, { top, left }: Area): string {
  const names = table.columns.filter(({ role, column }) => role === "name" && column < left);
  const own = names.length > 1 ? names.at(-1)! : undefined;
  const text = own && plain(cellText(workbook, sheetOf(workbook, table.area), top, own.column));
  return text || rowLabel(workbook, table, top);
}

/** All words that tell a row from its neighbours: number, code, date, voucher, name, summary. */
export function rowWords(workbook: Workbook, table: Table, row: number): string {
  const sheet = sheetOf(workbook, table.area);
  const told = table.columns.filter(({ role }) => role === "number" || role === "code" || LABELS.includes(role));
  const words = told.map(({ column }) => cellValue(workbook, sheet, row, column));
  const text = words.filter(word => typeof word === "string" || typeof word === "number").join(" ");
  return plain(text) || rowLabel(workbook, table, row);
}

/** The lowest text of the column's header; "" where it has none. */
export const headerLabel = (table: Table, column: number): string =>
  plain(
    columnAt(table, column)
      ?.header.filter(text => text.trim() !== "")
      .at(-1) ?? "",
  );

/** Without line breaks and doubled or lone blanks between Chinese characters. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])/g, "")
    .trim();

/** Row label and header of a place, for the words of a finding. */
export function placeFacts(workbook: Workbook, tables: readonly Table[], at: Area): { row?: string; column?: string } {
  const table = tableAt(tables, at);
  if (!table) return {};
  const row = at.top === at.bottom && at.top >= table.body.top ? labelBeside(workbook, table, at) : "";
  const column = at.left === at.right ? headerLabel(table, at.left) : "";
  return {
    ...(row ? { row: row.slice(0, 40) } : {}),
    ...(column && column !== row ? { column: column.slice(0, 40) } : {}),
  };
}

/** What a cell holds, as an edit's guard: its value and, where it has one, its formula. */
export const valueOfCell = (workbook: Workbook, at: Area) =>
  cellValue(workbook, sheetOf(workbook, at), at.top, at.left);
