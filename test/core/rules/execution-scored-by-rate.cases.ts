import type { RuleCases } from "./cases";
import { fundsForm, scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-704",
  accept: [
    { says: "72 ÷ 90 × 10 = 8", sheets: { 自评表: fundsForm() } },
    { says: "8.05 在允许的误差内", sheets: { 自评表: fundsForm({ G2: 8.05, G10: 98.05 }) } },
    {
      says: "执行率作为一项指标，得分按实际执行率",
      sheets: {
        自评表: scoreForm({
          A5: "预算执行",
          B5: "预算执行",
          C5: "预算执行率",
          D5: "100%",
          E5: "87.28%",
          G5: 8.72,
          G6: 96.72,
          H5: "节约开支",
        }),
      },
    },
  ],
  reject: [
    {
      says: "执行率 80%，得了满分",
      sheets: { 自评表: fundsForm({ G2: 10, G10: 100 }) },
      finds: [["G2", "8", "10"]],
    },
  ],
};
