import type { RuleCases } from "./cases";
import { scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-710",
  accept: [
    { says: "满意度 96%", sheets: { 自评表: scoreForm() } },
    { says: "增长率可以超过 100%", sheets: { 自评表: scoreForm({ C5: "业务增长率", E5: "120%" }) } },
  ],
  reject: [{ says: "满意度 102%", sheets: { 自评表: scoreForm({ E5: "102%" }) }, finds: [["E5"]] }],
};
