import {
  lastReports,
  layOut,
  layOutForms,
  packNamed,
  summarise,
  writtenWorkbook,
  type Project,
  type SheetPlan,
  type UnitSummary,
  type Workbook,
} from "../../../src/core";
import { followingForm } from "../../../src/core/report/form/forms";
import { DOUBT_FILL } from "../../../src/core/report/sheet/styles";
import { spansText } from "../../../src/core/report/pattern";
import { areaName, cellName } from "../../../src/core/workbook/address";
import { book, type TestCell, type TestSheet } from "../../book";
import { nationalForm } from "../scoring/forms";
import { facts, projectsOf, SUMMARY, twoProjects } from "./samples";
import { live } from "./live";

const national = packNamed("国家2020")!;

const summaryOf = (workbook: Workbook): UnitSummary => {
  const projects = projectsOf(workbook);
  const forms = layOutForms(projects, national, workbook);
  return summarise(
    projects.map((project, at) => followingForm(project, forms[at]!, national)),
    national,
    workbook,
  )!;
};

const said = ({ table: { plan } }: UnitSummary): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    plan.cells
      .filter(({ value, column }) => value !== null && column < 10)
      .map(({ row, column, value, formula }) => [
        cellName(row, column),
        formula === undefined ? value : [value, formula],
      ]),
  );

const paragraph = ({ report }: UnitSummary, id: string): string =>
  spansText(report.paragraphs.find(one => one.id === id)!.spans);

test("the table lists the projects, live, with their totals", () => {
  expect(said(summaryOf(twoProjects()))).toMatchObject({
    A1: "某某区行政服务中心2023年度项目支出绩效自评汇总表",
    A2: "单位：元",
    B4: "大厅运行管理费",
    C4: [900000, live("资金汇总!B4")],
    E4: [785518.92, live("资金汇总!E4")],
    F5: [21525, live("资金汇总!F5")],
    G4: [0.8728, 'IF(COUNT(E4,C4)<2,"【待填】",IF(C4<=0,"【待填】",ROUND(E4/C4,4)))'],
    H4: "【待填】",
    I4: ["【待填】", expect.any(String)],
    A6: "合计",
    C6: [1350000, 'IF(COUNT(C4:C5)<ROWS(C4:C5),"【待填】",ROUND(SUM(C4:C5),2))'],
    E6: [1213993.92, expect.any(String)],
    G6: [0.8993, expect.any(String)],
    H6: "/",
  });
});

test("scores are those of the forms, grades follow them by the pack", () => {
  const form = nationalForm({ C4: "物业管理费（保安、保洁）" });
  const summary = summaryOf(book({ 信息: facts("大厅运行管理费"), 资金汇总: SUMMARY, 自评表: form }));
  expect(said(summary)).toMatchObject({
    H5: [96.73, live("'物业管理费（保安、保洁）自评表'!I20")],
    I5: ["优", 'IF(ISNUMBER(H5),IF(H5>=90,"优",IF(H5>=80,"良",IF(H5>=60,"中","差"))),"【待填】")'],
  });
  expect(paragraph(summary, "results.sentence")).toBe(
    "自评等级为“优”1个，“良”0个，“中”0个，“差”0个。尚未评出得分的项目：大厅运行管理费，【待填：自评得分】。",
  );
});

test("the text takes its figures from the table", () => {
  const summary = summaryOf(twoProjects());
  expect(paragraph(summary, "overview.sentence")).toBe(
    "某某区行政服务中心2023年度共有2个项目开展绩效自评，全年预算1350000元，资金到位1350000元，实际支出1213993.92元，剩余136006.08元，总体执行率89.93%。",
  );
  const sheet = layOut([summary.report], twoProjects()).changes.sheets[0]!;
  expect(sheet.name).toBe("绩效自评报告-某某区行政服务中心项目汇总");
  const live = sheet.cells.find(({ value }) => String(value).includes("总体执行率"))!;
  expect(live.formula).toContain("ROUND(项目支出绩效自评汇总表!C6,2)");
  expect(live.formula).toContain("COUNTA(项目支出绩效自评汇总表!B4:B5)");
});

test("what a project does not say is a gap under its name", () => {
  const summary = summaryOf(twoProjects());
  expect(paragraph(summary, "problems.大厅运行管理费")).toBe("1、大厅运行管理费：【待填：大厅运行管理费存在问题】");
});

