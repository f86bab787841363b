import { isFundsRow, isFundsTotal } from "./budget-total-equals-funds";
import type { Claim } from "./relation-rule/claim";
import { relationRule, sumFormula } from "./relation-rule/relation-rule";
import type { Rule } from "./finding/rule";
import { isFormTotal } from "./seen/scorecards";
import { typedTotalFinding, typedTotals } from "./formulas/typed-totals";

const TOTALS: readonly Claim["rowKind"][] = ["total", "subtotal", "to-date"];

const byRelation = relationRule({
  code: "ZP-201",
  name: "total-equals-rows",
  severity: "error",
  covers: ["B1", "B11"],
  keeps: (claim, checked) =>
    claim.relation.operation === "sum" &&
    (claim.lie === "column" || claim.lie === "scattered") &&
    TOTALS.includes(claim.rowKind) &&
    !isFundsTotal(claim, checked) &&
    !isFormTotal(claim.relation.target, checked),
  formula: sumFormula,
});

/** 合计、小计、累计 rows equal the sum of their rows, whether a label says so or the sums beside them. */
export const totalEqualsRows: Rule = {
  ...byRelation,
  *check(checked) {
    yield* byRelation.check(checked);
    for (const total of typedTotals(checked))
      if (!isFundsRow(checked, total.cell.sheet.name, total.cell.row))
        yield typedTotalFinding(checked, "ZP-201", total);
  },
};
