import type { RuleCases } from "./cases";
import { blankForm, scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-709",
  accept: [
    { says: "完成值都是数，单位相同", sheets: { 自评表: scoreForm() } },
    { says: "空白的表", sheets: { 自评表: blankForm() } },
    { says: "元与万元可以换算", sheets: { 自评表: scoreForm({ E3: "780000元" }) } },
    { says: "目标是一句话，完成值也是", sheets: { 自评表: scoreForm({ D4: "提升", E4: "达成年度指标" }) } },
  ],
  reject: [
    { says: "完成值写“95%以上”：只作提示", sheets: { 自评表: scoreForm({ E5: "95%以上" }) }, finds: [["E5"]] },
    { says: "目标是件数，完成值写“已完成”", sheets: { 自评表: scoreForm({ E2: "已完成" }) }, finds: [["E2"]] },
    { says: "目标是件数，完成值是人数", sheets: { 自评表: scoreForm({ E2: "310人" }) }, finds: [["E2"]] },
  ],
};
