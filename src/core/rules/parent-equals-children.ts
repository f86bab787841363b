import { isFundsTotal } from "./budget-total-equals-funds";
import { relationRule, sumFormula } from "./relation-rule/relation-rule";

/** A row that others are part of (类 of 款 of 项, or an item with its 其中 rows) equals their sum. */
export const parentEqualsChildren = relationRule({
  code: "ZP-208",
  name: "parent-equals-children",
  severity: "error",
  covers: ["B3"],
  keeps: (claim, checked) =>
    claim.relation.operation === "sum" &&
    (claim.lie === "column" || claim.lie === "scattered") &&
    (claim.rowKind === "item" || claim.rowKind === "of-which" || claim.rowKind === "opening") &&
    !isFundsTotal(claim, checked),
  formula: sumFormula,
});
