import { BASICS, BENEFITS, CONCLUSION, COVER, DEVIATIONS, MEASURES, NAMED, PROBLEMS, TARGETS } from "./narrative";
import type { OutlineSection, Pack } from "./pack";
import { NATIONAL_GRADES } from "./scoring";

const conclusion: readonly OutlineSection[] = [
  { id: "part-1", level: 1, heading: "一、自评结论" },
  {
    id: "conclusion",
    level: 2,
    heading: "（一）自评得分",
    pattern: "自评得分{自评得分}分，自评等级为“{自评等级}”。",
    text: CONCLUSION,
  },
  { id: "fulfilment", level: 2, heading: "（二）绩效目标完成情况" },
  {
    id: "money",
    level: 3,
    heading: "1、执行率情况：",
    pattern: "{年度}年度预算数{预算}元，执行数{支出}元，剩余{剩余}元，预算执行率{执行率}%。",
  },
  { id: "targets", level: 3, heading: "2、绩效目标完成情况：", text: TARGETS },
  { id: "benefits", level: 3, heading: "3、产生的效益：", text: BENEFITS },
  { id: "problems", level: 2, heading: "（三）存在的问题和原因", deviations: DEVIATIONS, text: PROBLEMS },
  { id: "measures", level: 2, heading: "（四）下一步拟改进措施", text: MEASURES },
];

const evidence: readonly OutlineSection[] = [
  { id: "part-2", level: 1, heading: "二、佐证材料" },
  { id: "basics", level: 2, heading: "（一）基本情况", text: BASICS },
  {
    id: "work",
    level: 2,
    heading: "（二）自评工作开展情况",
    text: {
      fact: "自评工作开展情况",
      also: ["部门自评工作开展情况", "自评工作情况", "自评组织情况"],
      ask: "请写明自评工作的组织和开展情况",
    },
  },
];

/** 湖北: 20 points for execution, 40 for outputs, 40 for effects; the bands of 2017, and target ÷ actual where a ≤ target was missed. */
export const hubei: Pack = {
  name: "湖北",
  coverTitle: "项目支出绩效自评报告",
  coverYear: "（{年度}年度）",
  cover: COVER,
  title: "{年度}年度项目支出绩效自评报告",
  sections: [...conclusion, ...evidence],
  named: NAMED,
  sameFigure: { 总额: "预算" },
  scoring: {
    weights: [
      { of: [], points: 20 },
      { of: ["产出", "成本"], points: 40 },
      { of: ["效益", "效果", "满意度", "服务对象满意度"], points: 40 },
    ],
    bands: [
      { phrase: "达成预期指标", least: 80 },
      { phrase: "部分达成预期指标并具有一定效果", least: 50 },
      { phrase: "未达成预期指标且效果较差", least: 0 },
    ],
    grades: NATIONAL_GRADES,
    reverse: "ratio",
    places: "rounded",
    overFulfilment: 130,
    reasonBelow: 100,
    unverified: ["grades", "places", "overFulfilment", "reasonBelow", "deadline"],
  },
  outlineUnverified: true,
};
