import { moneyPower } from "../../quantity/quantity";
import type { Column, ColumnRole, Table } from "../../tables/table";
import { unitOf } from "../finding/lookup";
import type { Checked } from "../finding/rule";
import { roughIn, rowsOf, type TableRow } from "./table-rows";

const MONEY: readonly ColumnRole[] = ["budget-initial", "budget", "allotment", "received", "spent"];
/** Half a power of ten on either side of 10⁴. */
const LEAST = 3_162;
const MOST = 31_622;
/** So many rows at least must tell the same. */
const ROWS = 3;

/** A column whose amounts are all about a ten-thousandth, or all about ten thousand times, those of another in the same unit. */
export interface OddColumn {
  readonly column: Column;
  readonly usual: Column;
  readonly rows: readonly TableRow[];
}

/** Whether the first is smaller than the second by about 10⁴ in every item row. */
function smaller(rows: readonly TableRow[], a: Column, b: Column): boolean {
  let told = 0;
  for (const row of rows) {
    const times = roughIn(row, b) / roughIn(row, a);
    if (!Number.isFinite(times) || times === 0) continue;
    if (times < LEAST || times > MOST) return false;
    told++;
  }
  return told >= ROWS;
}

/** The money column of the table that seems to be in another unit than its header says. */
export function oddColumn(checked: Checked, table: Table): OddColumn | undefined {
  const money = table.columns.filter(
    ({ role, column }) => MONEY.includes(role) && moneyPower(unitOf(table, column)) !== undefined,
  );
  const rows = [...rowsOf(checked, table)].filter(({ kind }) => kind === "item");
  for (const a of money)
    for (const b of money) {
      if (a === b || unitOf(table, a.column) !== unitOf(table, b.column) || !smaller(rows, a, b)) continue;
      // In a table of 元 the small numbers are the odd ones, in one of 万元 the large.
      return moneyPower(unitOf(table, a.column)) === 0 ? { column: a, usual: b, rows } : { column: b, usual: a, rows };
    }
  return undefined;
}
