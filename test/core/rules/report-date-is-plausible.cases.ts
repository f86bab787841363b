import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

export const cases: RuleCases = {
  rule: "ZP-807",
  accept: [
    { says: "下一年三月填报", sheets: { 报告: reportSheet() } },
    { says: "闰年的二月二十九日", sheets: { 报告: reportSheet({ A9: "填报日期：2024-02-29" }) } },
  ],
  reject: [
    { says: "年度还没有结束", sheets: { 报告: reportSheet({ A9: "填报日期：2023年3月8日" }) }, finds: [["A9"]] },
    { says: "没有这一天", sheets: { 报告: reportSheet({ A9: "填报日期：2024年2月30日" }) }, finds: [["A9"]] },
    { says: "过了两年", sheets: { 报告: reportSheet({ A9: "填报日期：2025年3月8日" }) }, finds: [["A9"]] },
  ],
};
