import type { RuleCases } from "./cases";
import { blankForm, scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-708",
  accept: [
    { says: "扣分写了原因", sheets: { 自评表: scoreForm() } },
    { says: "空白的表", sheets: { 自评表: blankForm() } },
    { says: "表里没有原因一栏", sheets: { 自评表: scoreForm({ G4: 38 }).map(row => row.slice(0, 7)) } },
  ],
  reject: [
    { says: "扣了 2 分，原因空着", sheets: { 自评表: scoreForm({ H4: null }) }, finds: [["H4"]] },
    { says: "原因只写“无”", sheets: { 自评表: scoreForm({ H4: "无" }) }, finds: [["H4"]] },
    {
      says: "执行率 87.28%，没有原因",
      sheets: {
        自评表: scoreForm({
          A5: "预算执行",
          B5: "预算执行",
          C5: "预算执行率",
          D5: "100%",
          E5: "87.28%",
          G5: 8.72,
          G6: 96.72,
        }),
      },
      finds: [["H5"]],
    },
  ],
};
