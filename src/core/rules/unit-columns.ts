import { toNumber } from "../quantity/decimal";
import { moneyPower } from "../quantity/quantity";
import type { Column, ColumnRole, Table } from "../tables/table";
import { unitOf } from "./lookup";
import type { Checked } from "./rule";
import { numberIn, rowsOf, type TableRow } from "./table-rows";

const MONEY: readonly ColumnRole[] = ["budget-initial", "budget", "allotment", "received", "spent"];
/** So many rows at least must tell the same. */
const ROWS = 3;

/** A column whose amounts are all about a ten-thousandth, or all about ten thousand times, those of another in the same unit. */
export interface OddColumn {
  readonly column: Column;
  readonly usual: Column;
  readonly rows: readonly TableRow[];
}

const power = (row: TableRow, a: Column, b: Column): number | undefined => {
  const [x, y] = [numberIn(row, a), numberIn(row, b)];
  if (!x || !y || x.digits === 0n || y.digits === 0n) return undefined;
  return Math.log10(Math.abs(toNumber(x) / toNumber(y)));
};

/** Whether the first is smaller than the second by about 10⁴ in every item row. */
function smaller(rows: readonly TableRow[], a: Column, b: Column): boolean {
  const powers = rows.flatMap(row => power(row, a, b) ?? []);
  return powers.length >= ROWS && powers.every(n => n > -4.5 && n < -3.5);
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
