import { isAdjustedBudget } from "./budget-equals-initial-and-adjustment";
import type { Claim } from "./relation-rule/claim";
import { differenceFormula, relationRule } from "./relation-rule/relation-rule";
import { isBalance, isRemaining } from "./remaining-equals-budget-less-spent";
import { runningFormula } from "./running-balance";

/** 期末 beside 期初, 增加 and 减少 in one row: no balance that runs from line to line. */
const isClosing = ({ relation, lie }: Claim): boolean => relation.operation === "running" && lie === "row";

/** Any other difference of figures (增减额, 差额) equals the first less the rest, and 期末 is 期初 + 增加 − 减少. */
export const differenceEqualsItsTerms = relationRule({
  code: "ZP-306",
  name: "difference-equals-its-terms",
  severity: "error",
  covers: ["D3"],
  keeps: claim =>
    isClosing(claim) ||
    (claim.relation.operation === "difference" &&
      !isAdjustedBudget(claim) &&
      !isRemaining(claim) &&
      !isBalance(claim.role, claim.table)),
  formula: claim => (isClosing(claim) ? runningFormula(claim) : differenceFormula(claim)),
});
