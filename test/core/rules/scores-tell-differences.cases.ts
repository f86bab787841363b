import type { RuleCases } from "./cases";
import { scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-717",
  accept: [{ says: "有一项扣了分", sheets: { 自评表: scoreForm() } }],
  reject: [
    {
      says: "项项满分，请用户确认",
      sheets: { 自评表: scoreForm({ G4: 40, H4: null, G6: 100 }) },
      finds: [["G6"]],
    },
  ],
};
