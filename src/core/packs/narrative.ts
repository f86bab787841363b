import type { CoverLine, DeviationSentence, Wanted } from "./pack";

const amount = (fact: string, called: string): Wanted => ({ fact, ask: `请填写${called}（元）` });

/** What the project is, does and how it goes. */
export const BASICS: Wanted = {
  fact: "项目基本情况",
  also: [
    "项目基本情况、主要内容等情况",
    "项目基本情况、实施主要内容、实施程序、项目进展、以及监督情况",
    "项目基本情况及主要内容",
    "基本情况",
    "项目概况",
    "项目简介",
    "项目情况",
  ],
  further: [
    "项目内容",
    "主要内容",
    "项目主要内容",
    "实施内容",
    "实施主要内容",
    "项目实施内容",
    "项目实施主要内容",
    "实施程序",
    "项目实施程序",
    "项目进展",
    "项目进展情况",
    "监督情况",
    "项目监督情况",
  ],
  ask: "请写明项目基本情况、实施主要内容、实施程序、项目进展以及监督情况",
};

/** Why it has its score and grade. */
export const CONCLUSION: Wanted = {
  fact: "自评说明",
  also: ["自评结论", "自评结论说明", "自评情况说明", "自评综述", "综述", "综述项目自评等级和分数并进行说明"],
  ask: "请对自评等级和分数作出说明",
  quoting: "执行率 {执行率}%，{偏差}，请对自评等级和分数作出说明",
};

/** How far the targets were met. */
export const TARGETS: Wanted = {
  fact: "绩效目标完成情况",
  also: [
    "项目的绩效目标完成情况",
    "项目的绩效目标完成情况（经济、政治和社会效益）",
    "项目绩效目标完成情况",
    "绩效目标实际完成情况",
    "目标完成情况",
    "实际完成情况",
  ],
  ask: "请写明绩效目标的完成情况（经济、政治和社会效益）",
};

/** What came of it. */
export const BENEFITS: Wanted = {
  fact: "产生的效益",
  also: [
    "产生的效益，以及对环境、经济、社会的可持续影响",
    "产生的效益及可持续影响",
    "产生的效益、影响",
    "产生的效益和影响",
    "效益情况",
    "项目效益",
  ],
  further: ["经济效益", "社会效益", "政治效益", "生态效益", "环境效益", "可持续影响"],
  ask: "请写明产生的效益，以及对环境、经济、社会的可持续影响",
};

/** What went wrong, and why. */
export const PROBLEMS: Wanted = {
  fact: "存在问题",
  also: ["存在的问题", "主要问题", "存在问题及原因", "存在的问题及原因", "偏差原因", "偏差原因分析"],
  ask: "请写明资金使用中存在的问题和绩效目标执行中的偏差，并说明原因",
  quoting: "执行率 {执行率}%，{偏差}，请写明存在的问题，并说明原因",
};

/** What is done about it. */
export const MEASURES: Wanted = {
  fact: "整改措施",
  also: ["改进措施", "下一步整改措施", "下一步措施", "整改情况", "下一步工作措施"],
  ask: "请针对存在的问题写明下一步整改措施",
  quoting: "执行率 {执行率}%，{偏差}，请针对存在的问题写明下一步整改措施",
};

/** What the tables say of the money that was not spent or overspent, and of a budget changed in the year. */
export const DEVIATIONS: readonly DeviationSentence[] = [
  {
    from: "年初预算",
    to: "预算",
    less: "全年预算数比年初预算数调减{差额}元（{偏差率}%）。",
    more: "全年预算数比年初预算数调增{差额}元（{偏差率}%）。",
  },
  {
    from: "预算",
    to: "支出",
    less: "全年执行数比全年预算数少{差额}元，偏差率{偏差率}%。",
    more: "全年执行数比全年预算数多{差额}元，偏差率{偏差率}%。",
  },
];

/** The lines of a cover that every place asks for. */
export const COVER: readonly CoverLine[] = [
  { fact: "项目名称", label: "项目名称：", ask: "请填写项目名称" },
  {
    fact: "项目单位",
    also: ["项目实施单位", "实施单位", "单位名称", "预算单位", "填报单位", "项目承担单位", "用款单位", "单位"],
    label: "项目单位：（公章）",
    ask: "请填写项目单位",
  },
  { fact: "填报人姓名", also: ["填报人", "填表人", "经办人"], label: "填报人姓名：", ask: "请填写填报人姓名" },
  {
    fact: "联系电话",
    also: ["电话", "联系方式", "填报人电话", "填报人联系电话"],
    label: "联系电话：",
    ask: "请填写联系电话",
  },
  { fact: "填报日期", also: ["填表日期", "填报时间"], label: "填报日期：", ask: "请填写填报日期" },
];

/** Figures and short facts of the sentences. */
export const NAMED: readonly Wanted[] = [
  { fact: "年度", ask: "请填写评价年度（如 2023）" },
  amount("预算", "年度预算资金计划"),
  amount("到位", "资金到位"),
  amount("总额", "年度资金安排总额"),
  amount("支出", "实际支出总额"),
  amount("剩余", "剩余资金"),
  { fact: "自评得分", also: ["自评分数", "自评总分", "自评总得分"], ask: "请填写自评得分" },
  { fact: "自评等级", also: ["自评等次", "绩效等级"], ask: "请填写自评等级（优、良、中、差）" },
];
