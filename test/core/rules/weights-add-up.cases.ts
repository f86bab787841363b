import type { RuleCases } from "./cases";
import { fundsForm, scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-701",
  accept: [
    { says: "各项分值合计 100", sheets: { 自评表: scoreForm() } },
    { says: "连同执行率的 10 分合计 100", sheets: { 自评表: fundsForm() } },
    { says: "各项合计 90，给执行率留着 10 分", sheets: { 自评表: scoreForm({ F2: 20, G2: 20, F6: 90, G6: 88 }) } },
    { says: "只填了一部分分值", sheets: { 自评表: scoreForm({ F3: null, F6: 80, G3: null, G6: 78 }) } },
    {
      says: "组名里的分值等于组内之和",
      sheets: { 自评表: scoreForm({ A2: "产出指标（50分）", A4: "效益指标（40分）" }) },
    },
  ],
  reject: [
    {
      says: "一项分值写错，从它的得分看得出来",
      sheets: { 自评表: scoreForm({ A2: "产出指标（50分）", F2: 33 }) },
      finds: [["F2", "30", "33"]],
    },
    {
      says: "执行率的分值写错，各组都对",
      sheets: {
        自评表: fundsForm({ E2: 12, A6: "产出指标（50分）", A7: "效益指标（30分）", A9: "满意度指标（10分）" }),
      },
      finds: [["E2", "10", "12"]],
    },
    {
      says: "各项合计 95",
      sheets: { 自评表: scoreForm({ F2: 25, G2: 25, F6: 95, G6: 93 }) },
      finds: [["F6", "100", "95"]],
    },
    {
      says: "执行率 20 分，合计 110",
      sheets: { 自评表: fundsForm({ E2: 20, G2: 16, F10: 110, G10: 106 }) },
      finds: [["F10", "100", "110"]],
    },
    {
      says: "组名写 60 分，组内合计 50",
      sheets: { 自评表: scoreForm({ A2: "产出指标（60分）" }) },
      finds: [["A2", "60", "50"]],
    },
  ],
};
