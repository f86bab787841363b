import type { RuleCases } from "./cases";

const head = [["单位：元"], ["项目名称", "实际支出"]];

export const cases: RuleCases = {
  rule: "ZP-204",
  accept: [
    {
      says: "总计只加小计",
      sheets: {
        支出: [
          ...head,
          ["甲", 10],
          ["乙", 20],
          ["小计", [30, "=SUM(B3:B4)"]],
          ["丙", 40],
          ["丁", 50],
          ["小计", [90, "=SUM(B6:B7)"]],
          ["总计", [120, "=B5+B8"]],
        ],
      },
    },
  ],
  reject: [
    {
      says: "总计把小计和明细一起加，多算一遍",
      sheets: {
        支出: [
          ...head,
          ["甲", 10],
          ["乙", 20],
          ["小计", [30, "=SUM(B3:B4)"]],
          ["丙", 40],
          ["丁", 50],
          ["小计", [90, "=SUM(B6:B7)"]],
          ["总计", [240, "=SUM(B3:B8)"]],
        ],
      },
      finds: [["B9"]],
    },
  ],
};
