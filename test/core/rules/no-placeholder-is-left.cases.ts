import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

export const cases: RuleCases = {
  rule: "ZP-804",
  accept: [
    { says: "都填好了", sheets: { 报告: reportSheet() } },
    {
      says: "“有待完善”不是空白，姓名可以隐去",
      sheets: {
        报告: reportSheet({ A7: "填报人姓名：李×", A24: "制度有待完善，人员有待补充，今后按合同价（含税）编制预算。" }),
      },
    },
  ],
  reject: [
    {
      says: "留着待填的空白",
      sheets: {
        报告: reportSheet({ A20: "3、产生的效益，以及对环境、经济、社会的可持续影响：【待填：请写明产生的效益】" }),
      },
      finds: [["A20"]],
    },
    {
      says: "数字写成 XX",
      sheets: { 报告: reportSheet({ A20: "3、产生的效益，以及对环境、经济、社会的可持续影响：服务群众XX人次。" }) },
      finds: [["A20"]],
    },
    { says: "姓名没有填", sheets: { 报告: reportSheet({ A7: "填报人姓名：（填报人）" }) }, finds: [["A7"]] },
    {
      says: "填写说明没有删",
      sheets: { 报告: reportSheet({ A24: "今后按合同价编制预算。（200字以内）" }) },
      finds: [["A24"]],
    },
  ],
};
