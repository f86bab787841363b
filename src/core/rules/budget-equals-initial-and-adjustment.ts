import type { Claim } from "./relation-rule/claim";
import { relationRule, sumFormula } from "./relation-rule/relation-rule";

/** 全年预算 = 年初预算 + 调整 (+ 调增 − 调减), or 调整 = 全年 − 年初. */
export const isAdjustedBudget = ({ relation, role, roles, lie }: Claim): boolean =>
  lie === "row" &&
  ((role === "budget" && roles.includes("budget-adjustment")) ||
    (relation.operation === "difference" && role === "budget-adjustment"));

/** The budget of the whole year equals the one at its beginning and what was added or taken since. */
export const budgetEqualsInitialAndAdjustment = relationRule({
  code: "ZP-305",
  name: "budget-equals-initial-and-adjustment",
  severity: "error",
  strong: true,
  covers: ["B6"],
  keeps: isAdjustedBudget,
  formula: claim => (claim.relation.operation === "sum" ? sumFormula(claim) : undefined),
});
