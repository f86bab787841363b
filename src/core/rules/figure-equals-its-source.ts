import { relationRule } from "./relation-rule/relation-rule";
import type { Rule } from "./finding/rule";
import { staleCopies } from "./seen/stale-copies";

const fromElsewhere = relationRule({
  code: "ZP-503",
  name: "figure-equals-its-source",
  severity: "error",
  strong: true,
  covers: ["B7", "B12"],
  keeps: claim => claim.relation.operation === "sum" && claim.lie === "elsewhere",
});

/** A figure taken from other tables, by a relation or copied out by hand, equals what stands there. */
export const figureEqualsItsSource: Rule = {
  ...fromElsewhere,
  *check(checked) {
    yield* fromElsewhere.check(checked);
    yield* staleCopies(checked);
  },
};
