import {
  DEFAULT_PACK,
  compose,
  figureIndex,
  findProjects,
  fromLast,
  layOut,
  recognise,
  type Choices,
  type GivenFacts,
  type Layout,
  type Pack,
  type ParagraphChange,
  type Report,
  type SheetPlan,
  type Takeover,
  type Workbook,
} from "../../../../src/core";
import { book, type TestCell, type TestSheet } from "../../../book";
import { rowsOf, valueOf, type Rows } from "../regenerate/sheet-model";

export const PROJECT = "大厅运行管理费";
export const LIVE = `绩效自评报告-${PROJECT}`;
type Sheets = Readonly<Record<string, TestSheet | TestSheet["rows"]>>;

/** What a year's tables say. */
export interface Year {
  readonly year: number;
  readonly spent: number;
  readonly cases: number;
  readonly done: number;
  readonly facts?: TestSheet["rows"];
}

export const LAST: Year = { year: 2023, spent: 785518.92, cases: 303946, done: 301978 };
export const NOW: Year = { year: 2024, spent: 812300.5, cases: 331002, done: 330120 };

/** The tables of one year: facts, funds, and the business that was done. */
export const tables = ({ year, spent, cases, done, facts = [] }: Year): Sheets => ({
  信息: [["项目名称", PROJECT], ["项目单位", "某某中心"], ["评价年度", `${year}年度`], ...facts],
  资金汇总: [
    [`${year}年度项目资金汇总表`],
    ["项目名称", "预算资金计划", "资金到位", "年度资金安排总额", "实际支出总额", "剩余"],
    [PROJECT, 900000, 900000, 900000, spent, [Math.round((900000 - spent) * 100) / 100, "=C3-E3"]],
  ],
  业务: [
    [`${year}年业务统计表`],
    ["月份", "受理业务", "办结"],
    ["上半年", 150000, 149000],
    ["下半年", cases - 150000, done - 149000],
    ["合计", [cases, "=SUM(B3:B4)"], [done, "=SUM(C3:C4)"]],
  ],
});

export interface Written {
  readonly workbook: Workbook;
  readonly layout: Layout;
  readonly report: Report;
  readonly changes: readonly ParagraphChange[];
  readonly candidates: readonly { readonly sheet: string; readonly year: number; readonly ours: boolean }[];
  readonly taken: string | undefined;
  readonly plan: SheetPlan;
  readonly rows: Rows;
}

export interface How {
  readonly sheets?: Sheets;
  readonly takeover?: Takeover;
  readonly choices?: Choices;
  readonly given?: GivenFacts;
  readonly pack?: Pack;
}

/** Generates the project's report in a workbook of that year's tables and of other sheets. */
export function generate(
  year: Year,
  { sheets = {}, takeover, choices, given = {}, pack = DEFAULT_PACK }: How = {},
): Written {
  const workbook = book({ ...tables(year), ...sheets });
  const found = recognise(workbook);
  const projects = findProjects(workbook, found, given);
  const [project] = projects;
  const index = figureIndex(workbook, found, projects);
  const { report, changes, candidates, taken } = fromLast(compose(project!, pack, index), project!, {
    workbook,
    pack,
    projects,
    index,
    ...(takeover === undefined ? {} : { takeover }),
    ...(choices ? { choices } : {}),
  });
  const layout = layOut([report], workbook);
  const plan = layout.changes.sheets[0]!;
  return { workbook, layout, report, changes, candidates, taken, plan, rows: rowsOf(plan) };
}

/** A sheet of a workbook as Excel leaves it when it is copied into another: its formulas point back to the file. */
export const copied = (rows: Rows, own: string | undefined = `report:${PROJECT}`): TestSheet => ({
  rows: Array.from(rows, row =>
    Array.from(row ?? [], (cell): TestCell => {
      if (!Array.isArray(cell)) return cell;
      const [value, formula] = cell as readonly [string, string];
      return [value, formula.replace(/(?<![\w"])(资金汇总|业务)!/g, "'[去年.xlsx]$1'!")];
    }),
  ),
  hiddenColumns: [[2, 9]],
  ...(own === undefined ? {} : { own }),
});

export const standing = (rows: Rows): TestSheet => ({
  rows: Array.from(rows, row => row ?? []),
  hiddenColumns: [[2, 9]],
  own: `report:${PROJECT}`,
});

export const typed = (rows: Rows, row: number, text: TestCell): Rows => {
  const copy = Array.from(rows, cells => [...(cells ?? [])]);
  (copy[row] ??= [])[0] = text;
  return copy;
};

/** Every text of the report's column, one a line. */
export const textOf = (rows: Rows): string =>
  Array.from(rows, row => String(valueOf(row?.[0]) ?? "").trim()).join("\n");
