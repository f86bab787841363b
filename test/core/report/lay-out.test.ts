import fc from "fast-check";
import {
  compose,
  DEFAULT_PACK,
  layOut,
  sheetPrefix,
  type GivenFacts,
  type Layout,
  type SheetPlan,
  type Workbook,
} from "../../../src/core";
import { paginate } from "../../../src/core/report/sheet/pages";
import { PAGE } from "../../../src/core/report/sheet/styles";
import type { TestSheet } from "../../book";
import { projectsOf, twoProjects } from "./samples";

const laidOut = (workbook: Workbook = twoProjects(), given: GivenFacts = {}): Layout =>
  layOut(
    projectsOf(workbook, given).map(project => compose(project, DEFAULT_PACK)),
    workbook,
  );

const texts = (plan: SheetPlan): ReadonlyMap<number, string> =>
  new Map(plan.cells.filter(cell => cell.column === 0).map(cell => [cell.row, String(cell.value)]));

/** The sheet that a host would read after it wrote the plan. */
const written = (plan: SheetPlan): TestSheet => {
  const rows: (string | number | null)[][] = plan.rowHeights.map(() => []);
  for (const cell of plan.cells) rows[cell.row]![cell.column] = cell.value;
  return { rows: rows.map(row => Array.from(row, value => value ?? null)), own: plan.mark };
};

const NARRATIVE = "办事大厅的工作开展以来，政务大厅全体窗口共受理业务303946件次，办结301978件次。".repeat(30);

describe("a report sheet", () => {
  const { changes, figures, gaps } = laidOut();
  const plan = changes.sheets[0]!;

  test("one for each project, named and marked", () => {
    expect(changes.edits).toEqual([]);
    expect(changes.sheets.map(({ name, mark }) => [name, mark])).toEqual([
      ["绩效自评报告-大厅运行管理费", "report:大厅运行管理费"],
      ["绩效自评报告-物业管理费 (保安、保洁)", "report:物业管理费 (保安、保洁)"],
    ]);
  });

  test("the money row is a formula that carries its text; all other rows are plain text", () => {
    const live = plan.cells.filter(cell => cell.column === 0 && cell.formula !== undefined);
    expect(live).toHaveLength(1);
    expect(live[0]!.formula).toBe(
      '"　　1、分析资金使用情况：2023年度预算资金计划为"&IFERROR(IF(资金汇总!B4="",NA(),ROUND(资金汇总!B4,2)),"【待填：预算】")&"元，资金到位"&IFERROR(IF(资金汇总!C4="",NA(),ROUND(资金汇总!C4,2)),"【待填：到位】")' +
        '&"元。年度资金安排总额："&IFERROR(IF(资金汇总!D4="",NA(),ROUND(资金汇总!D4,2)),"【待填：总额】")&"元，实际支出总额："&IFERROR(IF(资金汇总!E4="",NA(),ROUND(资金汇总!E4,2)),"【待填：支出】")&"元，剩余："&IFERROR(IF(资金汇总!F4="",NA(),ROUND(资金汇总!F4,2)),"【待填：剩余】")&"元。"',
    );
    expect(live[0]!.value).toBe(
      "　　1、分析资金使用情况：2023年度预算资金计划为900000元，资金到位900000元。年度资金安排总额：900000元，实际支出总额：785518.92元，剩余：114481.08元。",
    );
  });

  test("every figure leads from its cell to the cells it came from", () => {
    const first = figures.filter(figure => figure.at.sheet === plan.name);
    expect(first.map(figure => figure.text)).toEqual(["900000", "900000", "900000", "785518.92", "114481.08"]);
    expect(first.map(figure => sheetPrefix(figure.from[0]!.sheet))).toEqual(Array(5).fill("资金汇总!"));
    for (const { text, at } of first) expect(texts(plan).get(at.top)).toContain(text);
  });

  test("every gap is named once, with the cell of its blank", () => {
    const of = gaps.filter(gap => gap.project === "大厅运行管理费");
    expect(of.map(gap => gap.fact)).toEqual([
      "填报人姓名",
      "联系电话",
      "填报日期",
      "自评得分",
      "自评等级",
      "自评说明",
      "绩效目标完成情况",
      "产生的效益",
      "存在问题",
      "整改措施",
    ]);
    const filled = plan.cells.filter(cell => plan.looks[cell.look]!.fill !== undefined).map(cell => cell.row);
    for (const { at } of of) {
      expect(texts(plan).get(at.top)).toContain("【待填：");
      expect(filled).toContain(at.top);
    }
  });

  test("what is remembered lies hidden, outside the print area", () => {
    const memory = plan.cells.filter(cell => cell.column !== 0 && cell.column < 3);
    expect(plan.hiddenColumns).toEqual([2, 3, 4, 5, 6]);
    expect(plan.print.area).toMatchObject({ left: 0, right: 1, top: 0, bottom: plan.rowHeights.length - 1 });
    for (const { row, column, value } of memory) {
      expect(column).toBe(2);
      const { v, p, t } = JSON.parse(String(value)) as { v: number; p: [string, number]; t: string };
      expect([v, typeof p[0], p[1]]).toEqual([1, "string", 0]);
      expect(t).toBe(texts(plan).get(row));
    }
    expect(JSON.parse(String(memory[0]!.value))).toMatchObject({
      r: { project: "大厅运行管理费", pack: "广东-曲江", year: "2023" },
    });
  });
});

