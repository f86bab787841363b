/** The groups of the national form (财预〔2020〕10号), with the second level of each. */
export const PRESCRIBED_GROUPS: readonly (readonly [level1: string, level2: readonly string[]])[] = [
  ["产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]],
  ["效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]],
  ["满意度指标", ["服务对象满意度指标"]],
];

/** What the year's funds are made of, in the words of the national form. */
export const PRESCRIBED_FUNDS: readonly string[] = ["其中：当年财政拨款", "上年结转资金", "其他资金"];

/** The line of the year's funds as a whole. */
export const YEARS_FUNDS = "年度资金总额";
