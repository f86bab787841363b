import { BASICS, BENEFITS, CONCLUSION, COVER, MEASURES, NAMED, PROBLEMS, TARGETS } from "./narrative";
import type { OutlineSection, Pack } from "./pack";
import { NATIONAL_BANDS, NATIONAL_GRADES, NATIONAL_WEIGHTS, type Scoring } from "./scoring";

const basics: readonly OutlineSection[] = [
  { id: "part-1", level: 1, heading: "一、项目基本情况及自评结论" },
  {
    id: "basics",
    level: 2,
    heading: "（一）项目基本情况、实施主要内容、实施程序、项目进展、以及监督情况。",
    lead: "项目基本情况、主要内容等情况：",
    text: BASICS,
  },
  {
    id: "conclusion",
    level: 2,
    heading: "（二）综述项目自评等级和分数并进行说明。",
    pattern: "自评分数：{自评得分}分，自评等级：{自评等级}。",
    text: CONCLUSION,
  },
];

const performance: readonly OutlineSection[] = [
  { id: "part-2", level: 1, heading: "二、绩效表现" },
  { id: "funds", level: 2, heading: "（一）资金使用情况以及产生的效益、影响。" },
  {
    id: "money",
    level: 3,
    heading: "1、分析资金使用情况：",
    pattern:
      "{年度}年度预算资金计划为{预算}元，资金到位{到位}元。年度资金安排总额：{总额}元，实际支出总额：{支出}元，剩余：{剩余}元。",
  },
  {
    id: "targets",
    level: 3,
    heading: "2、项目的绩效目标完成情况（经济、政治和社会效益）：",
    text: TARGETS,
  },
  {
    id: "benefits",
    level: 3,
    heading: "3、产生的效益，以及对环境、经济、社会的可持续影响：",
    text: BENEFITS,
  },
  {
    id: "problems",
    level: 2,
    heading: "（二）存在问题。针对短板指标分析资金使用中存在的问题和绩效目标执行中的偏差。",
    text: PROBLEMS,
  },
];

const measures: readonly OutlineSection[] = [
  {
    id: "measures",
    level: 1,
    heading: "三、整改措施",
    lead: "针对存在的问题和绩效目标执行中的偏差提出完善项目管理、资金绩效管理的下一步整改措施，促使绩效目标如期实现：",
    text: MEASURES,
  },
];

/** The district's own score table is not known: the national one stands in, with figures cut to two places as the unit's report cuts them. */
const scoring: Scoring = {
  weights: NATIONAL_WEIGHTS,
  bands: NATIONAL_BANDS,
  grades: NATIONAL_GRADES,
  reverse: "shortfall",
  places: "cut",
  overFulfilment: 130,
  reasonBelow: 100,
  unverified: ["weights", "bands", "grades", "reverse", "places", "overFulfilment", "reasonBelow", "deadline"],
};

/** 韶关市曲江区: the outline of 2023, headings verbatim, with the number （二） that copies of it have lost. */
export const guangdongQujiang: Pack = {
  name: "广东-曲江",
  coverTitle: "曲江区绩效自评报告",
  coverYear: "（{年度}年度）",
  cover: [
    {
      fact: "评价类型",
      label: "评价类型：",
      choices: ["项目实施过程评价", "项目完成结果评价"],
      ask: "请选择评价类型：项目实施过程评价，还是项目完成结果评价",
    },
    ...COVER,
  ],
  title: "曲江区{年度}年度绩效自评报告",
  sections: [...basics, ...performance, ...measures],
  named: NAMED,
  sameFigure: { 总额: "预算" },
  scoring,
};
