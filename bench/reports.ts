/**
 * Speed of reports: one workbook of 50 projects, each with its facts in words (17 figures a text), its ledger of 400 entries and its service
 * table; what it takes from the tables found to 50 reports laid out, with every figure in the words bound. And the index alone, of 50 and of
 * 2,000,000 number cells: its cost should follow the cells.
 */
import {
  buildWorkbook,
  compose,
  DEFAULT_PACK,
  figureIndex,
  findProjects,
  layOut,
  recognise,
  type Report,
  type Workbook,
} from "../src/core";

const RUNS = 5;
const PROJECTS = 50;
const ENTRIES = 400;

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

function projects(): Workbook {
  const builder = buildWorkbook("bench");
  const rows = (name: string, all: readonly (readonly (string | number | null)[])[]): void => {
    const sheet = builder.sheet(name);
    all.forEach((row, r) => row.forEach((value, c) => void (value === null || sheet.add(r, c, value))));
    sheet.done();
  };
  const names = Array.from({ length: PROJECTS }, (_, p) => `项目${String(p + 1).padStart(2, "0")}运行费`);
  const budget = (p: number): number => 900_000 + 1_000 * p;
  const spent = (p: number): number => ENTRIES * (1_900 + p) + 0.5;
  rows("资金汇总", [
    ["项目名称", "预算资金计划", "资金到位", "实际支出总额", "剩余"],
    ...names.map((name, p) => [name, budget(p), budget(p), spent(p), budget(p) - spent(p)]),
  ]);
  names.forEach((name, p) => {
    rows(`信息${p + 1}`, [
      ["项目名称", name],
      ["项目单位", "某某中心"],
      ["评价年度", "2023年度"],
      ["项目基本情况", `${name}，用于保障政务服务中心日常工作。`.repeat(8)],
      ["绩效目标完成情况", narrative(p)],
      ["产生的效益", narrative(p)],
      ["存在问题", `资金到位${budget(p)}元，实际支出${spent(p)}元，与计划有所差异。`],
      ["整改措施", "加快支付，按季清理。"],
    ]);
    rows(`${name}台账`, [
      ["日期", "凭证号", "摘要", "支出金额"],
      ...Array.from({ length: ENTRIES }, (_, e) => [
        `2023-0${(e % 9) + 1}-15`,
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

function numbers(size: number): Workbook {
  const builder = buildWorkbook("bench");
  const sheet = builder.sheet("数");
  for (let at = 0; at < size; at++) sheet.add(Math.floor(at / 20), at % 20, ((at * 7_919) % 1_000_003) + 0.25);
  sheet.done();
  return builder.done();
}

function best(work: () => void): number {
  let least = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now();
    work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ms = (time: number): string => `${time.toFixed(0)} ms`;

const workbook = projects();
const tables = recognise(workbook);
const compose50 = (): readonly Report[] => {
  const found = findProjects(workbook, tables, {});
  const index = figureIndex(workbook, tables, found);
  return found.map(project => compose(project, DEFAULT_PACK, index));
};
const from = performance.now();
const reports = compose50();
const first = performance.now() - from;
const isLive = (report: Report): number =>
  report.paragraphs.flatMap(({ spans }) => spans.filter(span => typeof span !== "string" && "figure" in span)).length;
say(`${reports.length} reports of one workbook, ${reports.reduce((sum, one) => sum + isLive(one), 0)} figures live`);
say(`  recognising the tables: ${ms(best(() => void recognise(workbook)))}`);
say(`  projects, index and reports: ${ms(best(() => void compose50()))} (the first time ${ms(first)})`);
say(`  laying them out: ${ms(best(() => void layOut(reports, workbook)))}`);
for (const size of [20_000, 200_000, 2_000_000]) {
  const book = numbers(size);
  say(`index of ${size.toLocaleString("en")} cells: ${ms(best(() => void figureIndex(book, [])))}`);
}
