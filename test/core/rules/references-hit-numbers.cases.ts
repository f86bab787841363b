import type { RuleCases } from "./cases";

const head = [["单位：元"], ["项目名称", "实际支出"]];

export const cases: RuleCases = {
  rule: "ZP-210",
  accept: [
    {
      says: "加的每一格都有数",
      sheets: {
        支出: [
          ...head,
          ["一、办公"],
          ["文具", 10],
          ["二、物业"],
          ["保安", 20],
          ["保洁", 30],
          ["合计", [60, "=B4+B6+B7"]],
        ],
      },
    },
  ],
  reject: [
    {
      says: "加的是标题行，漏了标题下面的那一行",
      sheets: {
        支出: [
          ...head,
          ["一、办公"],
          ["文具", 10],
          ["二、物业"],
          ["保安", 20],
          ["保洁", 30],
          ["合计", [30, "=B4+B5+B6"]],
        ],
      },
      finds: [["B8"]],
    },
  ],
};
