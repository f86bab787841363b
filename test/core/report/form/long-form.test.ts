import { layOutForms, packNamed, type FormLayout, type SheetPlan, type Workbook } from "../../../../src/core";
import { LOOKS, heightFor, numberSize } from "../../../../src/core/report/form/form-looks";
import { roomOn, tableBreaks } from "../../../../src/core/report/sheet/table-pages";
import { areaName, cellName } from "../../../../src/core/workbook/address";
import type { TestCell, TestSheet } from "../../../book";
import { facts, projectsOf, twoProjects } from "../samples";

const national = packNamed("国家2020")!;
const SECONDS = ["数量指标", "质量指标", "时效指标", "成本指标"];

/** A table of so many indicators in four groups of 产出指标; every fourth has a reason. */
const indicators = (count: number, reason: string): TestSheet["rows"] => [
  ["绩效指标表（大厅运行管理费）"],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ...Array.from({ length: count }, (_, at) => [
    "产出指标",
    SECONDS[Math.floor((at * SECONDS.length) / count)]!,
    `第${at + 1}项业务办理完成数量及服务覆盖范围达标情况`,
    `≥${at + 1}000件`,
    at % 4 === 0 ? `${at + 1}00件` : `${at + 1}000件`,
    2,
    null,
    at % 4 === 0 ? reason : null,
  ]),
];

const bookOf = (count: number, reason: string): Workbook => twoProjects({ 指标: indicators(count, reason) });
const formOf = (workbook: Workbook): FormLayout => layOutForms(projectsOf(workbook), national, workbook)[0]!;

/** The rows of each page. */
function pagesOf({ print, rowHeights }: SheetPlan): readonly (readonly number[])[] {
  const starts = [0, ...print.breaks];
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? rowHeights.length;
    return Array.from({ length: end - start }, (_, row) => start + row);
  });
}

const cellAt = ({ cells }: SheetPlan, name: string) => cells.find(({ row, column }) => cellName(row, column) === name);

const REASON = "因上级主管部门年中调整了建设内容，采购程序延后两个月，下一步提前编制采购计划，按月通报支付进度。";

describe.each([
  ["36 indicators", 36, REASON],
  ["40 with short reasons", 40, "进度推迟，加快支付。"],
  ["36 with reasons of 350 characters", 36, REASON.repeat(7)],
  ["4 with reasons of 1000 characters", 4, REASON.repeat(22)],
  ["4 with reasons of 3000 characters", 4, REASON.repeat(64)],
  ["60 with reasons of 3000 characters", 60, REASON.repeat(64)],
])("a form of %s", (_, count, reason) => {
  const { plan, total } = formOf(bookOf(count, reason));
  const pages = pagesOf(plan);
  const titles = plan.print.titles!;

  test("fills no page beyond its foot, with its header at the top of each", () => {
    const room = roomOn(plan.print, plan.columnWidths.slice(0, 11));
    for (const rows of pages) {
      const repeated = rows[0]! > titles.bottom ? plan.rowHeights[titles.top]! : 0;
      expect(rows.reduce((sum, row) => sum + plan.rowHeights[row]!, repeated)).toBeLessThanOrEqual(room);
    }
    expect(cellAt(plan, cellName(titles.top, 3))).toMatchObject({ value: "三级指标" });
  });

  test("parts no merge at the end of a page, and names the groups anew on each", () => {
    for (const { top, bottom } of plan.merges)
      expect(plan.print.breaks.filter(row => row > top && row <= bottom)).toEqual([]);
    for (const rows of pages.slice(1))
      for (const column of [0, 1, 2])
        if (rows[0]! > titles.top && rows[0]! < total.at.top)
          expect(cellAt(plan, cellName(rows[0]!, column))!.value).not.toBeNull();
  });

  test("keeps its header with a line, and the total and the places to sign with the last line", () => {
    expect(plan.print.breaks).not.toContain(titles.bottom + 1);
    expect(pages.at(-1)).toEqual(expect.arrayContaining([total.at.top - 1, total.at.top, plan.rowHeights.length - 1]));
  });

  test("has every text within its row", () => {
    for (const { row, column, value, look } of plan.cells) {
      if (typeof value !== "string" || column > 10) continue;
      const merge = plan.merges.find(({ top, left }) => top === row && left === column);
      const widths = plan.columnWidths.slice(column, (merge?.right ?? column) + 1);
      const heights = plan.rowHeights.slice(row, (merge?.bottom ?? row) + 1);
      const height = heights.reduce<number>((sum, one) => sum + one!, 0);
      expect([cellName(row, column), heightFor(value, widths, plan.looks[look]!.size) <= height + 0.01]).toEqual([
        cellName(row, column),
        true,
      ]);
    }
    expect(Math.max(...plan.rowHeights.map(height => height!))).toBeLessThanOrEqual(409);
  });

  test("is the same when it is generated again", () => {
    const rows: TestCell[][] = plan.rowHeights.map(() => Array.from({ length: 12 }, () => null));
    for (const { row, column, value, formula } of plan.cells)
      rows[row]![column] = formula === undefined ? value : [value, `=${formula}`];
    const own: TestSheet = { rows, merges: plan.merges.map(areaName), own: plan.mark };
    expect(formOf(twoProjects({ 指标: indicators(count, reason), [plan.name]: own })).plan).toEqual(plan);
  });
});

