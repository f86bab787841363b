import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

export const cases: RuleCases = {
  rule: "ZP-806",
  accept: [
    { says: "区号加七位", sheets: { 报告: reportSheet() } },
    {
      says: "手机、分机、括号里的区号",
      sheets: { 报告: reportSheet({ A8: "联系电话：(0700)8120036-802、19900000000" }) },
    },
  ],
  reject: [
    { says: "少一位", sheets: { 报告: reportSheet({ A8: "联系电话：0700-812003" }) }, finds: [["A8"]] },
    { says: "手机多一位", sheets: { 报告: reportSheet({ A8: "联系电话：199000000001" }) }, finds: [["A8"]] },
    { says: "没有区号，请用户确认", sheets: { 报告: reportSheet({ A8: "联系电话：8120036" }) }, finds: [["A8"]] },
  ],
};
