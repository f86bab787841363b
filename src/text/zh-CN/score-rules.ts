import type { Said } from "../said";
import type { RuleWords } from "./rules";

const off = ({ where, expected, actual, difference }: Said): string =>
  `${where}应为 ${expected}，实为 ${actual}，相差 ${difference}。`;

/** The rules of group 7, scores, in words. */
export const scoreRules: Readonly<Record<string, RuleWords>> = {
  "ZP-701": {
    title: "分值合计 100",
    promise: "各项分值连同预算执行率合计 100 分，各组的分值等于组内各项之和。",
    why: "分值加不到 100，总分和等级就没有依据，系统里也提交不了。",
    message: said =>
      said.fact("group")
        ? `${said.where}写明 ${said.expected}，组内各项分值合计 ${said.actual}，相差 ${said.difference}。请核对 ${said.cells()}。`
        : said.fact("total") || said.fact("blame")
          ? `${off(said)}${said.fact("blame") ? "改了它，各项分值就加得到 100。" : ""}请核对各项分值。`
          : `${said.where}的各项分值（含预算执行率）应合计 ${said.expected}，实为 ${said.actual}，相差 ${said.difference}。请核对各项分值。`,
  },
  "ZP-702": {
    title: "得分不超过分值",
    promise: "每项得分不小于零，也不超过它的分值。",
    why: "得分高于分值是填错了，总分也跟着虚高。",
    message: said =>
      `${said.where}的得分 ${said.amount("score")} 不在 0 到分值 ${said.amount("weight")} 之间。请更正。`,
  },
  "ZP-703": {
    title: "得分按完成情况计算",
    promise: "定量指标的得分，等于按目标值和完成值算出的得分（允许相差 0.1 分）。",
    why: "复核时会按同一公式重算，算不出这个分数就要退回。",
    message: said =>
      said.fact("judged")
        ? `${said.where}按完成情况可得 ${said.expected}，填了 ${said.actual}，少 ${said.difference.replace("−", "")}。如系主动扣分，请确认。`
        : `${off(said)}请核对 ${said.cells()}，或按公式更正得分。`,
  },
  "ZP-704": {
    title: "执行率得分按执行率计算",
    promise: "预算执行率的得分等于执行率乘以分值，不超过分值。",
    why: "执行率得分只有一种算法，最容易被复核。",
    message: said =>
      `${off(said)}执行率 ${said.amount("percent")}% × 分值 ${said.amount("weight")}，不超过分值。请更正。`,
  },
  "ZP-705": {
    title: "总分等于各项得分之和",
    promise: "总分等于预算执行率得分与各项指标得分之和。",
    why: "分散分与总分不符，是抽查时最先被发现的错误。",
    message: said => `${off(said)}请核对预算执行率的得分和各项得分。`,
  },
  "ZP-706": {
    title: "等级与得分相符",
    promise: "自评等级就是自评得分所在的那一档。",
    why: "等级高于得分是虚报，低于得分也要重报。",
    message: said =>
      `${said.where}写的是“${said.fact("grade")}”，${said.amount("score")} 分应为“${said.fact("expected")}”。请核对得分和等级。`,
  },
  "ZP-707": {
    title: "定性得分在档内",
    promise: "定性指标的得分，落在完成情况所说的那一档里。",
    why: "写着“部分达成”却给了满分，两处必有一处不对。",
    message: said =>
      `${said.where}的得分 ${said.amount("score")} 不在“${said.fact("phrase")}”这一档：${said.amount("least")} 分以上，${
        said.fact("open") ? "低于" : "至"
      } ${said.amount("most")} 分。请核对得分或完成情况。`,
  },
  "ZP-708": {
    title: "扣分都有原因",
    promise: "得分低于分值、执行率低于要求的，写明偏差原因和改进措施。",
    why: "没有原因的扣分，系统里不能保存，复核也会退回。",
    message: said =>
      said.fact("percent")
        ? `${said.where}是空的，而执行率只有 ${said.amount("percent")}%。请写明原因和改进措施。`
        : `${said.where}是空的，而得分 ${said.amount("score")} 低于分值 ${said.amount("weight")}。请写明原因和改进措施。`,
  },
  "ZP-709": {
    title: "完成值是量出来的数",
    promise: "目标值是数的指标，完成值也是数，单位相同，不写“95%以上”“完成”。",
    why: "没有实测的数，得分算不出来，也无从核对。",
    message: said =>
      said.fact("lack") === "unlike-units"
        ? `${said.where}的“${said.fact("text")}”和目标值“${said.fact("target")}”单位不同，不能相比。请改成同一个单位。`
        : `${said.where}写的是“${said.fact("text")}”，不是实际量出来的数。目标值是“${said.fact("target")}”，请填实际完成的数。`,
  },
  "ZP-710": {
    title: "比率不超过 100%",
    promise: "合格率、满意度这样的比率不超过 100%。",
    why: "部分不会多于全体，超过 100% 必有一个数不对。",
    message: said => `${said.where}是 ${said.fact("text")}，这样的比率不会超过 100%。请核对分子和分母。`,
  },
  "ZP-711": {
    title: "大幅超额有说明",
    promise: "完成值大幅超过目标值的，说明原因。",
    why: "目标定得过低也是偏差，审核时要问原因；超额本身不改变得分。",
    message: said =>
      `${said.where}达到目标值的 ${said.amount("percent")}%，超过 ${said.fact("threshold")}%。请说明原因，或核对目标值是否定得过低。`,
  },
};