test("a group's name typed on the first page holds on the next, where it follows it", () => {
  const workbook = bookOf(36, REASON);
  const { plan } = formOf(workbook);
  const first = plan.print.titles!.bottom + 1;
  const follows = plan.cells.filter(({ column, formula }) => column === 1 && formula === cellName(first, 1));
  expect(follows.length).toBeGreaterThan(0);
  const rows: TestCell[][] = plan.rowHeights.map(() => Array.from({ length: 12 }, () => null));
  for (const { row, column, value, formula } of plan.cells)
    rows[row]![column] =
      formula === undefined
        ? value
        : [follows.some(cell => cell.row === row && cell.column === column) ? "产出（72分）" : value, `=${formula}`];
  rows[first]![1] = "产出（72分）";
  const own: TestSheet = { rows, merges: plan.merges.map(areaName), own: plan.mark };
  const again = formOf(twoProjects({ 指标: indicators(36, REASON), [plan.name]: own })).plan;
  const names = again.cells.filter(({ row, column, value }) => column === 1 && row >= first && value !== null);
  expect(names.map(({ value }) => value)).toEqual(names.map(() => "产出（72分）"));
  expect(again.print.breaks).toEqual(plan.print.breaks);
});

describe("texts of 3000 characters", () => {
  const reason = REASON.repeat(64);
  const goal = "保证大厅全年正常运行，受理业务不少于30万件次；群众满意度不低于95%。".repeat(90);
  const more = { 指标: indicators(4, reason), 目标: facts("大厅运行管理费", [["年度总体目标", goal]]) };
  const { plan, total } = formOf(twoProjects(more));
  const fields = { planned: 1, reason: 9 } as const;
  const first = plan.print.titles!.bottom + 1;

  /** The cells of a text, by the rows that remember being parts of it. */
  const cellsOf = (one: SheetPlan, id: RegExp, column: number) => {
    const rows = one.cells.flatMap(({ row, column: at, value }) => (at === 11 && id.test(String(value)) ? [row] : []));
    return one.cells.filter(({ row, column: at }) => at === column && rows.includes(row));
  };
  const said = (one: SheetPlan, id: RegExp, column: number): string =>
    cellsOf(one, id, column)
      .map(({ value }) => value ?? "")
      .join("");
  const line = /"id":"[^"]*第1项/;
  const goals = /"id":"goals"/;

  /** The form as somebody left it, and generated again. */
  const again = (one: SheetPlan, change: (rows: TestCell[][]) => void = () => undefined): FormLayout => {
    const rows: TestCell[][] = one.rowHeights.map(() => Array.from({ length: 12 }, () => null));
    for (const { row, column, value, formula } of one.cells)
      rows[row]![column] = formula === undefined ? value : [value, `=${formula}`];
    change(rows);
    const own: TestSheet = { rows, merges: one.merges.map(areaName), own: one.mark };
    return formOf(twoProjects({ ...more, [one.name]: own }));
  };

  test("stand whole in several rows, in the size of all others, and follow their cell", () => {
    expect(said(plan, line, fields.reason)).toBe(reason);
    expect(said(plan, goals, fields.planned)).toBe(goal);
    const parts = cellsOf(plan, line, fields.reason);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.map(({ look }) => plan.looks[look]!.size)).toEqual(parts.map(() => LOOKS.left.size));
    let from = 1;
    for (const [at, { formula, value }] of parts.entries()) {
      const length = at === parts.length - 1 ? 32768 : String(value).length;
      expect(formula).toBe(`MID(IFERROR(IF(指标!H3="",NA(),指标!H3),""),${from},${length})`);
      from += String(value).length;
    }
  });

  test("have borders where a page ends, and none between parts on one page", () => {
    const parts = cellsOf(plan, line, fields.reason);
    for (const [at, { row, look }] of parts.entries()) {
      const { open } = plan.looks[look]!;
      expect([row, open === "top" || open === "both"]).toEqual([row, at > 0 && !plan.print.breaks.includes(row)]);
      const below = at < parts.length - 1 && !plan.print.breaks.includes(row + 1);
      expect([row, open === "bottom" || open === "both"]).toEqual([row, below]);
    }
  });

  test("are told to go on where a page begins within a line, and count once for the total", () => {
    const names = plan.cells.filter(({ column, value }) => column === 3 && /^第\d+项/.test(String(value)));
    const further = names.filter(({ formula }) => formula !== undefined);
    expect(names.length - further.length).toBe(4);
    expect(further.length).toBeGreaterThan(0);
    for (const { row, value } of further) {
      expect(plan.print.breaks).toContain(row);
      expect(value).toMatch(/（续）$/);
    }
    // The first has a tenth of its two points.
    expect(total.value).toBe(3 * 2 + 0.2);
    const rows = total.at.top - first;
    expect(cellAt(plan, cellName(total.at.top, 8))!.formula).toContain(
      `)<ROWS(I${first + 1}:I${total.at.top})+${1 - (rows - 4)}`.replace("+-", "-"),
    );
  });

  test("typed by hand stay to the letter, however often the form is generated again", () => {
    const typed = "系统迁移停办两周，明年分批迁移；加派人手。".repeat(150);
    let one = again(plan, rows => {
      for (const { row } of cellsOf(plan, line, fields.reason)) rows[row]![fields.reason] = null;
      rows[first]![fields.reason] = typed;
    }).plan;
    for (let time = 0; time < 3; time++) {
      expect(said(one, line, fields.reason)).toBe(typed);
      expect(cellsOf(one, line, fields.reason).some(({ formula }) => formula !== undefined)).toBe(false);
      one = again(one).plan;
    }
  });

  test("keep all their words where one part of them was changed by hand", () => {
    const changed = (column: number, id: RegExp) => {
      const parts = cellsOf(plan, id, column);
      const { row, value } = parts[2]!;
      const one = again(plan, rows => void (rows[row]![column] = `${String(value)}以上属实。`)).plan;
      return [
        said(one, id, column),
        parts.map(cell => `${String(cell.value)}${cell.row === row ? "以上属实。" : ""}`).join(""),
      ];
    };
    for (const [column, id] of [
      [fields.reason, line],
      [fields.planned, goals],
    ] as const) {
      const [now, wanted] = changed(column, id);
      expect(now).toBe(wanted);
    }
  });

  test("keep the words that were typed into a row whose first row was deleted", () => {
    const [, second] = cellsOf(plan, line, fields.reason);
    const one = again(plan, rows => {
      rows[second!.row]![fields.reason] = "以下为手写。";
      rows.splice(first, 1);
    }).plan;
    expect(one.cells.map(({ value }) => value).join("")).toContain("以下为手写。");
  });

  test("become one row again once they are short", () => {
    const one = again(plan, rows => {
      for (const { row } of cellsOf(plan, line, fields.reason)) rows[row]![fields.reason] = null;
      rows[first]![fields.reason] = "资金到位较晚。";
    }).plan;
    expect(cellsOf(one, line, fields.reason).map(({ value }) => value)).toEqual(["资金到位较晚。"]);
  });
});

