import type { RuleCases } from "./cases";

const head = [["单位：元"], ["项目名称", "年初预算数", "预算调整数", "全年预算数"]];

export const cases: RuleCases = {
  rule: "ZP-305",
  accept: [
    {
      says: "调增、调减和不调",
      sheets: { 预算: [...head, ["甲", 100, 20, 120], ["乙", 200, -50, 150], ["丙", 300, null, 300]] },
    },
  ],
  reject: [
    {
      says: "全年预算没有加上调整数",
      sheets: { 预算: [...head, ["甲", 100, 20, 100], ["乙", 200, -50, 150], ["丙", 300, 0, 300]] },
      finds: [["D3", "120.00", "100.00"]],
    },
  ],
};
