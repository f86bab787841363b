import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

export const cases: RuleCases = {
  rule: "ZP-611",
  accept: [
    { says: "措施针对问题", sheets: { 报告: reportSheet() } },
    {
      says: "没有重大问题，不等于没有问题；今后避免出现问题",
      sheets: {
        报告: reportSheet({
          A24: "自评中未发现重大问题。今后按合同价编制预算，确保不存在问题，没有解决的问题逐项销号。",
        }),
      },
    },
    {
      says: "确实没有问题，前后一致",
      sheets: {
        报告: reportSheet({
          A18: "1、分析资金使用情况：2023年度预算资金计划为900000元，资金到位900000元，实际支出总额：900000元，剩余：0元。",
          A22: "无。",
          A24: "本年度未发现问题，今后继续保持。",
        }),
      },
    },
  ],
  reject: [
    {
      says: "整改措施说没有问题",
      sheets: { 报告: reportSheet({ A24: "年度总结中，我中心未有出现问题。今后加强学习。" }) },
      finds: [["A24"]],
    },
    {
      says: "自评结论说没有问题",
      sheets: { 报告: reportSheet({ A15: "自评分数：96.5分，自评等级：优。项目不存在任何问题。" }) },
      finds: [["A15"]],
    },
  ],
};
