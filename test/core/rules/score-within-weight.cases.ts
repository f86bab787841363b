import type { RuleCases } from "./cases";
import { blankForm, fundsForm, scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-702",
  accept: [
    { says: "得分都在零和分值之间", sheets: { 自评表: scoreForm() } },
    { says: "空白的表", sheets: { 自评表: blankForm() } },
    {
      says: "一项得零分，写了原因",
      sheets: { 自评表: scoreForm({ E5: "0%", G5: 0, G6: 88, H5: "未开展调查，下年补上" }) },
    },
  ],
  reject: [
    {
      says: "得分 52，分值 50，总分按 50 加的",
      sheets: { 自评表: fundsForm({ G6: 52 }) },
      finds: [["G6", "50", "52"]],
    },
    { says: "得分 12，分值 10", sheets: { 自评表: scoreForm({ G5: 12, G6: 100 }) }, finds: [["G5"]] },
    { says: "得分是负数", sheets: { 自评表: scoreForm({ G5: -1, G6: 87 }) }, finds: [["G5"]] },
  ],
};
