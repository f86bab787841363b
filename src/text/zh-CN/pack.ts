import type { PackField, PackWanted } from "../../core";
import { pathSaid } from "../said";
import type { RuleWords } from "./rules";

/** What a field of a user's own pack should be. */
const wanted: Readonly<Record<PackWanted, (than: string) => string>> = {
  text: () => "应为文字",
  number: () => "应为数字",
  whole: () => "应为整数",
  "at-least": than => `不能小于 ${than}`,
  "at-most": than => `不能大于 ${than}`,
  "one-of": than => `只能是：${than}`,
  list: () => "应有至少一项",
  group: () => "应为名称和分数的对照",
  "known-field": () => "不是规则包的项目",
  given: () => "没有填写",
  hundred: () => "各项合计应为 100",
  zero: () => "最低一档应从 0 开始",
};

/** Rule packs: their fields, and what is wrong with one that a user wrote. */
export const pack = {
  /** 章节 › 第 2 项 › 级别 */
  field: (path: readonly (string | number)[]) =>
    path.length === 0 ? "规则包" : path.map(step => (typeof step === "number" ? `第 ${step} 项` : step)).join(" › "),
  problem: (field: string, kind: PackWanted, than: string, is: string) =>
    `“${field}”${wanted[kind](than)}${is === "" ? "" : `，现为“${is}”`}。`,
  fields: {
    weights: "权重",
    bands: "定性分档",
    grades: "等级分数线",
    reverse: "反向指标扣分办法",
    places: "小数取舍",
    overFulfilment: "超额提醒比例",
    reasonBelow: "须说明原因的执行率",
    caps: "执行率封顶",
    deadline: "报送截止日期",
    outline: "报告提纲",
  } satisfies Record<PackField, string>,
  choose: "规则包",
  own: (name: string) => `${name}（本工作簿的“规则包”表）`,
  unverifiedCount: (count: number) => `规则包里有 ${count} 项没有正式文件依据`,
  unverified: (names: string) =>
    `下列内容没有找到正式文件依据，按通行做法代用，请对照当地通知核对：${names}。可在名为“规则包”的工作表中改写。`,
};

export const packRules: Readonly<Record<string, RuleWords>> = {
  "ZP-120": {
    title: "规则包填写完整",
    promise: "名为“规则包”的工作表，每一项都能读懂，权重合计 100，等级和分档从 0 开始。",
    why: "读不懂的规则包不会被采用，评分和提纲就会按默认的规则包来。",
    message: said =>
      `${said.where}的${pack.problem(pack.field(pathSaid(said.fact("path"))), said.fact("wanted") as PackWanted, said.fact("than"), said.fact("is"))}请改正；改正前本规则包不起作用。`,
  },
};
