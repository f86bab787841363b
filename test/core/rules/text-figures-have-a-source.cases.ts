import type { RuleCases } from "./cases";
import { reportFunds, reportSheet, reportWork } from "./report-form";

const BENEFITS = "3、产生的效益，以及对环境、经济、社会的可持续影响：";

export const cases: RuleCases = {
  rule: "ZP-616",
  accept: [
    { says: "工作簿里没有表，无从核对", sheets: { 报告: reportSheet({ A20: `${BENEFITS}发放资料3200份。` }) } },
    { says: "都在表里，或由表里的数算出", sheets: { 报告: reportSheet(), 资金: reportFunds, 业务: reportWork } },
  ],
  reject: [
    {
      says: "表里没有的数，每段报一次",
      sheets: {
        报告: reportSheet({ A20: `${BENEFITS}发放资料3200份，培训窗口人员460人次。` }),
        资金: reportFunds,
        业务: reportWork,
      },
      finds: [["报告!A20"]],
    },
  ],
};
