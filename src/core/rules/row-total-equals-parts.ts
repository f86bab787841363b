import { relationRule, sumFormula } from "./relation-rule/relation-rule";
import { isAdjustedBudget } from "./budget-equals-initial-and-adjustment";

/** A total beside its parts equals their sum: 小计 = 财政拨款 + 结转 + 其他. */
export const rowTotalEqualsParts = relationRule({
  code: "ZP-202",
  name: "row-total-equals-parts",
  severity: "error",
  covers: ["B2"],
  keeps: claim => claim.relation.operation === "sum" && claim.lie === "row" && !isAdjustedBudget(claim),
  formula: sumFormula,
});
