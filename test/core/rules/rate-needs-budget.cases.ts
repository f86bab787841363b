import type { RuleCases } from "./cases";

const head = [["单位：元"], ["项目名称", "全年预算数", "全年执行数", "执行率"]];

export const cases: RuleCases = {
  rule: "ZP-402",
  accept: [
    {
      says: "预算为零的一行不填执行率",
      sheets: { 执行: { rows: [...head, ["甲", 100, 90, 0.9], ["乙", 0, 0, null]], formats: { "D3:D4": "0%" } } },
    },
  ],
  reject: [
    {
      says: "预算为零却填了 100%",
      sheets: {
        执行: {
          rows: [...head, ["甲", 100, 90, 0.9], ["丙", 200, 190, 0.95], ["乙", 0, 30, 1]],
          formats: { "D3:D5": "0%" },
        },
      },
      finds: [["D5"]],
    },
  ],
};
