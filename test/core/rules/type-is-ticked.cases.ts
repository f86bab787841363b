import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

export const cases: RuleCases = {
  rule: "ZP-802",
  accept: [
    {
      says: "勾选了一项",
      sheets: { 报告: reportSheet({ A3: "评价类型：项目实施过程评价 ☑", A4: "项目完成结果评价 □" }) },
    },
    { says: "只写了一种", sheets: { 报告: reportSheet({ A3: "评价类型：项目完成结果评价", A4: null }) } },
  ],
  reject: [
    { says: "两项都没有勾选", sheets: { 报告: reportSheet({ A4: "项目完成结果评价 □" }) }, finds: [["A3"]] },
    { says: "两项都勾选了", sheets: { 报告: reportSheet({ A3: "评价类型：项目实施过程评价 ☑" }) }, finds: [["A3"]] },
    {
      says: "勾选框粘贴后成了括号",
      sheets: { 报告: reportSheet({ A3: "评价类型： 项目实施过程评价 (", A4: "           项目完成结果评价 (" }) },
      finds: [["A3"]],
    },
  ],
};
