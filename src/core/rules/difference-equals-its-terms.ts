import { isAdjustedBudget } from "./budget-equals-initial-and-adjustment";
import { differenceFormula, relationRule } from "./relation-rule";
import { isBalance, isRemaining } from "./remaining-equals-budget-less-spent";

/** Any other difference of figures (增减额, 差额) equals the first less the rest. */
export const differenceEqualsItsTerms = relationRule({
  code: "ZP-306",
  name: "difference-equals-its-terms",
  severity: "error",
  covers: ["D3"],
  keeps: claim =>
    claim.relation.operation === "difference" &&
    !isAdjustedBudget(claim) &&
    !isRemaining(claim) &&
    !isBalance(claim.role, claim.table),
  formula: differenceFormula,
});
