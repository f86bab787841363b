import { areaName } from "../workbook/address";
import { relationRule, type Claim } from "./relation-rule";

function formula({ relation, roles }: Claim): string | undefined {
  const [above, ...moves] = relation.operands;
  if (!above) return undefined;
  return (
    areaName(above.area) + moves.map((move, i) => (roles[i + 1] === "spent" ? "-" : "+") + areaName(move.area)).join("")
  );
}

/** 余额 equals the balance above + 收入 − 支出, line after line; beside 本月合计, 过次页 and 承前页 it is the one above. */
export const runningBalance = relationRule({
  code: "ZP-302",
  name: "running-balance",
  severity: "error",
  strong: true,
  covers: ["B10"],
  keeps: claim => claim.relation.operation === "running",
  formula,
});
