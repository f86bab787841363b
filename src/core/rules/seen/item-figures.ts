import { inYuan, type Unit } from "../../quantity/quantity";
import type { Decimal } from "../../quantity/decimal";
import type { Column, ColumnRole, Table } from "../../tables/table";
import type { Area } from "../../workbook/area";
import { cellText } from "../../workbook/cells";
import { unitOf } from "../finding/lookup";
import type { Checked } from "../finding/rule";
import { cellIn, columnOf, numberIn, rowsOf, type TableRow } from "./table-rows";

/** A project's figure in one table. */
export interface ItemFigure {
  readonly item: string;
  readonly role: ColumnRole;
  readonly table: Table;
  readonly at: Area;
  readonly value: Decimal;
  readonly unit: Unit;
  /** In 元 where the unit is money, else as it stands. */
  readonly amount: Decimal;
  /** The most places that a figure of its table has: to so many it was rounded. */
  readonly places: number;
}

const ROLES: readonly ColumnRole[] = ["budget-initial", "budget", "received", "spent", "remaining"];
const PROJECTS = /项目名称|预算项目|项目$|project/i;

/** A name without blanks and the brackets' width, for comparing. */
export const nameKey = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/** Whether the table lists projects by name: budget items of accounts bear the same names in tables that mean different things. */
function projectColumn(table: Table) {
  if (table.kind !== "budget" || table.columns.some(({ role }) => role === "code")) return undefined;
  const column = columnOf(table, "name");
  return column && PROJECTS.test(column.header.join("")) ? column : undefined;
}

/** The one project that words name; a name within another counts for the longer, and two names side by side for none. */
export function projectIn(words: readonly string[], items: readonly string[]): string | undefined {
  const keys = words.map(nameKey);
  const [longest, ...others] = items
    .filter(item => keys.some(key => key.includes(item)))
    .sort((a, b) => b.length - a.length);
  return longest !== undefined && others.every(other => longest.includes(other)) ? longest : undefined;
}

/** The figures of one row of a table that are of a project; their places are still to be made the table's. */
function* figuresOfRow(row: TableRow, item: string, columns: readonly Column[]): Iterable<ItemFigure> {
  const { table } = row;
  for (const column of columns) {
    const value = numberIn(row, column);
    const unit = unitOf(table, column.column);
    const amount = value && (inYuan({ value, unit }) ?? value);
    if (value && amount)
      yield { item, role: column.role, table, at: cellIn(row, column), value, unit, amount, places: value.places };
  }
}

/** Figures of one table, each with the most places that any has. */
export function figuresOf(rows: Iterable<readonly [row: TableRow, item: string]>, table: Table): readonly ItemFigure[] {
  const columns = ROLES.flatMap(role => columnOf(table, role) ?? []);
  const figures = [...rows].flatMap(([row, item]) => [...figuresOfRow(row, item, columns)]);
  const places = figures.reduce((most, figure) => Math.max(most, figure.places), 0);
  return figures.map(figure => ({ ...figure, places }));
}

/** The tables that list projects by name. */
export const projectTables = ({ tables }: Checked): readonly Table[] =>
  tables.filter(table => projectColumn(table) !== undefined);

/** The figures of named projects in the summaries of the workbook. */
export function* itemFigures(checked: Checked): Iterable<ItemFigure> {
  for (const table of checked.tables) {
    const name = projectColumn(table);
    if (!name) continue;
    const rows = [...rowsOf(checked, table)].flatMap(row => {
      const item = row.kind === "item" ? nameKey(cellText(checked.workbook, row.sheet, row.row, name.column)) : "";
      return item ? [[row, item] as const] : [];
    });
    yield* figuresOf(rows, table);
  }
}
