import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

import { scoreForm } from "./score-form";

const FORM = [["项目名称", "大厅运行管理费"], ["项目单位", "政务服务中心"], [], ...scoreForm()];

export const cases: RuleCases = {
  rule: "ZP-615",
  accept: [
    { says: "96.5 分是优", sheets: { 报告: reportSheet() } },
    { says: "与自评表一致", sheets: { 报告: reportSheet({ A15: "自评分数：98分，自评等级：优。" }), 自评表: FORM } },
  ],
  reject: [
    {
      says: "86.5 分写成优",
      sheets: { 报告: reportSheet({ A15: "自评分数：86.5分，自评等级：优。" }) },
      finds: [["A15"]],
    },
    {
      says: "与自评表的总分不同",
      sheets: { 报告: reportSheet({ A15: "自评分数：99分，自评等级：优。" }), 自评表: FORM },
      finds: [["报告!A15", "98", "99"]],
    },
  ],
};
