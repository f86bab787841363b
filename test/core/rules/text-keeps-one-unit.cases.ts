import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

const BENEFITS = "3、产生的效益，以及对环境、经济、社会的可持续影响：";

export const cases: RuleCases = {
  rule: "ZP-607",
  accept: [{ says: "全文用元", sheets: { 报告: reportSheet({ A20: `${BENEFITS}为群众节省费用4280000元。` }) } }],
  reject: [
    {
      says: "元里面夹着万元",
      sheets: { 报告: reportSheet({ A20: `${BENEFITS}为群众节省费用约428万元。` }) },
      finds: [["A20"]],
    },
  ],
};
