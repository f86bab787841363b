import { compose, DEFAULT_PACK, layOut, type Report } from "../../../src/core";
import { book } from "../../book";
import { facts, projectsOf, SUMMARY, twoProjects } from "./samples";
import { live } from "./live";

const ROWS = [
  ["2023年度支出台账（单位：元）"],
  ["日期", "凭证号", "摘要", "支出金额"],
  [44929, "记-001", "电费", 100.5],
  [44987, "记-003", "维修", 30],
];
const ledger = { rows: ROWS, formats: { "A3:A9": "yyyy-mm-dd" } };

const planOf = (report: Report, workbook = twoProjects()) => layOut([report], workbook).changes.sheets[0]!;
const reportOf = (workbook = twoProjects()): Report => compose(projectsOf(workbook)[0]!, DEFAULT_PACK);
const both = book({ 信息: facts("大厅运行管理费"), 资金汇总: SUMMARY.filter((_, at) => at !== 4), 台账: ledger });

describe("charts of a report sheet", () => {
  const plan = planOf(reportOf(both), both);
  const value = (row: number, column: number) => plan.cells.find(cell => cell.row === row && cell.column === column);

  test("stand each in a row of its own below the text, within what is printed", () => {
    const last = Math.max(...plan.cells.filter(cell => cell.column === 0).map(cell => cell.row));
    expect(plan.charts!.map(({ name }) => name)).toEqual(["funds", "months"]);
    for (const { over } of plan.charts!) {
      expect(over.top).toBeGreaterThan(last);
      expect(over.bottom).toBeLessThanOrEqual(plan.print.area.bottom);
      expect(plan.rowHeights[over.top]).toBe(295);
    }
  });

  test("draw live figures in the unit that their title states", () => {
    const [funds, months] = plan.charts!;
    expect(funds!.title).toBe("预算、到位与支出情况（单位：万元）");
    const spent = funds!.series[2]!;
    expect(value(spent.name.top, spent.name.left)!.value).toBe("支出");
    expect(value(spent.values.top, spent.values.left)).toMatchObject({
      value: 78.551892,
      formula: live("资金汇总!E4", "资金汇总!E4/10000", ""),
    });
    const march = value(months!.series[0]!.values.top + 2, months!.series[0]!.values.left)!;
    expect(march).toMatchObject({ value: 30 });
    expect(march.formula).toContain("SUMIFS(台账!D3:D4,");
    expect(value(months!.categories.top + 2, months!.categories.left)!.value).toBe("3月");
  });

  test("their cells are hidden, and no two meet", () => {
    const places = plan.cells.map(({ row, column }) => `${row},${column}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { column } of plan.cells.filter(cell => cell.column > 1)) expect(plan.hiddenColumns).toContain(column);
  });

  test("no page holds more than fits, and none is split between a chart's space and the chart", () => {
    let used = 0;
    plan.rowHeights.forEach((height, row) => {
      used = (plan.print.breaks.includes(row) ? 0 : used) + height!;
      expect(used).toBeLessThanOrEqual(622);
    });
  });
});

test("where no figure is known there is no chart", () => {
  const alone = book({ 信息: facts("大厅运行管理费") });
  expect(planOf(compose(projectsOf(alone)[0]!, DEFAULT_PACK), alone).charts).toEqual([]);
});
