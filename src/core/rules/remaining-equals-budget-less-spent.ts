import { differenceFormula, relationRule, type Claim } from "./relation-rule";

/** A difference that is what is left of the money. */
export const isRemaining = ({ relation, role }: Claim): boolean =>
  relation.operation === "difference" && (role === "remaining" || role === "carried");

/** 剩余 equals 到位 (or 预算) − 支出. */
export const remainingEqualsBudgetLessSpent = relationRule({
  code: "ZP-301",
  name: "remaining-equals-budget-less-spent",
  severity: "error",
  strong: true,
  covers: ["B4"],
  keeps: isRemaining,
  formula: differenceFormula,
});
