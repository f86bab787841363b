import { decimalText, type Decimal } from "../quantity/decimal";
import { moneyPower } from "../quantity/quantity";
import { isMoney, type Column, type Table } from "../tables/table";
import type { Area } from "../workbook/area";
import { positionOf } from "../workbook/cells";
import type { Finding } from "./finding/finding";
import { placeFacts, unitOf } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";
import { cellIn, numberIn, rowsWhere } from "./seen/table-rows";

/** 元 go to the 分, and so do 万元 with six places. */
const mostPlaces = (power: number): number => power + 2;

interface Finer {
  readonly at: Area;
  readonly value: Decimal;
}

/** Typed amounts of the column that are finer than a 分; what a formula gives nobody typed. */
function* finer(checked: Checked, table: Table, column: Column, most: number): Iterable<Finer> {
  const scale = 10 ** most;
  const isFiner = (number: number): boolean => Math.abs(number * scale - Math.round(number * scale)) > 0.001;
  for (const row of rowsWhere(checked, table, column, isFiner)) {
    const value = numberIn(row, column);
    const typed = row.sheet.cells.formula[positionOf(row.sheet, row.row, column.column)] === 0;
    if (typed && value && value.places > most) yield { at: cellIn(row, column), value };
  }
}

/** Typed amounts have no more places than money has. */
export const amountsHaveNoOddPlaces: Rule = {
  code: "ZP-108",
  name: "amounts-have-no-odd-places",
  severity: "notice",
  covers: ["B14"],
  *check(checked): Iterable<Finding> {
    for (const table of checked.tables)
      for (const column of table.columns) {
        const power = isMoney(column.role) ? moneyPower(unitOf(table, column.column)) : undefined;
        if (power === undefined) continue;
        const [first, ...others] = finer(checked, table, column, mostPlaces(power));
        if (!first) continue;
        const facts = {
          ...placeFacts(checked.workbook, checked.tables, first.at),
          value: decimalText(first.value),
          most: mostPlaces(power),
          count: others.length + 1,
        };
        yield { rule: "ZP-108", severity: "notice", at: first.at, related: others.map(({ at }) => at), facts };
      }
  },
};
