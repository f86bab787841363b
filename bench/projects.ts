import { buildWorkbook, type Workbook } from "../src/core";

/** Counts of a project that no other has. */
const counts = (p: number): readonly number[] =>
  [303_946, 301_978, 164_571, 162_626, 51_886, 10_736].map(n => n + 977 * p);

const percent = (part: number, whole: number): string => (Math.floor((part / whole) * 10_000) / 100).toFixed(2);

function narrative(p: number): string {
  const [accepted, done, atOnce, asked, rated, themed] = counts(p) as [number, number, number, number, number, number];
  return (
    `1月至12月，全体窗口共受理业务${accepted}件次，办结${done}件次，办结率${percent(done, accepted)}%（其中：即办件${atOnce}件次，` +
    `即办件率${percent(atOnce, done)}%），业务咨询${asked}件次。收到评价数约为${rated}件次，差评工单3件次，覆盖率达95%以上。` +
    `提供主题服务约${themed}件次，服务人群128人次，涉及资金约428万元。`
  );
}

/** A workbook of so many projects in a year, each with its facts in words (17 figures a text), its ledger of so many entries and its service table. */
export function projectsWorkbook(projects: number, entries = 400, year = 2023): Workbook {
  const builder = buildWorkbook("bench");
  const rows = (name: string, all: readonly (readonly (string | number | null)[])[]): void => {
    const sheet = builder.sheet(name);
    all.forEach((row, r) => row.forEach((value, c) => void (value === null || sheet.add(r, c, value))));
    sheet.done();
  };
  const names = Array.from({ length: projects }, (_, p) => `项目${String(p + 1).padStart(2, "0")}运行费`);
  const budget = (p: number): number => 900_000 + 1_000 * p;
  const spent = (p: number): number => entries * (1_900 + p) + 0.5;
  rows("资金汇总", [
    ["项目名称", "预算资金计划", "资金到位", "实际支出总额", "剩余"],
    ...names.map((name, p) => [name, budget(p), budget(p), spent(p), budget(p) - spent(p)]),
  ]);
  names.forEach((name, p) => {
    rows(`信息${p + 1}`, [
      ["项目名称", name],
      ["项目单位", "某某中心"],
      ["评价年度", `${year}年度`],
      ["项目基本情况", `${name}，用于保障政务服务中心日常工作。`.repeat(8)],
      ["绩效目标完成情况", narrative(p)],
      ["产生的效益", narrative(p)],
      ["存在问题", `资金到位${budget(p)}元，实际支出${spent(p)}元，与计划有所差异。`],
      ["整改措施", "加快支付，按季清理。"],
    ]);
    rows(`${name}台账`, [
      ["日期", "凭证号", "摘要", "支出金额"],
      ...Array.from({ length: entries }, (_, e) => [
        `${year}-0${(e % 9) + 1}-15`,
        `记-${e + 1}`,
        `第${e % 60}项费用`,
        e === 0 ? 1_900.5 + p : 1_900 + p,
      ]),
      ["合计", null, null, spent(p)],
    ]);
    const [accepted, done, atOnce, asked, rated, themed] = counts(p);
    rows(`${name}业务`, [
      ["月份", "受理业务", "办结", "其中：即办件", "业务咨询", "评价数", "主题服务"],
      ["1月", accepted! - 25_000, done! - 24_000, atOnce! - 9_000, asked! - 8_000, rated! - 7_000, themed! - 900],
      ["2月", 25_000, 24_000, 9_000, 8_000, 7_000, 900],
      ["合计", accepted!, done!, atOnce!, asked!, rated!, themed!],
    ]);
  });
  return builder.done();
}
