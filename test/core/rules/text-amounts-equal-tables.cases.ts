import type { RuleCases } from "./cases";
import { reportFunds, reportSheet } from "./report-form";

const MONEY = "1、分析资金使用情况：";

const sheets = (text: string) => ({ 报告: reportSheet({ A18: MONEY + text }), 资金: reportFunds });

export const cases: RuleCases = {
  rule: "ZP-601",
  accept: [
    { says: "与资金表一致", sheets: { 报告: reportSheet(), 资金: reportFunds } },
    {
      says: "换成万元也一致",
      sheets: sheets("2023年度预算资金计划为90万元，资金到位90万元，实际支出总额：85.5万元，剩余：4.5万元。"),
    },
    {
      says: "上年的数和其中的数是另一回事",
      sheets: sheets(
        "2022年度实际支出880000元。2023年度预算资金计划为900000元，实际支出总额：855000元，其中：水电费支出300000元，剩余：45000元。",
      ),
    },
  ],
  reject: [
    {
      says: "支出抄错了",
      sheets: sheets("2023年度预算资金计划为900000元，资金到位900000元，实际支出总额：858000元，剩余：45000元。"),
      finds: [["报告!A18", "855000.00", "858000.00"]],
    },
    {
      says: "万元和元混了",
      sheets: sheets("2023年度预算资金计划为900000万元，资金到位900000元，实际支出总额：855000元，剩余：45000元。"),
      finds: [["报告!A18", "90.00", "900000.00"]],
    },
  ],
};
