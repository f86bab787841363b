import type { RuleCases } from "./cases";

const head = [["单位：元"], ["项目名称", "预算数", "到位资金", "实际支出"]];

export const cases: RuleCases = {
  rule: "ZP-102",
  accept: [
    {
      says: "到位比预算少很多，但不是一万倍",
      sheets: { 汇总: [...head, ["甲", 900000, 90000, 80000], ["乙", 450000, 450000, 428475]] },
    },
  ],
  reject: [
    {
      says: "到位资金填成了万元",
      sheets: { 汇总: [...head, ["甲", 900000, 90, 70], ["乙", 450000, 450000, 428475]] },
      finds: [["C3"]],
    },
  ],
};
