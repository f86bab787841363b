import { compare, divide, multiply, absolute, decimalText, type Decimal } from "../quantity/decimal";
import { moneyPower } from "../quantity/quantity";
import type { ColumnRole, Table } from "../tables/table";
import { cellArea } from "../workbook/area";
import type { Finding } from "./finding/finding";
import { placeFacts, unitOf } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";
import { oddColumn } from "./seen/unit-columns";
import { columnOf, inOneBlock, numberIn, roughIn, rowsOf, cellIn } from "./seen/table-rows";

const MONEY: readonly ColumnRole[] = ["budget-initial", "budget", "received", "spent", "remaining"];
const WAN: Decimal = { digits: 10_000n, places: 0 };

/** Columns of money in one table whose headers name different units. */
function mixedHeaders({ workbook, tables }: Checked, table: Table): Finding | undefined {
  const money = table.columns.filter(
    ({ role, column }) => MONEY.includes(role) && moneyPower(unitOf(table, column)) !== undefined,
  );
  const first = money[0];
  const other = money.find(({ column }) => unitOf(table, column) !== unitOf(table, first!.column));
  if (!first || !other || !table.header) return undefined;
  const at = cellArea(table.area.sheet, table.header.bottom, other.column);
  const [own, usual] = [unitOf(table, other.column), unitOf(table, first.column)];
  const related = [cellArea(table.area.sheet, table.header.bottom, first.column)];
  const facts = { ...placeFacts(workbook, tables, at), own, usual };
  return { rule: "ZP-102", severity: "warning", at, related, facts };
}

/** Whether a is b ten thousand times over, or the other way round, to four digits. */
function tenThousandfold(a: Decimal, b: Decimal): boolean {
  if (a.digits === 0n || b.digits === 0n) return false;
  const [large, small] = compare(absolute(a), absolute(b)) > 0 ? [a, b] : [b, a];
  const times = divide(large, multiply(small, WAN), 4);
  return times !== undefined && (times.digits === 10_000n || times.digits === 9_999n || times.digits === 10_001n);
}

/** A row whose received or budgeted money is ten thousand times its neighbour's: 90 among 元 for 900,000. */
function* mixedRows(checked: Checked, table: Table): Iterable<Finding> {
  const [budget, received] = [columnOf(table, "budget"), columnOf(table, "received")];
  if (
    !budget ||
    !received ||
    !inOneBlock(table, budget, received) ||
    unitOf(table, budget.column) !== unitOf(table, received.column)
  )
    return;
  for (const row of rowsOf(checked, table)) {
    const times = roughIn(row, budget) / roughIn(row, received);
    if (!(times > 9000 || times < 1 / 9000)) continue;
    const [given, got] = [numberIn(row, budget), numberIn(row, received)];
    if (!given || !got || !tenThousandfold(given, got)) continue;
    const odd = compare(absolute(given), absolute(got)) < 0 ? budget : received;
    const at = cellIn(row, odd);
    const value = decimalText(odd === budget ? given : got);
    const related = [cellIn(row, odd === budget ? received : budget)];
    yield {
      rule: "ZP-102",
      severity: "warning",
      at,
      related,
      facts: { ...placeFacts(checked.workbook, checked.tables, at), times: "10,000", value },
    };
  }
}

/** A whole column filled in another unit than the table's. */
function mixedColumn(checked: Checked, table: Table): Finding | undefined {
  const odd = oddColumn(checked, table);
  if (!odd) return undefined;
  const { column, usual, rows } = odd;
  const [first, last] = [cellIn(rows[0]!, column), cellIn(rows.at(-1)!, column)];
  const related = [{ ...cellIn(rows[0]!, usual), bottom: last.bottom }];
  const facts = {
    ...placeFacts(checked.workbook, checked.tables, first),
    row: "",
    whole: 1,
    own: unitOf(table, column.column),
  };
  return { rule: "ZP-102", severity: "warning", at: { ...first, bottom: last.bottom }, related, facts };
}

/** Amounts of one table have one unit. */
export const oneUnitPerTable: Rule = {
  code: "ZP-102",
  name: "one-unit-per-table",
  severity: "warning",
  covers: ["B13"],
  *check(checked) {
    for (const table of checked.tables) {
      if (table.kind !== "budget") continue;
      const mixed = mixedHeaders(checked, table);
      if (mixed) yield mixed;
      const column = mixedColumn(checked, table);
      if (column) yield column;
      else yield* mixedRows(checked, table);
    }
  },
};