describe("names", () => {
  test("a user's sheet of the name is left alone", () => {
    const plan = laidOut(twoProjects({ "绩效自评报告-大厅运行管理费": [["我的"]] })).changes.sheets[0]!;
    expect(plan.name).toBe("绩效自评报告-大厅运行管理费（2）");
  });

  test("generating twice equals generating once, also under a name the user gave the sheet", () => {
    const once = laidOut();
    const [first, second] = once.changes.sheets;
    const again = laidOut(twoProjects({ [first!.name]: written(first!), [second!.name]: written(second!) }));
    expect(again).toEqual(once);
    const renamed = laidOut(twoProjects({ 定稿前: written(first!), [second!.name]: written(second!) }));
    expect(renamed.changes.sheets.map(plan => plan.name)).toEqual(["定稿前", second!.name]);
    expect(renamed.changes.sheets[0]!.cells).toEqual(first!.cells);
  });
});

describe("text", () => {
  test("that begins like a formula is planned as a value", () => {
    const plan = laidOut(twoProjects(), { 存在问题: "=1+1", 项目单位: "@甲" }).changes.sheets[0]!;
    const cell = plan.cells.find(one => String(one.value).trim() === "=1+1")!;
    expect(cell.formula).toBeUndefined();
  });

  test("of a long paragraph is broken at sentence ends, no character lost, no row too high", () => {
    const plan = laidOut(twoProjects(), { 产生的效益: NARRATIVE }).changes.sheets[0]!;
    const rows = [...texts(plan).values()];
    const from = rows.findIndex(text => text.includes("3、产生的效益"));
    const to = rows.findIndex(text => text.includes("（二）存在问题"));
    expect(to - from).toBeGreaterThan(1);
    expect(rows.slice(from, to).join("")).toBe(`　　3、产生的效益，以及对环境、经济、社会的可持续影响：${NARRATIVE}`);
    for (const text of rows.slice(from, to)) expect(text).toMatch(/。$/);
    expect(Math.max(...plan.rowHeights.map(height => height!))).toBeLessThanOrEqual(409);
  });

  test("without any end of a sentence is broken all the same", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("甲", "a", "，", "“", "9", "𠮷"), minLength: 300, maxLength: 2500 }),
        words => {
          const rows = paginate([{ id: "x", style: "body", spans: [words] }]);
          expect(rows.flatMap(row => row.text?.spans ?? []).join("")).toBe("　　" + words);
          for (const row of rows) expect(row.height).toBeLessThanOrEqual(409);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("pages", () => {
  /** Rows page by page. */
  const pagesOf = (plan: SheetPlan): readonly (readonly number[])[] => {
    const starts = [0, ...plan.print.breaks, plan.rowHeights.length];
    return starts.slice(0, -1).map((from, at) => Array.from({ length: starts[at + 1]! - from }, (_, i) => from + i));
  };

  test("the text begins on a page of its own, after the cover", () => {
    const plan = laidOut().changes.sheets[0]!;
    expect(texts(plan).get(plan.print.breaks[0]!)).toBe("曲江区2023年度绩效自评报告");
  });

  test("no page is too full, and no heading stands at the foot of one, however long the texts are", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }), lengths => {
        const [a, b, c, d] = lengths.map(length =>
          "政务服务中心进一步提升群众办事便利度，做到集中办事。".repeat(length + 1),
        );
        const given = {
          项目基本情况: a!,
          绩效目标完成情况: b!,
          产生的效益: c!,
          存在问题: d!,
          项目单位: a!.slice(0, 60),
        };
        const plan = laidOut(twoProjects(), given).changes.sheets[0]!;
        const text = texts(plan);
        for (const page of pagesOf(plan)) {
          expect(page.reduce((sum, row) => sum + plan.rowHeights[row]!, 0)).toBeLessThanOrEqual(PAGE + 4);
          const last = page
            .map(row => text.get(row))
            .filter(one => one !== undefined)
            .at(-1)!;
          expect(DEFAULT_PACK.sections.map(section => `　　${section.heading}`)).not.toContain(last);
        }
      }),
      { numRuns: 40 },
    );
  });
});
