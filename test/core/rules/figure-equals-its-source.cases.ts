import type { RuleCases } from "./cases";

export const cases: RuleCases = {
  rule: "ZP-503",
  accept: [
    { says: "没有取自别表的数", sheets: { 甲: [["单位：元"], ["项目名称", "金额"], ["电费", 10], ["水费", 20]] } },
  ],
  reject: [
    {
      says: "取来的数没有跟着来源改",
      sheets: {
        甲: [["单位：元"], ["项目名称", "金额"], ["电费", 10], ["水费", 20]],
        乙: [["单位：元"], ["项目名称", "金额"], ["电费", 12], ["水费", 20]],
      },
      promises: [["B3", "sum", "乙!B3"]],
      finds: [["甲!B3", "12.00", "10.00"]],
    },
  ],
};
