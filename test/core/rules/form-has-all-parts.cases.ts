import type { RuleCases } from "./cases";
import { scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-714",
  accept: [{ says: "产出、效益、满意度都有", sheets: { 自评表: scoreForm() } }],
  reject: [
    {
      says: "没有效益指标",
      sheets: { 自评表: scoreForm({ A4: "产出指标" }) },
      finds: [["A1:H1"]],
    },
    {
      says: "没有满意度指标，请用户确认",
      sheets: { 自评表: scoreForm({ A5: "效益指标" }) },
      finds: [["A1:H1"]],
    },
  ],
};
