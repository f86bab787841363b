import type { RuleCases } from "./cases";
import { scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-712",
  accept: [
    { says: "扣了分，写了原因", sheets: { 自评表: scoreForm() } },
    { says: "超过目标，说明原因", sheets: { 自评表: scoreForm({ H2: "新增窗口，受理量上升" }) } },
    { says: "写明无偏差", sheets: { 自评表: scoreForm({ E5: "95%", H5: "无偏差" }) } },
  ],
  reject: [
    {
      says: "恰好完成，得了满分，又写了原因",
      sheets: { 自评表: scoreForm({ E5: "95%", H5: "宣传不足，加强宣传" }) },
      finds: [["H5"]],
    },
  ],
};
