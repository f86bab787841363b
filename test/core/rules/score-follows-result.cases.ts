import type { RuleCases } from "./cases";
import { blankForm, fundsForm, scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-703",
  accept: [
    { says: "得分都按完成情况计算", sheets: { 自评表: scoreForm() } },
    { says: "空白的表", sheets: { 自评表: blankForm() } },
    {
      says: "超支两成，扣两成：（1 − 18 ÷ 90）× 20 = 16",
      sheets: { 自评表: scoreForm({ E3: "108万元", G3: 16, G6: 94, H3: "材料涨价，下年招标" }) },
    },
    {
      says: "270 ÷ 300 × 30 = 27，填 27.1 也可",
      sheets: { 自评表: scoreForm({ E2: "270件", G2: 27.1, G6: 95.1, H2: "业务减少" }) },
    },
    { says: "目标写“显著提升”，得分由单位评定", sheets: { 自评表: scoreForm({ G4: 35, G6: 95 }) } },
  ],
  reject: [
    {
      says: "达到目标而少填了分，总分却按满分加：写了原因也是错",
      sheets: { 自评表: fundsForm({ G6: 5, H6: "数据不全，加强统计" }) },
      finds: [["G6", "50", "5"]],
    },
    {
      says: "270 ÷ 300 × 30 应为 27，填了 29",
      sheets: { 自评表: scoreForm({ E2: "270件", G2: 29, G6: 97, H2: "业务减少，加强宣传" }) },
      finds: [["G2", "27", "29"]],
    },
    {
      says: "达到目标而扣了分，写了原因：只作提示",
      sheets: { 自评表: scoreForm({ G2: 28, G6: 96, H2: "数据不全，加强统计" }) },
      finds: [["G2", "30", "28"]],
    },
  ],
};
