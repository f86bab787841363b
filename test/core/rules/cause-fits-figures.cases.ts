import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

const problems = (text: string) => ({ 报告: reportSheet({ A22: text }) });

export const cases: RuleCases = {
  rule: "ZP-612",
  accept: [
    { says: "节约了费用，有结余", sheets: problems("预算执行率95%，剩余45000元，因设备维修招标节约了费用。") },
    {
      says: "推迟开始，少支出了",
      sheets: problems("中心计划1月使用，因装修推迟到4月正式使用，导致水电费减少，剩余45000元。"),
    },
    {
      says: "推迟缴费产生了滞纳金",
      sheets: problems("因推迟启动缴费，导致增加滞纳金支出3000元；维修招标节约48000元，剩余45000元。"),
    },
    { says: "没有超支", sheets: problems("支出没有超过预算，剩余45000元，因维修招标节约了费用。") },
    {
      says: "增加的费用和节约的费用都说明了",
      sheets: problems("新增设备导致电费增加5000元，维修招标节约50000元，剩余45000元。"),
    },
  ],
  reject: [
    {
      says: "推迟开始，反说费用增加",
      sheets: problems("中心计划1月开始使用，因有变化在4月份正式使用，导致增加运行水电费，剩余45000元。"),
      finds: [["A22"]],
    },
    { says: "有结余，反说超支", sheets: problems("本年度实际支出超过预算45000元，因维修项目增多。"), finds: [["A22"]] },
    {
      says: "只说费用增加，请用户确认",
      sheets: problems("新增自助设备，导致电费增加，与预算相差45000元。"),
      finds: [["A22"]],
    },
  ],
};
