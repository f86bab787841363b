import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

const TARGETS = "2、项目的绩效目标完成情况（经济、政治和社会效益）：";
const BENEFITS = "3、产生的效益，以及对环境、经济、社会的可持续影响：";

export const cases: RuleCases = {
  rule: "ZP-606",
  accept: [
    {
      says: "取整的数可以写“约”",
      sheets: { 报告: reportSheet({ A20: `${BENEFITS}服务群众约2.8万人次，近5000户受益，节约428万元左右。` }) },
    },
    { says: "精确的数没有写“约”", sheets: { 报告: reportSheet({ A19: `${TARGETS}受理业务51886件次。` }) } },
  ],
  reject: [
    {
      says: "约51886件次",
      sheets: { 报告: reportSheet({ A20: `${BENEFITS}收到评价约51886件次。` }) },
      finds: [["A20"]],
    },
  ],
};
