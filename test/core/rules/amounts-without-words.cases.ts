import type { RuleCases } from "./cases";

const head = [["单位：元"], ["项目名称", "预算数", "实际支出"]];

export const cases: RuleCases = {
  rule: "ZP-103",
  accept: [{ says: "只有数字和“—”", sheets: { 汇总: [...head, ["甲", 10, 9], ["乙", 20, "—"], ["丙", 30, 28]] } }],
  reject: [
    {
      says: "写了“约428万元”",
      sheets: { 汇总: [...head, ["甲", 900000, 785518], ["乙", 5000000, "约428万元"], ["丙", 30000, 28000]] },
      finds: [["C4"]],
    },
  ],
};
