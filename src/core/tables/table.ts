import type { Area } from "../workbook/area";
import type { Unit } from "../quantity/quantity";

const FUNDS = [
  "budget-initial",
  "budget-adjustment",
  "budget",
  "allotment",
  "received",
  "spent",
  "spent-to-date",
  "committed",
  "remaining",
  "carried",
] as const;

/** What a column means; the words that lead to each role are in `dictionary.ts`. */
export const COLUMN_ROLES = [
  ...FUNDS,
  "rate",
  "source",
  "code",
  "name",
  "number",
  "voucher",
  "date",
  "summary",
  "party",
  "income",
  "quantity",
  "price",
  "amount",
  "weight",
  "score",
  "target",
  "achieved",
  "reason",
  "note",
  "other",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Roles of money that a budget, a summary or a report speaks of. */
export const FUND_ROLES: readonly ColumnRole[] = FUNDS;

const MONEY_ROLES: ReadonlySet<ColumnRole> = new Set([...FUND_ROLES, "income", "amount"]);

/** Whether a column of that role holds money. */
export const isMoney = (role: ColumnRole): boolean => MONEY_ROLES.has(role);

export type TableKind = "budget" | "ledger" | "indicators" | "facts" | "other";

export type RowKind = "item" | "subtotal" | "total" | "of-which" | "opening" | "to-date";

/** One column of a table. */
export interface Column {
  /** Counted from zero, on the sheet. */
  readonly column: number;
  /** Header texts from the top level down, as they stand in the cells; empty where the table has no header. */
  readonly header: readonly string[];
  readonly role: ColumnRole;
  /** The roles it might also have: where there are any, the user is asked. */
  readonly maybe: readonly ColumnRole[];
  /** Unit of this column where its header says one, else the table's. */
  readonly unit?: Unit;
}

/** A row that is no plain item. */
export interface RowMark {
  /** Counted from zero, on the sheet. */
  readonly row: number;
  readonly kind: RowKind;
}

/** A recognised table. `area` reaches from the header to the last row, totals included, without title and notes. */
export interface Table {
  readonly area: Area;
  readonly kind: TableKind;
  readonly title?: { readonly text: string; readonly at: Area };
  /** Undefined where the table has no header. */
  readonly header?: Area;
  /** Empty (its top below its bottom) where the table is a form yet to be filled in. */
  readonly body: Area;
  readonly unit?: { readonly unit: Unit; readonly at: Area };
  /** One for each column of `area`, from left to right. */
  readonly columns: readonly Column[];
  /** Ascending; plain items are left out. */
  readonly rows: readonly RowMark[];
  /** The Excel table it is, where it is one. */
  readonly excelTable?: string;
}

/** The kind of a row of the table; `item` where nothing marks it. */
export function rowKind({ rows }: Table, row: number): RowKind {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  const mark = rows[low];
  return mark?.row === row ? mark.kind : "item";
}
