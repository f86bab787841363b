import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

const MONEY = "1、分析资金使用情况：";
const BENEFITS = "3、产生的效益，以及对环境、经济、社会的可持续影响：";

export const cases: RuleCases = {
  rule: "ZP-608",
  accept: [
    {
      says: "别的年份有说明",
      sheets: {
        报告: reportSheet({
          A13: "项目基本情况、主要内容等情况：大厅建成于2015年，按财预〔2020〕10号文件和2021-2025年规划运行。",
          A20: `${BENEFITS}受理业务比2022年增加，2024年1月完成验收。`,
        }),
      },
    },
  ],
  reject: [
    {
      says: "正文标题还是上年的",
      sheets: { 报告: reportSheet({ A10: "曲江区2022年度绩效自评报告" }) },
      finds: [["A10"]],
    },
    {
      says: "资金还是上年的",
      sheets: {
        报告: reportSheet({
          A18: `${MONEY}2022年度预算资金计划为900000元，资金到位900000元，实际支出总额：855000元，剩余：45000元。`,
        }),
      },
      finds: [["A18"]],
    },
    {
      says: "年份差得远，没有说明",
      sheets: { 报告: reportSheet({ A20: `${BENEFITS}2019年群众办事更加便利。` }) },
      finds: [["A20"]],
    },
  ],
};
