import { decimalText, trimmed } from "../quantity/decimal";
import type { Column, ColumnRole, Table } from "../tables/table";
import { cellText } from "../workbook/cells";
import type { Area } from "../workbook/area";
import type { Finding } from "./finding/finding";
import { placeFacts } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";
import { cellIn, numberIn, rowsWhere, type TableRow } from "./seen/table-rows";

const AMOUNTS: readonly ColumnRole[] = ["spent", "income", "received"];
const EXPLAINED = /冲|红字|退|调|更正|收回|核减|扣|revers|refund|credit|correct|adjust/i;

const explained = ({ workbook }: Checked, { table, sheet, row }: TableRow): boolean =>
  table.columns.some(({ column }) => EXPLAINED.test(cellText(workbook, sheet, row, column)));

function* negatives(checked: Checked, table: Table, column: Column): Iterable<TableRow> {
  for (const row of rowsWhere(checked, table, column, number => number < 0))
    if (row.kind === "item" && !explained(checked, row)) yield row;
}

/** A negative amount of a ledger is a reversal or refund, and says so. */
export const negativeAmountsExplained: Rule = {
  code: "ZP-304",
  name: "negative-amounts-explained",
  severity: "notice",
  covers: ["B16"],
  *check(checked): Iterable<Finding> {
    for (const table of checked.tables) {
      if (table.kind !== "ledger") continue;
      for (const column of table.columns.filter(({ role }) => AMOUNTS.includes(role))) {
        const [first, ...others] = negatives(checked, table, column);
        if (!first) continue;
        const at = cellIn(first, column);
        const related: readonly Area[] = others.map(row => cellIn(row, column));
        const value = decimalText(trimmed(numberIn(first, column)!));
        const facts = { ...placeFacts(checked.workbook, checked.tables, at), value };
        yield { rule: "ZP-304", severity: "notice", at, related, facts };
      }
    }
  },
};
