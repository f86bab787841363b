import { inYuan, type Unit } from "../quantity/quantity";
import type { Decimal } from "../quantity/decimal";
import type { ColumnRole, Table } from "../tables/table";
import type { Area } from "../workbook/area";
import { cellText } from "../workbook/cells";
import { unitOf } from "./lookup";
import type { Checked } from "./rule";
import { cellIn, columnOf, numberIn, rowsOf } from "./table-rows";

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

/** The tables that list projects by name. */
export const projectTables = ({ tables }: Checked): readonly Table[] =>
  tables.filter(table => projectColumn(table) !== undefined);

/** The figures of named projects in the summaries of the workbook. */
export function* itemFigures(checked: Checked): Iterable<ItemFigure> {
  for (const table of checked.tables) {
    const name = projectColumn(table);
    if (!name) continue;
    const columns = ROLES.flatMap(role => columnOf(table, role) ?? []);
    for (const row of rowsOf(checked, table)) {
      const item = row.kind === "item" ? nameKey(cellText(checked.workbook, row.sheet, row.row, name.column)) : "";
      if (!item) continue;
      for (const column of columns) {
        const value = numberIn(row, column);
        const unit = unitOf(table, column.column);
        if (value)
          yield {
            item,
            role: column.role,
            table,
            at: cellIn(row, column),
            value,
            unit,
            amount: inYuan({ value, unit }) ?? value,
          };
      }
    }
  }
}
