import type { Decimal } from "../../quantity/decimal";
import { rowKind, type Column, type ColumnRole, type RowKind, type Table } from "../../tables/table";
import { cellArea, type Area } from "../../workbook/area";
import { positionOf } from "../../workbook/cells";
import { eachCell } from "../../workbook/column-runs";
import { KIND, type Sheet } from "../../workbook/workbook";
import { sheetOf } from "../../workbook/cells";
import { numberAt } from "../../formulas/cell";
import type { Checked } from "../finding/rule";

/** 预算数 may be the year's beginning or the whole year's: a budget all the same. */
const BUDGETS: readonly ColumnRole[] = ["budget", "budget-initial"];

const isSure = ({ role, maybe }: Column): boolean =>
  maybe.length === 0 || (BUDGETS.includes(role) && maybe.every(other => BUDGETS.includes(other)));

/** The table's only column of that role; undefined where there is none, or where several (or a doubtful one) leave open which is meant. */
export function columnOf(table: Table, role: ColumnRole): Column | undefined {
  const found = table.columns.filter(column => column.role === role);
  return found.length === 1 && isSure(found[0]!) ? found[0] : undefined;
}

/** Whether no names and no empty column stand between two columns: else they are of tables side by side. */
export function inOneBlock({ columns }: Table, a: Column, b: Column): boolean {
  const [from, to] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
  return columns.every(
    ({ column, role, header }) =>
      column <= from || column >= to || (role !== "name" && role !== "code" && header.join("").trim() !== ""),
  );
}

/** A row of a table with its sheet. */
export interface TableRow {
  readonly table: Table;
  readonly sheet: Sheet;
  readonly row: number;
  readonly kind: RowKind;
}

/** The rows of a table's body. */
export function* rowsOf(checked: Checked, table: Table): Iterable<TableRow> {
  const sheet = sheetOf(checked.workbook, table.area);
  const kinds = new Map(table.rows.map(mark => [mark.row, mark.kind]));
  for (let row = table.body.top; row <= Math.min(table.body.bottom, sheet.rows - 1); row++)
    yield { table, sheet, row, kind: kinds.get(row) ?? "item" };
}

/** The rows whose number in a column passes the test: no object is made for the others. */
export function* rowsWhere(
  checked: Checked,
  table: Table,
  { column }: Column,
  test: (number: number) => boolean,
): Iterable<TableRow> {
  const sheet = sheetOf(checked.workbook, table.area);
  const { kind, number } = sheet.cells;
  const rows: number[] = [];
  eachCell(sheet, column, table.body.top, table.body.bottom, (at, row) => {
    if (kind[at] === KIND.number && test(number[at]!)) rows.push(row);
  });
  for (const row of rows) yield { table, sheet, row, kind: rowKind(table, row) };
}

/** The number in the row's cell of a column. */
export const numberIn = ({ sheet, row }: TableRow, column: Column | undefined): Decimal | undefined =>
  column && numberAt(sheet, row, column.column);

/** The same as a binary number, for a first look at many rows; NaN where the cell holds none. */
export function roughIn({ sheet, row }: TableRow, column: Column): number {
  const at = positionOf(sheet, row, column.column);
  return at >= 0 && sheet.cells.kind[at] === KIND.number ? sheet.cells.number[at]! : NaN;
}

export const cellIn = ({ sheet, row }: TableRow, column: Column): Area => cellArea(sheet.name, row, column.column);
