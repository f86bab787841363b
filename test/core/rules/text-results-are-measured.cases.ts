import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

const TARGETS = "2、项目的绩效目标完成情况（经济、政治和社会效益）：";
const BENEFITS = "3、产生的效益，以及对环境、经济、社会的可持续影响：";

export const cases: RuleCases = {
  rule: "ZP-610",
  accept: [
    { says: "写的是实际的数", sheets: { 报告: reportSheet({ A20: `${BENEFITS}群众满意度达96.2%。` }) } },
    {
      says: "目标可以写“以上”",
      sheets: { 报告: reportSheet({ A19: `${TARGETS}目标是满意度达到95%以上，实际为96.2%。` }) },
    },
  ],
  reject: [
    { says: "95%以上", sheets: { 报告: reportSheet({ A20: `${BENEFITS}群众满意度达95%以上。` }) }, finds: [["A20"]] },
  ],
};
