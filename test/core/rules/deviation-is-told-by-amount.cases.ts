import type { RuleCases } from "./cases";
import { reportFunds, reportSheet } from "./report-form";

export const cases: RuleCases = {
  rule: "ZP-613",
  accept: [
    { says: "写明了执行率、结余和原因", sheets: { 报告: reportSheet(), 资金: reportFunds } },
    {
      says: "原因和金额写在资金使用情况里",
      sheets: {
        报告: reportSheet({
          A18: "1、分析资金使用情况：2023年度预算资金计划为900000元，资金到位900000元，实际支出总额：855000元，剩余：45000元，主要是设备维修招标价低于预算。",
          A22: "设备维修预算编制不够准确。",
        }),
      },
    },
    {
      says: "预算全部执行",
      sheets: {
        报告: reportSheet({
          A18: "1、分析资金使用情况：2023年度预算资金计划为900000元，资金到位900000元，实际支出总额：900000元，剩余：0元。",
          A22: "个别设备老化。",
          A24: "今后逐年更换设备。",
        }),
      },
    },
  ],
  reject: [
    {
      says: "只说有所差异",
      sheets: { 报告: reportSheet({ A22: "预算资金与实际支出有所差异，但实际的效果没有偏差。" }), 资金: reportFunds },
      finds: [["报告!A22"]],
    },
    {
      says: "工作簿里没有资金表，按报告自己的数算",
      sheets: { 报告: reportSheet({ A22: "部分费用没有按计划支付。" }) },
      finds: [["A22"]],
    },
  ],
};