test("text that goes into a row as it is keeps its size", () => {
  const { plan } = formOf(bookOf(4, REASON));
  const sizes = new Set(
    plan.cells
      .filter(({ column, row }) => row > 2 && column < 11 && row < plan.rowHeights.length - 2)
      .map(({ look }) => plan.looks[look]!.size),
  );
  expect([...sizes]).toEqual([LOOKS.label.size]);
});

describe("what is too long for its cell even in the smallest letters is asked to be shortened", () => {
  const cutOf = ({ gaps }: FormLayout) => gaps.filter(({ fact }) => fact?.startsWith("打印不全"));

  test.each([
    ["a name of 300 characters is not", 300, 0],
    ["a name of 5000 characters is", 5000, 1],
  ])("%s", (_, length, asked) => {
    const name = REASON.repeat(120).slice(0, length);
    const [title, heads, [level1, level2, , ...rest] = [], ...others] = indicators(4, REASON);
    const form = formOf(twoProjects({ 指标: [title!, heads!, [level1, level2, name, ...rest], ...others] }));
    const first = form.plan.print.titles!.bottom + 1;
    expect(cutOf(form)).toMatchObject(
      Array.from({ length: asked }, () => ({
        at: { top: first, left: 3 },
        fact: `打印不全：${cellName(first, 3)}`,
        ask: `“${name.slice(0, 20)}…”共${length}字，用最小的字也印不全，请压缩，或另附说明`,
      })),
    );
    // Nothing of it is lost: the cell holds all.
    expect(cellAt(form.plan, cellName(first, 3))).toMatchObject({ value: name });
  });

  test.each([1000, 3000, 9000])(
    "reasons and goals of %d characters are not, for they go on in further rows",
    length => {
      const text = REASON.repeat(200).slice(0, length);
      const workbook = bookOf(4, text);
      const [form] = layOutForms(projectsOf(workbook, { 大厅运行管理费: { 预期目标: text } }), national, workbook);
      expect(cutOf(form!)).toEqual([]);
    },
  );
});

