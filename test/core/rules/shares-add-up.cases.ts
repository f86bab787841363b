import type { RuleCases } from "./cases";

const head = [["单位：万元"], ["资金来源", "金额", "占比"]];

export const cases: RuleCases = {
  rule: "ZP-403",
  accept: [
    {
      says: "四舍五入的尾差",
      sheets: {
        来源: {
          rows: [...head, ["财政拨款", 10, 0.333], ["单位资金", 10, 0.333], ["其他", 10, 0.333]],
          formats: { "C3:C5": "0.0%" },
        },
      },
    },
  ],
  reject: [
    {
      says: "占比加起来是 102.5%",
      sheets: {
        来源: {
          rows: [...head, ["财政拨款", null, 0.525], ["单位资金", null, 0.3], ["其他", null, 0.2]],
          formats: { "C3:C5": "0.00%" },
        },
      },
      finds: [["C3:C5", "100.0", "102.5"]],
    },
  ],
};
