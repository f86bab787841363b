import type { Claim } from "./relation-rule/claim";
import { isCut, relationRule } from "./relation-rule/relation-rule";
import type { Rule } from "./finding/rule";
import { typedRates } from "./seen/typed-rates";

const SPENT: readonly Claim["role"][] = ["spent", "spent-to-date"];

/** An execution rate: spent ÷ budget. */
export const isExecution = ({ relation, role, roles }: Claim): boolean =>
  relation.operation === "ratio" &&
  role === "rate" &&
  SPENT.includes(roles[0] ?? "other") &&
  !SPENT.includes(roles[1] ?? "other");

const byRelation = relationRule({
  code: "ZP-401",
  name: "rate-equals-spent-by-budget",
  severity: "error",
  strong: true,
  covers: ["B8"],
  keeps: isExecution,
  weigh: claim => (isCut(claim) ? "notice" : claim.relation.basis === "label" ? "error" : "warning"),
});

/** 执行率 equals 支出 ÷ 预算; a figure cut instead of rounded is worth a notice. */
export const rateEqualsSpentByBudget: Rule = {
  ...byRelation,
  *check(checked) {
    yield* byRelation.check(checked);
    yield* typedRates(checked);
  },
};
