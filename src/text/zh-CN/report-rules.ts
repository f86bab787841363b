import type { Said } from "../said";
import type { RuleWords } from "./rules";

const HEADING: Readonly<Record<string, (said: Said) => string>> = {
  missing: said =>
    `${said.where}开始的报告缺少标题 ${said.fact("missing")}${said.fact("more") ? `等 ${Number(said.fact("more")) + 3} 个` : ""}。请按提纲补上。`,
  twice: said => `${said.where}的标题“${said.fact("heading")}”重复了。请保留一个。`,
  order: said => `${said.where}的标题“${said.fact("heading")}”不在提纲的位置上。请调整顺序。`,
  lost: said => `${said.where}的标题“${said.fact("heading")}”缺少序号“${said.fact("number")}”。请补上。`,
  number: said =>
    `${said.where}的标题“${said.fact("heading")}”序号应为“${said.fact("number")}”，实为“${said.fact("is")}”。请更正。`,
  other: said =>
    `${said.where}开始的报告用的是“${said.fact("pack")}”的提纲，选用的规则包是“${said.fact("chosen")}”。请确认用哪一个。`,
};

const CAUSE: Readonly<Record<string, (said: Said) => string>> = {
  "later-more": said =>
    `${said.where}说的原因方向相反：“${said.fact("text")}”。推迟开始只会少支出，不能解释费用增加。请核对原因。`,
  "earlier-less": said =>
    `${said.where}说的原因方向相反：“${said.fact("text")}”。提前开始只会多支出，不能解释费用减少。请核对原因。`,
  over: said =>
    `${said.where}说支出超过预算，而执行率是 ${said.amount("rate")}%，没有超支。请核对：“${said.fact("text")}”。`,
  under: said =>
    `${said.where}说支出不足预算，而执行率是 ${said.amount("rate")}%，已超支。请核对：“${said.fact("text")}”。`,
  more: said =>
    `${said.where}只说了费用增加，而执行率只有 ${said.amount("rate")}%。费用增加不能解释少支出，请确认：“${said.fact("text")}”。`,
};

const ANSWER: Readonly<Record<string, (said: Said) => string>> = {
  empty: said => `${said.where}下面没有内容。请写明存在的问题，确实没有的写“无”。`,
  denied: said => `${said.where}说没有问题，而执行率只有 ${said.amount("rate")}%。请写明偏差和原因。`,
  "no-measure": said => `${said.where}没有措施，而前面写了存在的问题。请逐条写明整改措施。`,
  "no-problem": said => `${said.where}写了措施，而前面说没有问题。请写明措施针对什么问题。`,
  fewer: said =>
    `${said.where}列了 ${said.fact("measures")} 条措施，前面列了 ${said.fact("problems")} 个问题。请确认每个问题都有措施。`,
};

const LACK: Readonly<Record<string, string>> = { both: "自评分数和等级", score: "自评分数", grade: "自评等级" };

/** The rules of groups 6, text against tables and itself, and 8, form and completeness, in words. */
export const reportRules: Readonly<Record<string, RuleWords>> = {
  "ZP-611": {
    title: "存在问题不前后矛盾",
    promise: "“存在问题”写了的问题，整改措施和自评结论里不说没有问题。",
    why: "前面写着问题，后面写着“未有出现问题”，整改就落了空，复核必定退回。",
    message: said =>
      `${said.where}写着“${said.fact("text")}”，而 ${said.cells()} 写了存在的问题。请改成针对这些问题的说法。`,
  },
  "ZP-612": {
    title: "偏差原因与数字方向一致",
    promise: "偏差原因说的方向和数字一致：推迟开始只会少支出，有结余就不是超支。",
    why: "原因和数字方向相反，等于没有解释偏差。",
    message: said => CAUSE[said.fact("kind")]!(said),
  },
  "ZP-613": {
    title: "偏差用数字说明",
    promise: "执行率低于要求的，在存在问题或自评说明里写明差多少、为什么。",
    why: "只说“有所差异”，看不出差多少，也看不出原因能不能解释这个差额。",
    message: said =>
      `${said.where}没有用数字说明偏差：执行率 ${said.amount("rate")}%，结余 ${said.amount("left")} 元。请写明金额和对应的原因。`,
  },
  "ZP-801": {
    title: "封面填写完整",
    promise: "规则包要求的封面各项都有，都填了。",
    why: "封面缺项，报告不能受理，每缺一项都要扣分。",
    message: said => `${said.where}的报告封面缺少：${said.fact("missing")}。请补填。`,
  },
  "ZP-802": {
    title: "评价类型勾选一项",
    promise: "封面上的评价类型恰好勾选一项。",
    why: "没有勾选，或勾选框粘贴时变成了别的符号，看报告的人不知道是哪一种评价。",
    message: said =>
      Number(said.fact("ticks")) > 1
        ? `${said.where}的评价类型勾选了 ${said.fact("ticks")} 项。请只留一项。`
        : `${said.where}的评价类型没有勾选。请在${said.fact("choices") ? `“${said.fact("choices").replace(/、/g, "”“")}”中` : ""}勾选一项（☑）。`,
  },
  "ZP-803": {
    title: "标题齐全，顺序和序号正确",
    promise: "提纲里的标题都有，各有一次，顺序和序号与提纲相同。",
    why: "缺一个部分、重复一个部分都要扣分；序号丢了，上下文就对不上。",
    message: said => HEADING[said.fact("kind")]!(said),
  },
  "ZP-804": {
    title: "没有待填的空白",
    promise: "报告里没有“待填”“XX”这样的空白，也没有留下表格的填写说明。",
    why: "交出去的报告里留着空白，一定会被退回。",
    message: said => {
      const count = Number(said.fact("count"));
      const more = count > 1 ? `（共 ${count} 处）` : "";
      return said.fact("kind") === "instruction"
        ? `${said.where}留着填写说明“${said.fact("text")}”${more}。请删去。`
        : `${said.where}留着“${said.fact("text")}”${more}，还没有填写。请填好。`;
    },
  },
  "ZP-812": {
    title: "问题和整改一一对应",
    promise: "有偏差就写明存在的问题；写了问题就有整改措施。",
    why: "整改措施要针对问题；有偏差而说没有问题，报告说服不了人。",
    message: said => ANSWER[said.fact("kind")]!(said),
  },
  "ZP-813": {
    title: "各项目的报告各有说明",
    promise: "不同项目的报告，结论、问题和措施不逐字相同。",
    why: "偏差不同的项目用同一段话，说明没有按项目分析。",
    message: said =>
      `${said.where}的“${said.fact("text")}”和 ${said.cells()} 逐字相同，而两个项目的执行情况不同。请按各自的情况写。`,
  },
  "ZP-814": {
    title: "写明自评分数和等级",
    promise: "提纲要求自评等级和分数的，报告里都写明。",
    why: "没有分数和等级，自评就没有结论。",
    message: said => `${said.where}没有写明${LACK[said.fact("kind")]!}。请补上。`,
  },
};
