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

/** The rules of groups 6, text against tables and itself, and 8, form and completeness, in words. */
export const reportRules: Readonly<Record<string, RuleWords>> = {
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
};
