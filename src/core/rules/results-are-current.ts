import { absolute, compare, multiply, subtract } from "../quantity/decimal";
import { isOneCell } from "../workbook/area";
import { comparisonOf } from "./finding/comparison";
import { placeFacts, tableAt, unitOf } from "./finding/lookup";
import type { Rule } from "./finding/rule";

const MILLION = { digits: 1_000_000n, places: 0 };

/** A formula shows what it gives now. */
export const resultsAreCurrent: Rule = {
  code: "ZP-107",
  name: "results-are-current",
  severity: "notice",
  covers: ["B15"],
  *check({ workbook, tables, relations }) {
    for (const { basis, holds, target, expected, actual, operands } of relations) {
      if (basis !== "formula" || holds || !expected || !actual || !isOneCell(target)) continue;
      // Sums of computed numbers differ in their last digits by the order of adding alone.
      if (compare(multiply(absolute(subtract(expected, actual)), MILLION), absolute(expected)) <= 0) continue;
      yield {
        rule: "ZP-107",
        severity: "notice",
        at: target,
        related: operands.map(({ area }) => area),
        facts: placeFacts(workbook, tables, target),
        comparison: comparisonOf(expected, actual, unitOf(tableAt(tables, target), target.left)),
      };
    }
  },
};
