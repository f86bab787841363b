import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

export const cases: RuleCases = {
  rule: "ZP-814",
  accept: [
    { says: "分数和等级都写了", sheets: { 报告: reportSheet() } },
    { says: "说法不同", sheets: { 报告: reportSheet({ A15: "经自评，项目得96.5分，评为优秀等次。" }) } },
  ],
  reject: [
    {
      says: "分数和等级都没有写",
      sheets: { 报告: reportSheet({ A15: "各项目标按期完成，群众满意。" }) },
      finds: [["A15"]],
    },
    {
      says: "只写了等级",
      sheets: { 报告: reportSheet({ A15: "自评等级为优，各项目标按期完成。" }) },
      finds: [["A15"]],
    },
    {
      says: "只写了分数",
      sheets: { 报告: reportSheet({ A15: "自评得分96.5分，部分指标优于上年。" }) },
      finds: [["A15"]],
    },
  ],
};