test.each([
  ["90.00", 9.5, 10],
  ["12345678.90", 9.5, 7],
  ["1,213,993.92", 15.5, 10],
  ["123,456,789,012.34", 15.5, 7.5],
  ["9,999,999,999,999,999,999.99", 5, 6],
])("the number %s stands on one line of a column of %s characters at %s points", (shown, width, size) => {
  expect(numberSize(shown, [width])).toBe(size);
});

test("a title longer than a line has the lines that it needs", () => {
  const title = "某某省某某市某某区行政审批和政务服务数据管理局（挂大数据发展管理局牌子）项目支出绩效自评表";
  const once = formOf(bookOf(4, REASON)).plan;
  const rows: TestCell[][] = once.rowHeights.map(() => Array.from({ length: 12 }, () => null));
  for (const { row, column, value } of once.cells) rows[row]![column] = value;
  rows[0]![0] = title;
  const own: TestSheet = { rows, merges: once.merges.map(areaName), own: once.mark };
  const { plan } = formOf(twoProjects({ 指标: indicators(4, REASON), [once.name]: own }));
  const { value, look } = cellAt(plan, "A1")!;
  expect([value, plan.looks[look]!.wrap]).toEqual([title, true]);
  expect(plan.rowHeights[0]).toBeGreaterThan(2 * 18);
});

describe("a table over several pages", () => {
  const table = { room: 100, titles: { top: 1, bottom: 1 } };
  test.each([
    ["stays on one page where it fits", [10, 10, 40, 40], () => false, []],
    ["turns where the next row does not fit", [10, 10, 40, 40, 40], () => false, [4]],
    ["leaves room for the header that stands again", [10, 30, 30, 30, 30, 30, 30], () => false, [4, 6]],
    ["turns before rows that belong together", [10, 10, 40, 40, 40], (row: number) => row === 4, [3]],
    ["parts what is higher than a page", [60, 60, 60], (row: number) => row > 0, [1, 2]],
  ] as const)("%s", (_, heights, joined, breaks) => {
    expect(tableBreaks({ ...table, heights, joined })).toEqual(breaks);
  });
});
