import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

const BENEFITS = "3、产生的效益，以及对环境、经济、社会的可持续影响：";

export const cases: RuleCases = {
  rule: "ZP-811",
  accept: [
    {
      says: "标点正确",
      sheets: { 报告: reportSheet({ A20: `${BENEFITS}办理了“一件事”（含跨域通办），收到3,200份评价。` }) },
    },
  ],
  reject: [
    { says: "逗号重复", sheets: { 报告: reportSheet({ A20: `${BENEFITS}群众办事，，更加便利。` }) }, finds: [["A20"]] },
    {
      says: "括号没有关上",
      sheets: { 报告: reportSheet({ A20: `${BENEFITS}群众办事（含网上更加便利。` }) },
      finds: [["A20"]],
    },
    {
      says: "夹着半角逗号",
      sheets: { 报告: reportSheet({ A20: `${BENEFITS}群众办事方便,环境整洁。` }) },
      finds: [["A20"]],
    },
  ],
};
