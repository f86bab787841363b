import type { RuleCases } from "./cases";

const head = [["单位：元"], ["项目名称", "实际支出"]];

export const cases: RuleCases = {
  rule: "ZP-105",
  accept: [
    { says: "公式都有结果", sheets: { 支出: [...head, ["甲", 10], ["乙", 20], ["合计", [30, "=SUM(B3:B4)"]]] } },
  ],
  reject: [
    {
      says: "公式没有存下结果",
      sheets: { 支出: [...head, ["甲", 10], ["乙", 20], ["合计", [null, "=SUM(B3:B4)"]]] },
      finds: [["B5"]],
    },
  ],
};
