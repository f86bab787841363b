import { areaName } from "../workbook/address";
import type { Claim } from "./relation-rule/claim";
import { relationRule } from "./relation-rule/relation-rule";

/** `F4+D5-E5`: the balance above, what is added and what is taken off. */
export function runningFormula({ relation }: Claim): string | undefined {
  const names = relation.operands.map(({ area }) => areaName(area));
  return names.length === 3 ? `${names[0]}+${names[1]}-${names[2]}` : names.length === 1 ? names[0] : undefined;
}

/** 余额 equals the balance above + 收入 − 支出, line after line; beside 本月合计, 过次页 and 承前页 it is the one above. */
export const runningBalance = relationRule({
  code: "ZP-302",
  name: "running-balance",
  severity: "error",
  strong: true,
  covers: ["B10"],
  keeps: claim => claim.relation.operation === "running" && claim.lie !== "row",
  formula: runningFormula,
});
