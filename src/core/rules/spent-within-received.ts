import { compare, decimalText, subtract, trimmed, type Decimal } from "../quantity/decimal";
import { headerLabel, placeFacts } from "./finding/lookup";
import type { Finding } from "./finding/finding";
import type { Checked, Rule } from "./finding/rule";
import { cellIn, columnOf, inOneBlock, numberIn, roughIn, rowsOf, type TableRow } from "./seen/table-rows";
import type { Column, Table } from "../tables/table";

const text = (value: Decimal): string => decimalText(trimmed(value));

/** A column that says by how much each line differs tells an overspending openly: it is worth a look, no more. */
const DISCLOSED = /variance|over|under|差异|差额|超支/i;
const isDisclosed = ({ columns }: Table): boolean => columns.some(({ header }) => DISCLOSED.test(header.at(-1) ?? ""));

/** The years that a header names; figures of different years are not held against each other. */
const yearsOf = ({ header }: Column): string => (header.join(" ").match(/(?:19|20)\d\d/g) ?? []).join();

const comparable = (table: Table, a: Column, b: Column): boolean => {
  const [x, y] = [yearsOf(a), yearsOf(b)];
  return inOneBlock(table, a, b) && (x === "" || y === "" || x === y);
};

function overspent(checked: Checked, row: TableRow, spent: Column, limit: Column): Finding | undefined {
  if (!(roughIn(row, spent) > roughIn(row, limit))) return undefined;
  const [used, given] = [numberIn(row, spent), numberIn(row, limit)];
  if (!used || !given || given.digits <= 0n || compare(used, given) <= 0) return undefined;
  const at = cellIn(row, spent);
  return {
    rule: "ZP-303",
    severity: isDisclosed(row.table) ? "notice" : "warning",
    at,
    related: [cellIn(row, limit)],
    facts: {
      ...placeFacts(checked.workbook, checked.tables, at),
      limit: headerLabel(row.table, limit.column),
      spent: text(used),
      given: text(given),
      over: text(subtract(used, given)),
    },
  };
}

function negative(checked: Checked, row: TableRow, remaining: Column): Finding | undefined {
  if (!(roughIn(row, remaining) < 0)) return undefined;
  const left = numberIn(row, remaining);
  if (!left || left.digits >= 0n) return undefined;
  const at = cellIn(row, remaining);
  const facts = { ...placeFacts(checked.workbook, checked.tables, at), value: text(left) };
  const severity = isDisclosed(row.table) ? "notice" : "warning";
  return { rule: "ZP-303", severity, at, related: [], facts };
}

/** Spending is at most what was received, or budgeted where nothing is said of receipts, and nothing left is negative. */
export const spentWithinReceived: Rule = {
  code: "ZP-303",
  name: "spent-within-received",
  severity: "warning",
  covers: ["B5"],
  *check(checked) {
    for (const table of checked.tables) {
      if (table.kind !== "budget") continue;
      const spent = columnOf(table, "spent");
      const given = columnOf(table, "received") ?? columnOf(table, "budget");
      const limit = spent && given && comparable(table, spent, given) ? given : undefined;
      const remaining = columnOf(table, "remaining");
      if (!spent || (!limit && !remaining)) continue;
      let told = false;
      for (const row of rowsOf(checked, table)) {
        // A total over an item already told says the same once more.
        if (told && row.kind !== "item") continue;
        const finding =
          (limit && overspent(checked, row, spent, limit)) ?? (remaining && negative(checked, row, remaining));
        if (finding) yield finding;
        told ||= finding !== undefined;
      }
    }
  },
};