test("where one project does not know, there is no sum", () => {
  const rows = SUMMARY.map((row, r) => (r === 4 ? row.map((cell, c) => (c === 2 ? null : cell)) : row));
  const workbook = book({ 信息: facts("大厅运行管理费"), 资金汇总: rows });
  const summary = summaryOf(workbook);
  expect(said(summary)).toMatchObject({ D5: "【待填】", D6: ["【待填】", expect.any(String)] });
  expect(paragraph(summary, "overview.sentence")).toContain("资金到位【待填：各项目资金到位】元");
});

test("notes typed beside the projects stay, and twice equals once", () => {
  const once = summaryOf(twoProjects());
  const { plan } = once.table;
  const left = (change: (rows: TestCell[][]) => void): TestSheet => {
    const rows: TestCell[][] = plan.rowHeights.map(() => Array.from({ length: 11 }, () => null));
    for (const { row, column, value, formula } of plan.cells)
      rows[row]![column] = formula === undefined ? value : [value, `=${formula}`];
    change(rows);
    return { rows, merges: plan.merges.map(areaName), own: plan.mark };
  };
  expect(summaryOf(twoProjects({ [plan.name]: left(() => undefined) })).table.plan).toEqual(plan);
  const noted = summaryOf(twoProjects({ [plan.name]: left(rows => (rows[4]![9] = "跨年项目")) }));
  expect(said(noted)).toMatchObject({ J5: "跨年项目" });
});

test("a workbook that goes on into the next year takes its summary's report along", () => {
  const first = twoProjects();
  const { table, report } = summaryOf(first);
  const [plan] = layOut([report], first).changes.sheets;
  const written = writtenWorkbook(first, { sheets: [table.plan, plan!] });
  const texts = written.texts.map(text => (text === "2023年度" ? "2024年度" : text));
  const next = { ...written, texts };
  const summary = summaryOf(next);
  const sheets = layOut([summary.report], next).changes.sheets.map(({ name }) => name);
  expect(sheets).toEqual([plan!.name]);
  expect(paragraph(summary, "overview.sentence")).toContain("2024年度共有2个项目");
  // Without the table it told of, it is last year's.
  const moved = { ...next, sheets: next.sheets.filter(({ name }) => name !== table.plan.name) };
  expect(layOut([summaryOf(moved).report], moved).changes.sheets.map(({ name }) => name)).toEqual([
    `${plan!.name}（2024）`,
  ]);
});

