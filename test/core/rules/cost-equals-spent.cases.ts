import type { RuleCases } from "./cases";
import { fundsForm } from "./score-form";

const withCost = (achieved: string) => fundsForm({ B7: "成本指标", C7: "项目总成本", D7: "≤90万元", E7: achieved });

export const cases: RuleCases = {
  rule: "ZP-715",
  accept: [
    { says: "成本就是执行数", sheets: { 自评表: withCost("72万元") } },
    {
      says: "只是其中一项的成本",
      sheets: { 自评表: fundsForm({ B7: "成本指标", C7: "维护成本", D7: "≤80万元", E7: "71万元" }) },
    },
  ],
  reject: [
    {
      says: "成本填了另一个数",
      sheets: { 自评表: withCost("72.5万元") },
      finds: [["E7", "720000.00", "725000.00"]],
    },
  ],
};
