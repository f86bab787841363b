import {
  compose,
  DEFAULT_PACK,
  figureIndex,
  layOut,
  recognise,
  regenerate,
  type CellValue,
  type Choices,
  type GivenFacts,
  type Layout,
  type ParagraphChange,
  type SheetPlan,
} from "../../../../src/core";
import type { TestCell, TestSheet } from "../../../book";
import { projectsOf, twoProjects, SUMMARY } from "../samples";

/** Rows of a sheet that a test types into: column A its text, column C what is remembered. */
export type Rows = TestCell[][];

/** The rows that a host would read after it wrote the plan. */
export function rowsOf(plan: SheetPlan): Rows {
  const rows: Rows = [];
  for (const cell of plan.cells) {
    const row = (rows[cell.row] ??= []);
    row[cell.column] = cell.formula === undefined ? cell.value : [cell.value, `=${cell.formula}`];
  }
  return Array.from(rows, row => Array.from(row ?? [], cell => cell ?? null));
}

export const valueOf = (cell: TestCell): CellValue =>
  Array.isArray(cell) ? (cell as readonly [CellValue, string])[0] : ((cell as CellValue | undefined) ?? null);

export const textAt = (rows: Rows, row: number): string => String(valueOf(rows[row]?.[0]) ?? "");

/** The row whose text has the words. */
export function rowWith(rows: Rows, words: string): number {
  const row = rows.findIndex(cells => String(valueOf(cells?.[0]) ?? "").includes(words));
  if (row < 0) throw new Error(`no row with ${words}`);
  return row;
}

export interface Written {
  readonly layout: Layout;
  readonly changes: readonly ParagraphChange[];
  readonly rows: Rows;
  readonly plan: SheetPlan;
}

/** What else the workbook holds: the fund summary's spending of the first project, other sheets, facts of the form, choices. */
export interface Around {
  readonly spent?: number;
  readonly year?: string;
  readonly sheets?: Readonly<Record<string, TestSheet | TestSheet["rows"]>>;
  readonly given?: GivenFacts;
  readonly choices?: Choices;
  readonly name?: string;
}

const PROJECT = "大厅运行管理费";

/** Generates the first project's report over the rows of its sheet, as they stand; without rows, for the first time. */
export function generate(rows?: Rows, around: Around = {}): Written {
  const { spent = 785518.92, sheets = {}, given = {}, choices = {}, name = `绩效自评报告-${PROJECT}` } = around;
  const summary = SUMMARY.map((cells, at) =>
    at === 3 ? [cells[0], cells[1], cells[2], cells[3], spent, [900000 - spent, "=C4-E4"] as const] : cells,
  );
  const workbook = twoProjects({
    资金汇总: summary,
    ...(rows ? { [name]: { rows: Array.from(rows, row => row ?? []), own: `report:${PROJECT}` } } : {}),
    ...sheets,
  });
  const projects = projectsOf(workbook, given);
  const project = projects[0]!;
  const index = figureIndex(workbook, recognise(workbook), projects);
  const { report, changes } = regenerate(compose(project, DEFAULT_PACK, index), project, workbook, { choices, index });
  const layout = layOut([report], workbook);
  const plan = layout.changes.sheets[0]!;
  return { layout, changes, rows: rowsOf(plan), plan };
}

/** All texts of the report, top down. */
export const textsOf = (rows: Rows): readonly string[] =>
  rows.flatMap(row => (valueOf(row?.[0]) === null ? [] : [String(valueOf(row[0]))]));
