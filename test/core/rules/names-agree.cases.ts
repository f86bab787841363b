import type { RuleCases } from "./cases";
import { reportFunds, reportSheet } from "./report-form";

export const cases: RuleCases = {
  rule: "ZP-609",
  accept: [
    { says: "名称与表一致", sheets: { 报告: reportSheet(), 资金: reportFunds } },
    {
      says: "括号和空格不同不算",
      sheets: { 报告: reportSheet({ A5: "项目名称： 大厅运行 管理费" }), 资金: reportFunds },
    },
  ],
  reject: [
    {
      says: "项目名称与表不同",
      sheets: { 报告: reportSheet({ A5: "项目名称：大厅运营管理费" }), 资金: reportFunds },
      finds: [["报告!A5"]],
    },
    {
      says: "内容抄自另一个项目",
      sheets: {
        报告: reportSheet({ A13: "项目基本情况、主要内容等情况：物业管理费用于办事大厅的保安和保洁，按月考核。" }),
        资金: reportFunds,
      },
      finds: [["报告!A13"]],
    },
    {
      says: "单位名称请用户确认",
      sheets: {
        报告: reportSheet(),
        信息: [
          ["项目名称", "大厅运行管理费"],
          ["项目单位", "行政服务中心"],
          ["评价年度", "2023年度"],
        ],
      },
      finds: [["报告!A6"]],
    },
  ],
};
