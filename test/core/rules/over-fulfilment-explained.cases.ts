import type { RuleCases } from "./cases";
import { blankForm, scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-711",
  accept: [
    { says: "超过目标 3%", sheets: { 自评表: scoreForm() } },
    { says: "超过五成，写了原因", sheets: { 自评表: scoreForm({ E2: "450件", H2: "新增窗口" }) } },
    { says: "成本远低于目标", sheets: { 自评表: scoreForm({ E3: "10万元" }) } },
    { says: "空白的表", sheets: { 自评表: blankForm() } },
  ],
  reject: [{ says: "完成目标的 150%，没有说明", sheets: { 自评表: scoreForm({ E2: "450件" }) }, finds: [["E2"]] }],
};
