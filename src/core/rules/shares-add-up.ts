import { absolute, add, compare, multiply, subtract, toNumber, ZERO, type Decimal } from "../quantity/decimal";
import type { Column, Table } from "../tables/table";
import { cellFormat } from "../workbook/cells";
import { comparisonOf } from "./finding/comparison";
import type { Finding } from "./finding/finding";
import { sheetOf } from "../workbook/cells";
import { placeFacts, unitOf } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";
import { cellIn, numberIn, rowsOf } from "./seen/table-rows";

const SHARES = /占比|构成|比重|share|%\s*of/i;
/** Shares that come this near to 100 % were meant to make it; others are no parts of one whole. */
const NEAR = 3;

interface Shares {
  readonly rows: readonly number[];
  readonly sum: Decimal;
  readonly places: number;
}

function sharesIn(checked: Checked, table: Table, column: Column): Shares {
  const rows: number[] = [];
  let sum = ZERO;
  let places = 0;
  for (const row of rowsOf(checked, table)) {
    const share = row.kind === "item" ? numberIn(row, column) : undefined;
    if (!share) continue;
    rows.push(row.row);
    sum = add(sum, share);
    places = Math.max(places, share.places);
  }
  return { rows, sum, places };
}

function findingOf(checked: Checked, table: Table, column: Column): Finding | undefined {
  const { rows, sum, places } = sharesIn(checked, table, column);
  if (rows.length < 2) return undefined;
  const { workbook, tables } = checked;
  const sheet = sheetOf(workbook, table.area);
  const percent = cellFormat(workbook, sheet, rows[0]!, column.column).includes("%");
  const whole: Decimal = percent ? { digits: 1n, places: 0 } : { digits: 100n, places: 0 };
  const off = absolute(subtract(sum, whole));
  const tolerance = multiply({ digits: BigInt(rows.length + 1), places }, { digits: 5n, places: 1 });
  if (compare(off, tolerance) <= 0 || toNumber(off) > (percent ? NEAR / 100 : NEAR)) return undefined;
  const cells = rows.map(row => cellIn({ table, sheet, row, kind: "item" }, column));
  return {
    rule: "ZP-403",
    severity: "warning",
    at: { ...cells[0]!, bottom: cells.at(-1)!.bottom },
    related: [],
    facts: { ...placeFacts(workbook, tables, cells[0]!), row: "" },
    comparison: comparisonOf(whole, sum, unitOf(table, column.column), percent),
  };
}

/** The shares of all items add up to 100 %, but for rounding. */
export const sharesAddUp: Rule = {
  code: "ZP-403",
  name: "shares-add-up",
  severity: "warning",
  covers: ["B20"],
  *check(checked) {
    for (const table of checked.tables)
      for (const column of table.columns) {
        if (!SHARES.test(column.header.join(""))) continue;
        const finding = findingOf(checked, table, column);
        if (finding) yield finding;
      }
  },
};
