import type { RuleCases } from "./cases";
import { reportLines, reportSheet } from "./report-form";

const second = (change: Readonly<Record<string, string | null>>): readonly (readonly string[])[] =>
  reportLines({
    A5: "项目名称：物业管理费",
    A13: "项目基本情况、主要内容等情况：物业管理费用于办事大厅的保安和保洁，按月考核，按月支付。",
    A15: "自评分数：98分，自评等级：优。保安保洁考核全部合格。",
    A18: "1、分析资金使用情况：2023年度预算资金计划为450000元，资金到位450000元，实际支出总额：441000元，剩余：9000元。",
    A19: "2、项目的绩效目标完成情况（经济、政治和社会效益）：12个月考核合格，秩序良好。",
    A20: "3、产生的效益，以及对环境、经济、社会的可持续影响：办事环境整洁。",
    A22: "预算执行率98%，剩余9000元，因节假日减少了保洁班次。",
    A24: "今后按实际班次编制保洁预算。",
    ...change,
  }).map(line => [line]);

export const cases: RuleCases = {
  rule: "ZP-813",
  accept: [
    { says: "两个项目各有说明", sheets: { 报告: [...reportSheet(), [], ...second({})] } },
    {
      says: "短句相同不算",
      sheets: {
        报告: [
          ...reportSheet({ A20: "3、产生的效益，以及对环境、经济、社会的可持续影响：办事环境整洁。" }),
          [],
          ...second({}),
        ],
      },
    },
  ],
  reject: [
    {
      says: "整改措施逐字相同，而执行率不同",
      sheets: {
        报告: [...reportSheet(), [], ...second({ A24: "今后年初就按合同价编制维修预算，提高预算的准确度。" })],
      },
      finds: [["A49"]],
    },
  ],
};
