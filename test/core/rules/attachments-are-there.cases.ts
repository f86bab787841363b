import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

const BENEFITS = "3、产生的效益，以及对环境、经济、社会的可持续影响：";

export const cases: RuleCases = {
  rule: "ZP-809",
  accept: [
    { says: "没有提到附件", sheets: { 报告: reportSheet() } },
    {
      says: "文末列了附件",
      sheets: {
        报告: [...reportSheet({ A20: `${BENEFITS}满意度调查结果详见附件1。` }), ["附件1：满意度调查表"]],
      },
    },
  ],
  reject: [
    {
      says: "提到附件，没有清单",
      sheets: { 报告: reportSheet({ A20: `${BENEFITS}满意度调查结果详见附件1。` }) },
      finds: [["A20"]],
    },
  ],
};
