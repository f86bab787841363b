import { compare } from "../quantity/decimal";
import type { Column, Table } from "../tables/table";
import { cellText } from "../workbook/cells";
import type { Finding } from "./finding/finding";
import { placeFacts } from "./finding/lookup";
import type { Rule } from "./finding/rule";
import { cellIn, columnOf, inOneBlock, numberIn, roughIn, rowsOf, type TableRow } from "./seen/table-rows";

/** The columns of a budget table that tell whether a line was adjusted in the year. */
interface Adjusted {
  readonly shown: Column;
  readonly changed: (row: TableRow) => boolean;
}

function adjustedIn(table: Table): Adjusted | undefined {
  const adjustment = columnOf(table, "budget-adjustment");
  if (adjustment) return { shown: adjustment, changed: row => (numberIn(row, adjustment)?.digits ?? 0n) !== 0n };
  const [initial, whole] = [columnOf(table, "budget-initial"), columnOf(table, "budget")];
  if (!initial || !whole || !inOneBlock(table, initial, whole)) return undefined;
  const changed = (row: TableRow): boolean => {
    if (roughIn(row, initial) === roughIn(row, whole)) return false;
    const [before, after] = [numberIn(row, initial), numberIn(row, whole)];
    return before !== undefined && after !== undefined && compare(before, after) !== 0;
  };
  return { shown: whole, changed };
}

/** A line whose budget was changed in the year says why, where the table has a place to say it. */
export const adjustmentsExplained: Rule = {
  code: "ZP-309",
  name: "adjustments-explained",
  severity: "notice",
  covers: ["B6"],
  *check(checked): Iterable<Finding> {
    const { workbook, tables } = checked;
    for (const table of tables) {
      const adjusted = table.kind === "budget" ? adjustedIn(table) : undefined;
      const words = table.columns.filter(({ role }) => role === "reason" || role === "note");
      if (!adjusted || words.length === 0) continue;
      const silent = ({ sheet, row }: TableRow): boolean =>
        words.every(({ column }) => cellText(workbook, sheet, row, column).trim() === "");
      const [first, ...others] = [...rowsOf(checked, table)].filter(
        row => row.kind === "item" && adjusted.changed(row) && silent(row),
      );
      if (!first) continue;
      const at = cellIn(first, adjusted.shown);
      const related = others.map(row => cellIn(row, adjusted.shown));
      yield {
        rule: "ZP-309",
        severity: "notice",
        at,
        related,
        facts: { ...placeFacts(workbook, tables, at), count: others.length + 1 },
      };
    }
  },
};
