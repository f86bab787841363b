import type { RuleCases } from "./cases";
import { fundsForm, scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-705",
  accept: [
    { says: "8 + 50 + 15 + 15 + 10 = 98", sheets: { 自评表: fundsForm() } },
    {
      says: "总分取一位小数",
      sheets: { 自评表: fundsForm({ D2: 72.3, D3: 72.3, F2: 0.8033, F3: 0.8033, G2: 8.03, G10: 98 }) },
    },
    { says: "还没有填完得分", sheets: { 自评表: fundsForm({ E6: null, G6: null, G10: 48 }) } },
    { says: "执行率没有计分的格，总分只算各项指标", sheets: { 自评表: scoreForm({ F2: 20, G2: 20, F6: 90, G6: 88 }) } },
  ],
  reject: [
    {
      says: "一项自己评定的得分与总分对不上",
      sheets: { 自评表: fundsForm({ G8: 12, H8: "宣传不足" }) },
      finds: [["G10", "95", "98"]],
    },
    { says: "漏了执行率的 8 分", sheets: { 自评表: fundsForm({ G10: 90 }) }, finds: [["G10", "98", "90"]] },
  ],
};
