import { BASICS, CONCLUSION, COVER, DEVIATIONS, MEASURES, NAMED, PROBLEMS } from "./narrative";
import type { OutlineSection, Pack } from "./pack";
import { NATIONAL_BANDS, NATIONAL_GRADES } from "./scoring";

const sections: readonly OutlineSection[] = [
  {
    id: "basics",
    level: 1,
    heading: "一、项目基本情况",
    pattern: "{年度}年度全年预算数{预算}元，全年执行数{支出}元，预算执行率{执行率}%。",
    text: { ...BASICS, ask: `${BASICS.ask}（100 字以内）` },
  },
  {
    id: "conclusion",
    level: 1,
    heading: "二、评价结论",
    pattern: "自评得分{自评得分}分，自评等级为“{自评等级}”。",
    text: {
      ...CONCLUSION,
      also: [...(CONCLUSION.also ?? []), "评价结论"],
      ask: "请写明评价结论（200 字以内）",
      quoting: "执行率 {执行率}%，{偏差}，请写明评价结论（200 字以内）",
    },
  },
  {
    id: "problems",
    level: 1,
    heading: "三、存在问题",
    deviations: DEVIATIONS,
    text: {
      ...PROBLEMS,
      ask: `${PROBLEMS.ask}（200 字以内）`,
      quoting: "执行率 {执行率}%，{偏差}，请写明存在的问题，并说明原因（200 字以内）",
    },
  },
  {
    id: "measures",
    level: 1,
    heading: "四、改进措施",
    text: {
      ...MEASURES,
      ask: "请针对存在的问题写明改进措施（200 字以内）",
      quoting: "执行率 {执行率}%，{偏差}，请针对存在的问题写明改进措施（200 字以内）",
    },
  },
];

/** 四川: the three boxes under the form as a report; 10 points for execution and 90 over any indicators. */
export const sichuan: Pack = {
  name: "四川",
  coverTitle: "项目支出绩效自评报告",
  coverYear: "（{年度}年度）",
  cover: COVER,
  title: "{年度}年度项目支出绩效自评报告",
  sections,
  named: NAMED,
  sameFigure: { 总额: "预算" },
  scoring: {
    weights: [
      { of: [], points: 10 },
      { of: ["产出", "成本", "效益", "效果", "满意度", "服务对象满意度"], points: 90 },
    ],
    bands: NATIONAL_BANDS,
    grades: NATIONAL_GRADES,
    reverse: "shortfall",
    places: "rounded",
    overFulfilment: 130,
    reasonBelow: 90,
    unverified: ["bands", "grades", "reverse", "places", "overFulfilment", "deadline"],
  },
};
