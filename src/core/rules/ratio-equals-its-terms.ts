import { isExecution } from "./rate-equals-spent-by-budget";
import { isCut, relationRule } from "./relation-rule";

/** Every other share, average or change equals what it is made of. */
export const ratioEqualsItsTerms = relationRule({
  code: "ZP-404",
  name: "ratio-equals-its-terms",
  severity: "warning",
  covers: ["D2", "D3"],
  keeps: claim => ["ratio", "average", "change"].includes(claim.relation.operation) && !isExecution(claim),
  weigh: claim => (isCut(claim) || claim.relation.basis === "numbers" ? "notice" : "warning"),
});
