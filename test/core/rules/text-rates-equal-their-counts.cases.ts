import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

const TARGETS = "2、项目的绩效目标完成情况（经济、政治和社会效益）：";
const BENEFITS = "3、产生的效益，以及对环境、经济、社会的可持续影响：";

const sheets = (text: string) => ({ 报告: reportSheet({ A19: TARGETS + text }) });

export const cases: RuleCases = {
  rule: "ZP-603",
  accept: [
    { says: "四舍五入", sheets: sheets("受理业务30394件次，办结30197件次，办结率99.35%。") },
    { says: "没有写出两个数的比率不算", sheets: { 报告: reportSheet({ A20: `${BENEFITS}群众满意度98.6%。` }) } },
    { says: "执行率与资金相符", sheets: sheets("全年受理业务20000件次，预算执行率95.00%。") },
  ],
  reject: [
    {
      says: "办结率算错了",
      sheets: sheets("受理业务30394件次，办结30197件次，办结率99.53%。"),
      finds: [["A19", "99.3518", "99.5300"]],
    },
    {
      says: "截断而没有四舍五入",
      sheets: sheets("受理业务30394件次，办结30196件次，办结率99.34%。"),
      finds: [["A19", "99.3486", "99.3400"]],
    },
    {
      says: "执行率算错了",
      sheets: sheets("全年受理业务20000件次，预算执行率95.5%。"),
      finds: [["A19", "95.0", "95.5"]],
    },
  ],
};
