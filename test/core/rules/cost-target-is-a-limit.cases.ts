import type { RuleCases } from "./cases";
import { scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-719",
  accept: [
    { says: "成本不超过 90 万元", sheets: { 自评表: scoreForm() } },
    { says: "成本写成定数", sheets: { 自评表: scoreForm({ D3: "78万元" }) } },
    { says: "节约率越高越好", sheets: { 自评表: scoreForm({ C3: "成本节约率", D3: "≥5%", E3: "6%" }) } },
    {
      says: "数量不是成本",
      sheets: { 自评表: scoreForm({ B3: "数量指标", C3: "维护次数", D3: "≥12次", E3: "12次" }) },
    },
  ],
  reject: [
    { says: "成本写了“≥”", sheets: { 自评表: scoreForm({ D3: "≥78万元", E3: "78万元" }) }, finds: [["D3"]] },
    { says: "成本写了“不低于”", sheets: { 自评表: scoreForm({ D3: "不低于78万元", E3: "78万元" }) }, finds: [["D3"]] },
  ],
};
