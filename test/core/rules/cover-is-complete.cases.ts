import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

export const cases: RuleCases = {
  rule: "ZP-801",
  accept: [{ says: "封面齐全", sheets: { 报告: reportSheet() } }],
  reject: [
    { says: "没有项目单位", sheets: { 报告: reportSheet({ A6: null }) }, finds: [["A1"]] },
    { says: "联系电话空着", sheets: { 报告: reportSheet({ A8: "联系电话：" }) }, finds: [["A8"]] },
  ],
};
