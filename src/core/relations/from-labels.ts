import type { Table } from "../tables/table";
import type { Steps } from "../workbook/steps";
import type { Workbook } from "../workbook/workbook";
import { runningBalances } from "./running-balance";
import type { Relation } from "./relation";
import { fromTags } from "./from-tags";
import { fromHeaders } from "./row-readings";
import type { SheetNumbers } from "./sheet-numbers";
import { tableNumbers } from "./table-numbers";
import { fromTotals } from "./totals";

/** What labels say: `told` by codes, levels, 其中 or 3=1+2 without doubt, and the rest. */
export interface Labelled {
  readonly told: readonly Relation[];
  readonly likely: readonly Relation[];
}

/** What the labels of a sheet's tables promise: 合计 rows and columns, rows over others, 剩余, 执行率, running balances. In no order, table by table. */
export function* fromLabels(workbook: Workbook, tables: readonly Table[], numbers: SheetNumbers): Steps<Labelled> {
  const told: Relation[] = [];
  const likely: Relation[] = [];
  for (const table of tables) {
    if (table.kind === "facts") continue;
    const on = tableNumbers(workbook, numbers.sheet, numbers, table);
    const tags = fromTags(on);
    const balances = runningBalances(on);
    const silent = new Set(balances.map(relation => relation.target.left));
    const tagged = new Set(tags.columns.map(relation => relation.target.left));
    told.push(...tags.columns, ...tags.rows);
    likely.push(...balances, ...fromHeaders(on, new Set([...silent, ...tagged])));
    const rows = new Set(tags.rows.map(relation => relation.target.top));
    for (const { sum, relations } of fromTotals(on, silent))
      if (!rows.has(sum.row)) (sum.by === "told" ? told : likely).push(...relations);
    yield;
  }
  return { told, likely };
}
