import type { RuleCases } from "./cases";

const head = [["单位：元"], ["项目名称", "2023年决算", "2022年决算", "增减额"]];

export const cases: RuleCases = {
  rule: "ZP-306",
  accept: [
    {
      says: "增减额等于两年之差",
      sheets: { 对比: [...head, ["甲", 120, 100, 20], ["乙", 150, 200, -50], ["丙", 90, 80, 10], ["丁", 45, 40, 5]] },
    },
  ],
  reject: [
    {
      says: "减少写成了增加",
      promises: [["D4", "difference", "B4", "C4"]],
      sheets: { 对比: [...head, ["甲", 120, 100, 20], ["乙", 150, 200, 50], ["丙", 90, 80, 10], ["丁", 45, 40, 5]] },
      finds: [["D4", "-50.00", "50.00"]],
    },
  ],
};
