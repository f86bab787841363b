import type { RuleCases } from "./cases";
import { scoreForm } from "./score-form";

const PLAN = (target: string) => [
  ["项目绩效目标申报表"],
  ["一级指标", "二级指标", "三级指标", "年度指标值"],
  ["产出指标", "数量指标", "受理业务量", target],
  [null, "成本指标", "维护成本", "≤90万元"],
  ["效益指标", "社会效益", "办事便利", "显著提升"],
  ["满意度指标", "服务对象满意度", "群众满意度", "≥95%"],
];

export const cases: RuleCases = {
  rule: "ZP-716",
  accept: [{ says: "目标值与申报表相同", sheets: { 自评表: scoreForm(), 申报表: PLAN("≥300件") } }],
  reject: [
    {
      says: "目标值改低了",
      sheets: { 自评表: scoreForm(), 申报表: PLAN("≥320件") },
      finds: [["自评表!D2"]],
    },
  ],
};
