import type { Finding } from "./finding/finding";
import { placeFacts } from "./finding/lookup";
import type { Rule } from "./finding/rule";
import { cellIn, columnOf, numberIn, rowsOf } from "./seen/table-rows";

/** A line whose budget is zero has no execution rate. */
export const rateNeedsBudget: Rule = {
  code: "ZP-402",
  name: "rate-needs-budget",
  severity: "warning",
  covers: ["B9"],
  *check(checked): Iterable<Finding> {
    for (const table of checked.tables) {
      const [rate, budget, spent] = [columnOf(table, "rate"), columnOf(table, "budget"), columnOf(table, "spent")];
      if (!rate || !budget || !spent) continue;
      for (const row of rowsOf(checked, table)) {
        const [given, percent, used] = [numberIn(row, budget), numberIn(row, rate), numberIn(row, spent)];
        if (!given || given.digits !== 0n || !percent) continue;
        const at = cellIn(row, rate);
        const nothing = percent.digits === 0n && (!used || used.digits === 0n);
        yield {
          rule: "ZP-402",
          severity: nothing ? "notice" : "warning",
          at,
          related: [cellIn(row, budget)],
          facts: placeFacts(checked.workbook, checked.tables, at),
        };
      }
    }
  },
};
