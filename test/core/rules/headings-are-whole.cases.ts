import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

const lines = (...texts: readonly string[]): readonly (readonly string[])[] => texts.map(text => [text]);

const OTHER = [
  "某某项目支出绩效自评报告（2023年度）",
  "评价类型：项目完成结果评价",
  "项目名称：河道清淤",
  "项目单位：（公章）水务所",
  "填报人姓名：李明",
  "联系电话：0700-8120036",
  "填报日期：2024年3月8日",
];

export const cases: RuleCases = {
  rule: "ZP-803",
  accept: [
    { says: "标题与提纲相同", sheets: { 报告: reportSheet() } },
    { says: "标题字面略有出入", sheets: { 报告: reportSheet({ A11: "一、项目基本情况和自评结论" }) } },
  ],
  reject: [
    {
      says: "序号丢了",
      sheets: { 报告: reportSheet({ A14: "综述项目自评等级和分数并进行说明。" }) },
      finds: [["A14"]],
    },
    { says: "缺少整改措施", sheets: { 报告: reportSheet({ A23: null, A24: null }) }, finds: [["A1"]] },
    {
      says: "同一标题写了两次",
      sheets: {
        报告: reportSheet({
          A16: "二、绩效表现",
          A13: "项目内容如下，按季检查，按月支付水电费用。",
          A15: "自评分数：96.5分，自评等级：优。\n二、绩效表现",
        }),
      },
      finds: [["A16"]],
    },
    {
      says: "序号跳了",
      sheets: { 报告: reportSheet({ A23: "四、整改措施" }) },
      finds: [["A23"]],
    },
    {
      says: "自拟的提纲，序号重复",
      sheets: {
        报告: lines(
          ...OTHER,
          "一、项目概况介绍",
          "清理河道淤积，恢复行洪能力，按合同分段验收。",
          "二、绩效目标实现程度",
          "全部河段按期完工。",
          "二、自评得分与等级",
          "自评得分95分，等级为优。",
          "三、存在的主要问题",
          "无。",
        ),
      },
      finds: [["A12"]],
    },
  ],
};
