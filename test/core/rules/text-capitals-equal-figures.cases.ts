import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

const MONEY = "1、分析资金使用情况：";

const sheets = (capitals: string) => ({
  报告: reportSheet({
    A18: `${MONEY}2023年度预算资金计划为900000元（大写：${capitals}），实际支出总额：855000元，剩余：45000元。`,
  }),
});

export const cases: RuleCases = {
  rule: "ZP-614",
  accept: [{ says: "大小写一致", sheets: sheets("玖拾万元整") }],
  reject: [{ says: "大写写错了", sheets: sheets("玖万元整"), finds: [["A18", "900000.00", "90000.00"]] }],
};
