import { relationRule, sumFormula, type Claim } from "./relation-rule";
import { isFundsTotal } from "./budget-total-equals-funds";
import type { Checked } from "./rule";

const TOTALS: readonly Claim["rowKind"][] = ["total", "subtotal", "to-date"];

/** 合计、小计、累计 rows equal the sum of their rows. */
export const totalEqualsRows = relationRule({
  code: "ZP-201",
  name: "total-equals-rows",
  severity: "error",
  covers: ["B1", "B11"],
  keeps: (claim: Claim, checked: Checked) =>
    claim.relation.operation === "sum" &&
    (claim.lie === "column" || claim.lie === "scattered") &&
    TOTALS.includes(claim.rowKind) &&
    !isFundsTotal(claim, checked),
  formula: sumFormula,
});
