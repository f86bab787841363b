import { isMoney, rowKind, type Table } from "../tables/table";
import type { Area } from "../workbook/area";
import { positionOf } from "../workbook/cells";
import { eachCell } from "../workbook/column-runs";
import { KIND } from "../workbook/workbook";
import type { Finding } from "./finding/finding";
import { sheetOf } from "../workbook/cells";
import { placeFacts } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";
import { cellIn, columnOf, type TableRow } from "./seen/table-rows";

/** What a cell holds, as a key that needs no text of its own. */
function contentOf({ sheet, row }: TableRow, column: number): string {
  const at = positionOf(sheet, row, column);
  const kind = at < 0 ? KIND.blank : sheet.cells.kind[at]!;
  return kind === KIND.blank ? "" : `${kind}:${sheet.cells.number[at]!}`;
}

/** The columns that tell entries apart: all but running numbers, balances and remarks. */
const telling = (table: Table) =>
  table.columns.filter(({ role }) => !["number", "remaining", "spent-to-date", "note"].includes(role));

/** By the number of a text the row it was met in last, counted on from ledger to ledger: one list serves them all, however many there are. */
interface Met {
  readonly text: Uint32Array;
  /** How many rows the ledgers before had. */
  rows: number;
}

/** The entries that share their voucher's number with another, in order. */
function withSharedVoucher({ workbook }: Checked, table: Table, voucher: number, met: Met): readonly TableRow[] {
  const sheet = sheetOf(workbook, table.area);
  const { kind, number } = sheet.cells;
  const rowOfNumber = new Map<number, number>();
  const passed = met.rows - table.body.top + 1;
  const shared = new Set<number>();
  eachCell(sheet, voucher, table.body.top, table.body.bottom, (at, row) => {
    const content = number[at]!;
    if (kind[at] === KIND.blank) return;
    const text = kind[at] === KIND.text;
    const last = text ? met.text[content]! - passed : (rowOfNumber.get(content) ?? -1);
    if (last >= table.body.top) shared.add(last).add(row);
    else if (text) met.text[content] = row + passed;
    else rowOfNumber.set(content, row);
  });
  met.rows += Math.max(0, table.body.bottom - table.body.top + 1);
  const rows = [...shared].sort((a, b) => a - b).map(row => ({ table, sheet, row, kind: rowKind(table, row) }));
  return rows.filter(({ kind: rowIs }) => rowIs === "item");
}

/** Pairs of entries with the same voucher, date, words and amounts. */
function* twins(checked: Checked, table: Table, met: Met): Iterable<readonly [first: TableRow, again: TableRow]> {
  const [voucher, date] = [columnOf(table, "voucher"), columnOf(table, "date")];
  const money = table.columns.filter(({ role }) => role !== "remaining" && isMoney(role));
  if (!voucher || !date || money.length === 0) return;
  const columns = telling(table);
  const seen = new Map<string, TableRow>();
  for (const row of withSharedVoucher(checked, table, voucher.column, met)) {
    if (!contentOf(row, date.column) || !money.some(({ column }) => contentOf(row, column))) continue;
    const key = columns.map(({ column }) => contentOf(row, column)).join();
    const first = seen.get(key);
    if (first) yield [first, row];
    else seen.set(key, row);
  }
}

/** No entry of a ledger stands in it twice: same voucher, date, words and amounts. */
export const noEntryTwice: Rule = {
  code: "ZP-307",
  name: "no-entry-twice",
  severity: "warning",
  covers: ["B17"],
  *check(checked): Iterable<Finding> {
    const ledgers = checked.tables.filter(({ kind }) => kind === "ledger");
    const met: Met = { text: new Uint32Array(ledgers.length > 0 ? checked.workbook.texts.length : 0), rows: 0 };
    for (const table of ledgers) {
      const voucher = columnOf(table, "voucher");
      for (const [first, again] of twins(checked, table, met)) {
        const at = cellIn(again, voucher!);
        const related: readonly Area[] = [cellIn(first, voucher!)];
        const facts = { ...placeFacts(checked.workbook, checked.tables, at), first: related };
        yield { rule: "ZP-307", severity: "warning", at, related, facts };
      }
    }
  },
};
