import type { RuleCases } from "./cases";

const head = [["单位：元"], ["项目名称", "预算数", "到位资金", "实际支出"]];

export const cases: RuleCases = {
  rule: "ZP-211",
  accept: [
    {
      says: "并排的合计起止行相同",
      sheets: {
        汇总: [
          ...head,
          ["甲", 10, 10, 9],
          ["乙", 20, 20, 18],
          ["合计", [30, "=SUM(B3:B4)"], [30, "=SUM(C3:C4)"], [27, "=SUM(D3:D4)"]],
        ],
      },
    },
  ],
  reject: [
    {
      says: "一列从下一行加起，眼下那一行是空的",
      sheets: {
        汇总: [
          ...head,
          ["甲", 10, 10, null],
          ["乙", 20, 20, 18],
          ["丙", 20, 20, 18],
          ["合计", [50, "=SUM(B3:B5)"], [50, "=SUM(C3:C5)"], [36, "=SUM(D4:D5)"]],
        ],
      },
      finds: [["D6"]],
    },
  ],
};
