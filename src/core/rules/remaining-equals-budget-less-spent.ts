import { absolute, compare, decimalOf, multiply, subtract, toNumber, type Decimal } from "../quantity/decimal";
import type { Table } from "../tables/table";
import { formulaAt } from "../workbook/formula";
import { comparisonOf } from "./finding/comparison";
import { evaluate } from "../formulas/evaluate";
import type { Finding } from "./finding/finding";
import { placeFacts, unitOf } from "./finding/lookup";
import type { Claim } from "./relation-rule/claim";
import { differenceFormula, relationRule } from "./relation-rule/relation-rule";
import type { Checked, Rule } from "./finding/rule";
import { formulaOf } from "../formulas/cell";
import { cellIn, columnOf, numberIn, rowsOf } from "./seen/table-rows";

/** 余额 in a cash book goes on from line to line. */
export const isBalance = (role: Claim["role"], table: Table | undefined): boolean =>
  role === "remaining" && table?.kind === "ledger" && table.columns.some(({ role: other }) => other === "income");

/** A difference that is what is left of the money. */
export const isRemaining = ({ relation, role, table }: Claim): boolean =>
  relation.operation === "difference" && !isBalance(role, table) && (role === "remaining" || role === "carried");

const TOLERANCE: Decimal = { digits: 5n, places: 3 };
const TWO: Decimal = { digits: 2n, places: 0 };

/** Remainders typed where another row of the table computes its own: that formula says what they should be. */
function* typedBesideFormula(checked: Checked, table: Table): Iterable<Finding> {
  const column = table.kind === "budget" ? columnOf(table, "remaining") : undefined;
  if (!column) return;
  const items = [...rowsOf(checked, table)].filter(({ kind }) => kind === "item");
  const cells = items.map(({ sheet, row }) => ({ sheet, row, column: column.column }));
  const made = cells.map(formulaOf).find(formula => formula >= 0);
  if (made === undefined) return;
  for (const [index, cell] of cells.entries()) {
    if (formulaOf(cell) >= 0) continue;
    const actual = numberIn(items[index]!, column);
    const relative = checked.workbook.formulas[made]!;
    const value = actual && evaluate(checked.workbook, relative, cell);
    if (!actual || !value) continue;
    const expected = decimalOf(toNumber(value));
    const off = absolute(subtract(expected, actual));
    if (compare(off, TOLERANCE) <= 0 || compare(multiply(off, TWO), absolute(expected)) > 0) continue;
    const at = cellIn(items[index]!, column);
    const formula = formulaAt(relative, cell.row, cell.column);
    yield {
      rule: "ZP-301",
      severity: "error",
      at,
      related: [],
      facts: { ...placeFacts(checked.workbook, checked.tables, at), formula },
      comparison: comparisonOf(expected, actual, unitOf(table, column.column)),
      fix: { safe: true, edits: [{ at, was: toNumber(actual), value: toNumber(expected), formula }] },
    };
  }
}

const byRelation = relationRule({
  code: "ZP-301",
  name: "remaining-equals-budget-less-spent",
  severity: "error",
  strong: true,
  covers: ["B4"],
  keeps: isRemaining,
  formula: differenceFormula,
});

/** 剩余 equals 到位 (or 预算) − 支出. */
export const remainingEqualsBudgetLessSpent: Rule = {
  ...byRelation,
  *check(checked) {
    yield* byRelation.check(checked);
    for (const table of checked.tables) yield* typedBesideFormula(checked, table);
  },
};
