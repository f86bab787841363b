import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

const MONEY = "1、分析资金使用情况：";
const TARGETS = "2、项目的绩效目标完成情况（经济、政治和社会效益）：";

export const cases: RuleCases = {
  rule: "ZP-604",
  accept: [
    {
      says: "算得拢",
      sheets: { 报告: reportSheet({ A19: `${TARGETS}受理业务20000件次，比上年的19000件次增长5.26%。` }) },
    },
    {
      says: "其中只列了一部分",
      sheets: {
        报告: reportSheet({
          A18: `${MONEY}2023年度预算资金计划为900000元，其中：水电费300000元，维修费200000元。实际支出总额：855000元，剩余：45000元。`,
        }),
      },
    },
  ],
  reject: [
    {
      says: "剩余不等于到位减支出",
      sheets: {
        报告: reportSheet({
          A18: `${MONEY}2023年度预算资金计划为900000元，资金到位900000元，实际支出总额：855000元，剩余：54000元。`,
        }),
      },
      finds: [["A18", "45000.00", "54000.00"]],
    },
    {
      says: "增长率算错了",
      sheets: { 报告: reportSheet({ A19: `${TARGETS}受理业务20000件次，比上年的19000件次增长6.26%。` }) },
      finds: [["A19", "5.2632", "6.2600"]],
    },
    {
      says: "多了写成减少",
      sheets: { 报告: reportSheet({ A19: `${TARGETS}受理业务20000件次，比上年的19000件次减少5.26%。` }) },
      finds: [["A19"]],
    },
    {
      says: "其中各项加起来比总数大",
      sheets: {
        报告: reportSheet({
          A18: `${MONEY}2023年度预算资金计划为900000元，其中：水电费500000元，维修费450000元。实际支出总额：855000元，剩余：45000元。`,
        }),
      },
      finds: [["A18", "950000.00", "900000.00"]],
    },
  ],
};
