import type { RuleCases } from "./cases";

const rows = [
  ["单位：元"],
  ["项目名称", "实际支出"],
  ["甲", 10],
  ["乙", 20],
  ["丙", 30],
  ["合计", [60, "=SUM(B3:B5)"]],
] as const;

export const cases: RuleCases = {
  rule: "ZP-104",
  accept: [
    { says: "没有隐藏的行", sheets: { 支出: rows } },
    { says: "隐藏的行不在合计里", sheets: { 支出: { rows: [...rows, ["备查", 5]], hiddenRows: [[6, 6]] } } },
    {
      says: "隐藏的行是空的",
      sheets: { 支出: { rows: rows.map((row, i) => (i === 3 ? ["乙"] : row)), hiddenRows: [[3, 3]] } },
    },
    { says: "明细整个收起来，只看合计", sheets: { 支出: { rows, hiddenRows: [[2, 4]] } } },
  ],
  reject: [{ says: "合计里有一行隐藏的数", sheets: { 支出: { rows, hiddenRows: [[3, 3]] } }, finds: [["B6"]] }],
};
