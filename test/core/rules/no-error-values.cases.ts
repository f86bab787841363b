import type { RuleCases } from "./cases";

const head = [["单位：元"], ["项目名称", "实际支出"]];

export const cases: RuleCases = {
  rule: "ZP-106",
  accept: [
    { says: "没有错误值", sheets: { 支出: [...head, ["甲", 10], ["乙", 20], ["合计", [30, "=SUM(B3:B4)"]]] } },
    {
      says: "还没有填数的表：除数要用的格全是空的，#DIV/0! 只是在等数",
      sheets: {
        支出: [
          ["项目名称", "预算数", "实际支出", "执行率"],
          ["甲", null, null, [{ error: "#DIV/0!" }, "=C2/B2"]],
          ["乙", null, null, [{ error: "#DIV/0!" }, "=C3/B3"]],
          ["合计", [0, "=SUM(B2:B3)"], [0, "=SUM(C2:C3)"], [{ error: "#DIV/0!" }, "=C4/B4"]],
        ],
      },
    },
  ],
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
    {
      says: "填了支出，预算是零：除不出来",
      sheets: {
        支出: [
          ["项目名称", "预算数", "实际支出", "执行率"],
          ["甲", 0, 5, [{ error: "#DIV/0!" }, "=C2/B2"]],
          ["乙", 10, 8, [0.8, "=C3/B3"]],
        ],
      },
      finds: [["D2"]],
    },
  ],
};
