import type { RuleCases } from "./cases";
import { reportSheet, reportWork } from "./report-form";

const TARGETS = "2、项目的绩效目标完成情况（经济、政治和社会效益）：";
const BENEFITS = "3、产生的效益，以及对环境、经济、社会的可持续影响：";

const sheets = (text: string) => ({ 报告: reportSheet({ A19: TARGETS + text }), 业务: reportWork });

export const cases: RuleCases = {
  rule: "ZP-602",
  accept: [
    { says: "与业务表一致", sheets: { 报告: reportSheet({ A20: `${BENEFITS}群众办事更加便利。` }), 业务: reportWork } },
    { says: "约数不用到个位", sheets: sheets("全年受理业务约2万件次，办结近20000件次。") },
    { says: "不同的事，数相近也不报", sheets: sheets("全年发放宣传资料20010份，接听热线19990人次。") },
  ],
  reject: [
    {
      says: "办结数抄错了",
      sheets: sheets("全年受理业务20000件次，办结19080件次。"),
      finds: [["报告!A19", "19800", "19080"]],
    },
  ],
};
