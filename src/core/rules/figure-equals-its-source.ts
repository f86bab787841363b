import { relationRule } from "./relation-rule";

/** A figure taken from other tables equals what stands there. */
export const figureEqualsItsSource = relationRule({
  code: "ZP-503",
  name: "figure-equals-its-source",
  severity: "error",
  strong: true,
  covers: ["B12"],
  keeps: claim => claim.relation.operation === "sum" && claim.lie === "elsewhere",
});
