import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

export const cases: RuleCases = {
  rule: "ZP-812",
  accept: [
    { says: "有问题，有措施", sheets: { 报告: reportSheet() } },
    {
      says: "预算全部执行，没有问题",
      sheets: {
        报告: reportSheet({
          A18: "1、分析资金使用情况：2023年度预算资金计划为900000元，资金到位900000元，实际支出总额：900000元，剩余：0元。",
          A22: "无。",
          A24: "今后继续保持，进一步加强管理。",
        }),
      },
    },
  ],
  reject: [
    { says: "存在问题下面没有内容", sheets: { 报告: reportSheet({ A22: null }) }, finds: [["A21"]] },
    { says: "执行率95%，却说没有问题", sheets: { 报告: reportSheet({ A22: "无。" }) }, finds: [["A22"]] },
    { says: "有问题，没有措施", sheets: { 报告: reportSheet({ A24: "无。" }) }, finds: [["A24"]] },
    {
      says: "三个问题，一条措施",
      sheets: {
        报告: reportSheet({
          A22: "1、预算执行率95%，剩余45000元，因维修招标节约；2、设备老化；3、台账登记不及时。",
          A24: "1、年初按合同价编制预算。",
        }),
      },
      finds: [["A24"]],
    },
  ],
};
