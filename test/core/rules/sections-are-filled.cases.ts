import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

export const cases: RuleCases = {
  rule: "ZP-805",
  accept: [{ says: "每个标题下面都有内容", sheets: { 报告: reportSheet() } }],
  reject: [
    {
      says: "绩效目标完成情况空着",
      sheets: { 报告: reportSheet({ A19: "2、项目的绩效目标完成情况（经济、政治和社会效益）：" }) },
      finds: [["A19"]],
    },
    { says: "基本情况空着", sheets: { 报告: reportSheet({ A13: null }) }, finds: [["A12"]] },
  ],
};
