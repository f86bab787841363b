import type { Column, ColumnRole } from "../tables/table";

/** Roles whose cells in one row may be added to each other and down the column. */
const NOT_ADDED: ReadonlySet<ColumnRole> = new Set([
  "rate",
  "source",
  "code",
  "name",
  "number",
  "voucher",
  "date",
  "summary",
  "party",
  "price",
  "target",
  "achieved",
  "reason",
  "note",
]);

/** Whether cells of the column may be added up. */
export const isAdded = (column: Column): boolean => !NOT_ADDED.has(column.role);
