import type { RuleCases } from "./cases";

const head = [["单位：元"], ["项目名称", "实际支出"]];

export const cases: RuleCases = {
  rule: "ZP-107",
  accept: [
    { says: "结果就是现在的和", sheets: { 支出: [...head, ["甲", 10], ["乙", 20], ["合计", [30, "=SUM(B3:B4)"]]] } },
  ],
  reject: [
    {
      says: "改过数据而没有重算",
      sheets: { 支出: [...head, ["甲", 10], ["乙", 25], ["合计", [30, "=SUM(B3:B4)"]]] },
      finds: [["B5", "35.00", "30.00"]],
    },
  ],
};
