import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

const TARGETS = "2、项目的绩效目标完成情况（经济、政治和社会效益）：";
const BENEFITS = "3、产生的效益，以及对环境、经济、社会的可持续影响：";

export const cases: RuleCases = {
  rule: "ZP-605",
  accept: [
    {
      says: "前后相同",
      sheets: { 报告: reportSheet({ A20: `${BENEFITS}全年受理业务20000件次，群众办事更加便利。` }) },
    },
    {
      says: "不同时期、约数、不同的事",
      sheets: {
        报告: reportSheet({
          A19: `${TARGETS}全年受理业务20012件次，上年受理业务19950件次，上半年受理业务20002件次。`,
          A20: `${BENEFITS}全年受理业务约2万件次，接待群众20011人次。`,
        }),
      },
    },
  ],
  reject: [
    {
      says: "受理业务前后两个数",
      sheets: {
        报告: reportSheet({
          A19: `${TARGETS}全年受理业务20012件次。`,
          A20: `${BENEFITS}全年受理业务20021件次，群众办事更加便利。`,
        }),
      },
      finds: [["A20"]],
    },
  ],
};
