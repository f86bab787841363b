import { isExecution } from "./rate-equals-spent-by-budget";
import { toNumber } from "../quantity/decimal";
import type { Claim } from "./relation-rule/claim";
import { isCut, relationRule } from "./relation-rule/relation-rule";

const isWhole = ({ relation: { actual } }: Claim): boolean =>
  actual !== undefined && [1, 100].includes(toNumber(actual));

/** Every other share, average or change equals what it is made of. */
export const ratioEqualsItsTerms = relationRule({
  code: "ZP-404",
  name: "ratio-equals-its-terms",
  severity: "warning",
  covers: ["D2", "D3"],
  keeps: claim => ["ratio", "average", "change"].includes(claim.relation.operation) && !isExecution(claim),
  // 100 % is often the base that other shares are taken of, whatever stands beside it.
  weigh: claim => (isWhole(claim) ? undefined : isCut(claim) ? "notice" : "warning"),
});
