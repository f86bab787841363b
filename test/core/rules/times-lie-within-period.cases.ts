import type { TestCell } from "../../book";
import type { RuleCases } from "./cases";
import { scoreForm } from "./score-form";

/** A form of 2023 whose first indicator is one of time; row 5 on the sheet. */
const form = (target: TestCell, achieved: TestCell, score = 30, reason: TestCell = null) => [
  ["项目支出绩效自评表"],
  ["（2023年度）"],
  [],
  ...scoreForm({
    ...{ B2: "时效指标", C2: "改造完成时间", D2: target, E2: achieved, G2: score, H2: reason },
    G6: 68 + score,
  }),
];

const facts = (...more: readonly (readonly [string, string])[]) => [
  ["项目名称", "大厅改造"],
  ["项目单位", "某某中心"],
  ...more,
];

export const cases: RuleCases = {
  rule: "ZP-718",
  accept: [
    { says: "按期完成", sheets: { 自评表: form("2023年12月底前", "2023年11月") } },
    { says: "只写月份", sheets: { 自评表: form("12月底前", "11月15日") } },
    { says: "当月完成，目标是月底前", sheets: { 自评表: form("2023年10月底前", "2023年10月31日") } },
    { says: "晚了，已经扣分", sheets: { 自评表: form("2023年6月底前", "2023年9月", 20, "设备到货晚，提前订货") } },
    {
      says: "跨年度的项目，在起止时间之内",
      sheets: { 信息: facts(["项目起止时间", "2022年3月至2023年10月"]), 自评表: form("2023年10月底前", "2022年12月") },
    },
    { says: "是天数，不是日期", sheets: { 自评表: form("≤30天", "28天") } },
    { says: "全年持续开展", sheets: { 自评表: form("2023年1月-12月", "2023年1月-12月") } },
  ],
  reject: [
    {
      says: "完成时间抄了上一年的",
      sheets: { 自评表: form("2023年12月底前", "2022年12月") },
      finds: [["E5"]],
    },
    {
      says: "晚于目标时间，仍得满分",
      sheets: { 自评表: form("2023年6月底前", "2023年9月10日") },
      finds: [["E5"]],
    },
    {
      says: "只写月份也看得出晚了",
      sheets: { 自评表: form("6月底前", "9月") },
      finds: [["E5"]],
    },
    {
      says: "不在项目起止时间之内",
      sheets: { 信息: facts(["项目起止时间", "2023年3月-10月"]), 自评表: form("2023年12月底前", "2023年12月5日") },
      finds: [["自评表!E5"]],
    },
    {
      says: "起止时间颠倒",
      sheets: { 信息: facts(["项目起止时间", "2023年12月至2023年1月"]) },
      finds: [["B3"]],
    },
    {
      says: "结束早于开始",
      sheets: { 信息: facts(["开始时间", "2023.3.1"], ["结束时间", "2022.12.31"]) },
      finds: [["B4"]],
    },
  ],
};