describe("last year's summary", () => {
  const first = twoProjects();
  const { table, report } = summaryOf(first);
  const [plan] = layOut([report], first).changes.sheets;
  const rowOf = (words: string): number =>
    plan!.cells.find(({ column, value }) => column === 0 && String(value).includes(words))!.row;
  /** The workbook with the summary written for 2023, its text and table changed by hand, in the next year. */
  const nextYear = (...edits: readonly (readonly [sheet: SheetPlan, row: number, column: number, value: string])[]) => {
    const typed = (sheet: SheetPlan): SheetPlan => {
      const mine = edits.filter(([where]) => where === sheet);
      const others = sheet.cells.filter(
        cell => !mine.some(([, row, column]) => cell.row === row && cell.column === column),
      );
      return {
        ...sheet,
        cells: [...others, ...mine.map(([, row, column, value]) => ({ row, column, value, look: 0 }))],
      };
    };
    const written = writtenWorkbook(first, { sheets: [typed(table.plan), typed(plan!)] });
    return { ...written, texts: written.texts.map(text => (text === "2023年度" ? "2024年度" : text)) };
  };
  const projects = (workbook: Workbook): readonly Project[] => projectsOf(workbook);
  const doubts = (workbook: Workbook, summary = summaryOf(workbook)): readonly string[] =>
    layOut([summary.report], workbook).doubts.map(({ text }) => text);
  const problem = rowOf("1、大厅运行管理费：【待填：大厅运行管理费存在问题】");
  const WORDS = "　　1、大厅运行管理费：2023年度电梯停运3次。4月19日修复。";

  test("marks the numbers and days in words that were typed into its report", () => {
    const next = nextYear([plan!, problem, 0, WORDS]);
    const summary = summaryOf(next);
    expect(paragraph(summary, "problems.大厅运行管理费")).toBe("1、大厅运行管理费：2024年度电梯停运3次。4月19日修复。");
    expect(doubts(next, summary)).toEqual(["3", "4月19日"]);
    expect(paragraph(summary, "overview.sentence")).toContain("2024年度共有2个项目");
    // Written once more, they are marked still.
    const [again] = layOut([summary.report], next).changes.sheets;
    const then = writtenWorkbook(next, { sheets: [summary.table.plan, again!] });
    expect(doubts(then)).toEqual(["3", "4月19日"]);
    expect(layOut([summaryOf(then).report], then).changes.sheets[0]).toEqual(again);
  });

  test("says that they are right where the user does", () => {
    const next = nextYear([plan!, problem, 0, WORDS]);
    const { changes, report: made } = summaryOf(next);
    const { id, mine } = changes.find(one => one.id === "problems.大厅运行管理费")!;
    const choices = { [made.project]: { [id]: { mine: mine!, as: "confirmed" as const } } };
    const confirmed = summarise(projects(next), national, next, choices)!;
    expect(doubts(next, confirmed)).toEqual([]);
    expect(paragraph(confirmed, id)).toContain("停运3次");
  });

  test("marks what was typed into its table, and asks about it", () => {
    const next = nextYear([table.plan, 4, 9, "跨年项目"]);
    const { table: now } = summaryOf(next);
    expect(now.gaps.map(({ ask }) => ask)).toContain("“跨年项目”是2023年度填的，请核对后改写");
    expect(now.plan.looks[now.plan.cells.find(({ value }) => value === "跨年项目")!.look]!.fill).toBe(DOUBT_FILL);
    const same = summaryOf(nextYear());
    expect(same.table.gaps.filter(({ ask }) => ask.includes("年度填的"))).toEqual([]);
  });

  test("is no report of one project, whatever that is called", () => {
    const next = nextYear([plan!, problem, 0, WORDS]);
    const renamed = { ...next, sheets: next.sheets.filter(({ name }) => name !== table.plan.name) };
    for (const project of projects(renamed)) expect(lastReports(project, [project], renamed, national)).toEqual([]);
    // Nor where only its words were copied.
    const words = plan!.cells.filter(({ column }) => column === 0);
    const rows = plan!.rowHeights.map((_, row) => [words.find(cell => cell.row === row)?.value ?? null]);
    const pasted = { ...twoProjects({ 去年汇总: rows }) };
    const later = { ...pasted, texts: pasted.texts.map(text => (text === "2023年度" ? "2024年度" : text)) };
    for (const project of projects(later)) expect(lastReports(project, [project], later, national)).toEqual([]);
  });

  test("that was copied from another workbook goes over into this year's", () => {
    const next = nextYear([plan!, problem, 0, WORDS]);
    const moved = { ...next, sheets: next.sheets.filter(({ name }) => name !== table.plan.name) };
    const summary = summaryOf(moved);
    expect(paragraph(summary, "problems.大厅运行管理费")).toContain("停运3次");
    expect(doubts(moved, summary)).toEqual(["3", "4月19日"]);
  });
});

describe("a summary over many projects", () => {
  const names = Array.from(
    { length: 62 },
    (_, at) => `第${at + 1}号${at % 7 === 3 ? "社区综合服务能力提升工程项目经费" : "运行费"}`,
  );
  const many = book({
    资金汇总: [
      ["项目名称", "预算资金计划", "资金到位", "实际支出总额", "剩余"],
      ...names.map(name => [name, 900000, 900000, 800000, 100000]),
    ],
  });

  test("repeats its header on each page, and the total stands with the places to sign and with a project above it", () => {
    const { plan } = summaryOf(many).table;
    const { breaks, titles, area } = plan.print;
    expect(titles).toEqual({ top: 1, bottom: 2 });
    expect(breaks.length).toBeGreaterThan(2);
    const total = 3 + names.length;
    expect(breaks.at(-1)).toBeLessThan(total);
    expect(area.bottom).toBe(total + 2);
    expect(said(summaryOf(many))).toMatchObject({
      [`A${total + 2}`]: "填报人（签字）：",
      [`G${total + 2}`]: "单位（公章）：",
    });
  });

  test("shows them in charts of at most twenty, by their numbers", () => {
    const { charts } = summaryOf(many).report;
    expect(charts.map(({ id, title }) => [id, title])).toEqual([
      ["funds", "预算、到位与支出情况（序号1—16的项目）"],
      ["funds-2", "预算、到位与支出情况（序号17—32的项目）"],
      ["funds-3", "预算、到位与支出情况（序号33—48的项目）"],
      ["funds-4", "预算、到位与支出情况（序号49—62的项目）"],
    ]);
    expect(charts[3]!.categories).toEqual(Array.from({ length: 14 }, (_, at) => String(49 + at)));
    expect(
      charts.every(({ series, categories }) => series.every(({ figures }) => figures.length === categories.length)),
    ).toBe(true);
  });

  test("its report has no cover: the first page is number 1", () => {
    const [sheet] = layOut([summaryOf(many).report], many).changes.sheets;
    expect(sheet!.print).not.toHaveProperty("cover");
    expect(sheet!.rowHeights[0]).toBe(1);
  });
});
