import type { RuleCases } from "./cases";
import { scoreForm } from "./score-form";

export const cases: RuleCases = {
  rule: "ZP-706",
  accept: [
    {
      says: "98 分是优",
      sheets: {
        信息: [
          ["项目名称", "甲"],
          ["自评得分", 98],
          ["自评等级", "优"],
        ],
      },
    },
    {
      says: "89.5 分是良",
      sheets: {
        信息: [
          ["项目名称", "甲"],
          ["自评得分", 89.5],
          ["自评等级", "良好"],
        ],
      },
    },
    {
      says: "等级还空着",
      sheets: {
        信息: [
          ["项目名称", "甲"],
          ["自评得分", 98],
          ["自评等级", null],
        ],
      },
    },
  ],
  reject: [
    {
      says: "89.5 分不到优",
      sheets: {
        信息: [
          ["项目名称", "甲"],
          ["自评得分", 89.5],
          ["自评等级", "优"],
        ],
      },
      finds: [["B3"]],
    },
    {
      says: "总分 98 分，等级写成良",
      sheets: { 自评表: [["项目名称", "甲"], ["项目单位", "某某中心"], ["自评等级", "良"], [], ...scoreForm()] },
      finds: [["B3"]],
    },
  ],
};
