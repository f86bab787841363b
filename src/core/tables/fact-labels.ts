import { roleOfEnding, roleOfWord } from "./dictionary";
import { normalise } from "../workbook/normalise";
import { FUND_ROLES } from "./table";

/** Labels of facts about a project or unit, as `normalise` leaves them. */
const LABELS = new Set(
  (
    "项目名称 项目单位 主管部门 市级主管部门 实施单位 项目实施单位 项目主管部门 项目负责人 项目编码 项目代码 项目类型 项目类别 项目属性 项目性质 项目级次 " +
    "填报人 填报人姓名 填表人 填报单位 填报日期 填表日期 编制单位 编制日期 单位名称 单位负责人 预算单位 联系人 联系电话 电话 地址 评价年度 预算年度 年度 评价类型 评价日期 " +
    "项目起止时间 起止时间 实施期限 项目期限 实施周期 开始时间 结束时间 开工日期 完工日期 资金来源 预算金额 项目资金 项目总投资 年度预算 年度预算资金计划 " +
    "资金到位 年度资金安排总额 实际支出总额 预算资金计划 预算总额 到位资金 " +
    "项目概况 项目内容 项目基本情况 主要内容 实施内容 实施主要内容 项目实施主要内容 实施程序 项目实施程序 项目进展 监督情况 项目目标 绩效目标 年度目标 年度总体目标 总体目标 " +
    "立项依据 项目依据 政策依据 存在问题 整改措施 改进措施 下一步整改措施 原因分析 经验做法 产生的效益 社会效益 经济效益 政治效益 可持续影响 自评等级 自评分数 自评得分 自评结论 评价等级 " +
    "负责人 项目联系人 法定代表人 评价结论 年度绩效目标 总体绩效目标 大写金额 " +
    "服务对象 受益对象 实施地点 财务负责人 经办人 审核人 复核人 单位性质 服务内容 项目效益 项目成效 资金用途 " +
    "projectname project department applicant contact phone email address period"
  ).split(" "),
);

/** Whether a text is known as the label of a fact: 项目名称, 联系电话：. */
export const isFactLabel = (text: string): boolean => text.length <= 20 && LABELS.has(normalise(text));

/** Whether a text, normalised, heads the goals of a project, planned or reached, with their words below. */
export const isGoalLabel = (text: string): boolean =>
  /^(?:预期目标|预期绩效目标|年初设定目标|实际完成情况|目标实际完成情况)$/.test(text);

/** Whether a label, normalised, names a sum or a rate of a project: 年度预算数, 预算执行数, 执行率. Bare words (支出, 金额) name rows too. */
export function isMoneyLabel(label: string): boolean {
  const role = label.length < 3 ? undefined : (roleOfWord(label) ?? roleOfEnding(label));
  return role === "rate" || (role !== undefined && FUND_ROLES.includes(role) && /[数额金率]$/.test(label));
}

/** Label and value of a text that carries both ("项目名称：大厅运行管理费"); undefined where it does not begin with a label and a colon. */
export function labelAndValue(text: string): { readonly label: string; readonly value: string } | undefined {
  const match = /^\s*([^：:\n]{2,16}?)\s*[：:]\s*([\s\S]*)$/.exec(text);
  if (
    !match ||
    (/单\s*位$/.test(match[1]!) === true &&
      /^(?:人民币)?[百千万亿]?元?$/.test(match[2]!.trim()) &&
      match[2]!.trim() !== "")
  )
    return undefined;
  return { label: match[1]!, value: match[2]!.trim() };
}

/** Whether a text may begin a row of facts: a known label with or without its value, or any text that ends in a colon. */
export function beginsFact(text: string): boolean {
  if (!text.includes("：") && !text.includes(":")) return isFactLabel(text);
  if (/[：:]\s*$/.test(text)) return true;
  const both = labelAndValue(text);
  return isFactLabel(both?.label ?? text);
}
