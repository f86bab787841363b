import type { RuleCases } from "./cases";

const head = [["单位：元"], ["项目名称", "实际支出"]];

export const cases: RuleCases = {
  rule: "ZP-106",
  accept: [{ says: "没有错误值", sheets: { 支出: [...head, ["甲", 10], ["乙", 20], ["合计", [30, "=SUM(B3:B4)"]]] } }],
  reject: [
    {
      says: "引用的格已删除，合计跟着出错，只说源头",
      sheets: {
        支出: [
          ...head,
          ["甲", 10],
          ["乙", [{ error: "#REF!" }, "=#REF!+5"]],
          ["合计", [{ error: "#REF!" }, "=SUM(B3:B4)"]],
        ],
      },
      finds: [["B4"]],
    },
  ],
};
