import type { Table } from "../tables/table";
import type { Sheet, Workbook } from "../workbook/workbook";
import { runningBalances } from "./running-balance";
import type { Relation } from "./relation";
import { fromHeaders } from "./row-readings";
import type { SheetNumbers } from "./sheet-numbers";
import { tableNumbers } from "./table-numbers";
import { fromTotals } from "./totals";

/** What the labels of the tables promise: 合计 rows and columns, 剩余, 执行率, running balances. In no order. */
export function fromLabels(
  workbook: Workbook,
  tables: readonly Table[],
  numbers: (sheet: Sheet) => SheetNumbers,
): Relation[] {
  const sheets = new Map(workbook.sheets.map(sheet => [sheet.name, sheet]));
  return tables.flatMap(table => {
    const sheet = sheets.get(table.area.sheet);
    if (!sheet || table.kind === "facts") return [];
    const on = tableNumbers(workbook, sheet, numbers(sheet), table);
    const balances = runningBalances(on);
    const silent = new Set(balances.map(relation => relation.target.left));
    const rows = fromHeaders(on).filter(relation => !silent.has(relation.target.left));
    return [...balances, ...rows, ...fromTotals(on, silent, [])];
  });
}
