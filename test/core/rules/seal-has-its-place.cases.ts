import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

export const cases: RuleCases = {
  rule: "ZP-808",
  accept: [{ says: "封面有公章的位置", sheets: { 报告: reportSheet() } }],
  reject: [
    { says: "没有公章的位置", sheets: { 报告: reportSheet({ A6: "项目单位：政务服务中心" }) }, finds: [["A6"]] },
  ],
};
