import type { RuleCases } from "./cases";
import { blankForm, scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-707",
  accept: [
    { says: "达成年度指标：40 分的八成到满分", sheets: { 自评表: scoreForm() } },
    {
      says: "部分达成：60% 到 80%",
      sheets: { 自评表: scoreForm({ E4: "部分达成年度指标并具有一定效果", G4: 30, G6: 90 }) },
    },
    { says: "完成情况没有用三档的说法", sheets: { 自评表: scoreForm({ E4: "明显提升" }) } },
    { says: "空白的表", sheets: { 自评表: blankForm() } },
  ],
  reject: [
    {
      says: "部分达成却得满分",
      sheets: { 自评表: scoreForm({ E4: "部分达成年度指标", G4: 40, G6: 100 }) },
      finds: [["G4"]],
    },
    {
      says: "未达成却得 30 分",
      sheets: { 自评表: scoreForm({ E4: "未达成年度指标且效果较差", G4: 30, G6: 90 }) },
      finds: [["G4"]],
    },
    { says: "达成却只得 20 分", sheets: { 自评表: scoreForm({ G4: 20, G6: 80 }) }, finds: [["G4"]] },
  ],
};
