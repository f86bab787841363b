import { areaName } from "../workbook/address";
import { relationRule } from "./relation-rule/relation-rule";

/** 金额 equals 数量 × 单价. */
export const amountEqualsQuantityTimesPrice = relationRule({
  code: "ZP-209",
  name: "amount-equals-quantity-times-price",
  severity: "error",
  covers: [],
  keeps: claim => claim.relation.operation === "product",
  formula: ({ relation, lie }) =>
    lie === "row" ? relation.operands.map(operand => areaName(operand.area)).join("*") : undefined,
});
