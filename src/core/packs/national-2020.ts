import { BASICS, BENEFITS, CONCLUSION, COVER, DEVIATIONS, MEASURES, NAMED, PROBLEMS, TARGETS } from "./narrative";
import type { OutlineSection, Pack } from "./pack";
import { NATIONAL_BANDS, NATIONAL_GRADES, NATIONAL_WEIGHTS } from "./scoring";

const sections: readonly OutlineSection[] = [
  { id: "basics", level: 1, heading: "一、项目概况", text: BASICS },
  {
    id: "money",
    level: 1,
    heading: "二、资金使用及管理",
    pattern: "{年度}年度全年预算数{预算}元，到位资金{到位}元，全年执行数{支出}元，剩余{剩余}元，预算执行率{执行率}%。",
  },
  {
    id: "organisation",
    level: 1,
    heading: "三、组织实施",
    text: {
      fact: "组织实施情况",
      also: ["组织实施", "项目组织实施情况", "项目管理情况"],
      ask: "请写明项目的组织实施和管理情况",
    },
  },
  { id: "performance", level: 1, heading: "四、绩效情况" },
  { id: "targets", level: 2, heading: "（一）绩效目标完成情况", text: TARGETS },
  { id: "benefits", level: 2, heading: "（二）产生的效益", text: BENEFITS },
  {
    id: "conclusion",
    level: 2,
    heading: "（三）自评结论",
    pattern: "自评得分{自评得分}分，自评等级为“{自评等级}”。",
    text: CONCLUSION,
  },
  { id: "others", level: 1, heading: "五、其他" },
  { id: "problems", level: 2, heading: "（一）存在问题及原因", deviations: DEVIATIONS, text: PROBLEMS },
  { id: "measures", level: 2, heading: "（二）改进措施", text: MEASURES },
];

/** The national form and its rules of 2020; the headings are those many provinces use, none of them prescribed. */
export const national2020: Pack = {
  name: "国家2020",
  coverTitle: "项目支出绩效自评报告",
  coverYear: "（{年度}年度）",
  cover: COVER,
  title: "{年度}年度项目支出绩效自评报告",
  sections,
  named: NAMED,
  sameFigure: { 总额: "预算" },
  scoring: {
    weights: NATIONAL_WEIGHTS,
    bands: NATIONAL_BANDS,
    grades: NATIONAL_GRADES,
    reverse: "shortfall",
    places: "rounded",
    overFulfilment: 130,
    reasonBelow: 100,
    unverified: ["grades", "overFulfilment", "reasonBelow", "deadline"],
  },
  outlineUnverified: true,
};
