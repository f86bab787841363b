import type { RuleCases } from "./cases";
import { scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-713",
  accept: [
    {
      says: "没有完成，说没有完成",
      sheets: { 自评表: scoreForm({ E2: "270件", G2: 27, H2: "未完成目标，人手不足", G6: 95 }) },
    },
    { says: "超过目标，说超额", sheets: { 自评表: scoreForm({ H2: "超额完成，新增了窗口" }) } },
    {
      says: "没有超过目标",
      sheets: { 自评表: scoreForm({ E2: "270件", G2: 27, H2: "没有超过目标，人手不足", G6: 95 }) },
    },
  ],
  reject: [
    {
      says: "没有完成，却说超额",
      sheets: { 自评表: scoreForm({ E2: "270件", G2: 27, H2: "超额完成，新增了窗口", G6: 95 }) },
      finds: [["H2"]],
    },
    { says: "超过目标，却说未完成", sheets: { 自评表: scoreForm({ H2: "未完成目标，人手不足" }) }, finds: [["H2"]] },
  ],
};
