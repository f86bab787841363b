import { cellText } from "../../workbook/cells";
import { ownSheetMark } from "../../workbook/own-sheet";
import type { Sheet, Workbook } from "../../workbook/workbook";
import type { SheetPlan } from "../changes";
import { projectKey } from "../labels";
import type { Report } from "../report";
import { paginate } from "../sheet/pages";
import { planReportSheet, TEXT } from "../sheet/report-sheet";
import { finalSheetName } from "../sheet/sheet-name";

/** A report as it is signed. */
export interface FinalLayout {
  readonly project: string;
  /** Every figure a text, every number that charts draw a plain number: nothing on it is calculated. */
  readonly plan: SheetPlan;
  /** A frozen copy of that day that says the same already; then there is nothing to write. */
  readonly same?: string;
}

/** 定稿: a frozen copy of a report on a sheet of its own, with its look, pages and charts. `day` is when it is made ("2024-04-19"). */
export function layOutFinal(report: Report, workbook: Workbook, day: string): FinalLayout {
  const { project } = report;
  const taken = new Set(workbook.sheets.map(sheet => sheet.name.toLowerCase()));
  const name = finalSheetName(project, day, taken);
  const mark = ownSheetMark("final", project);
  const rows = paginate(report.paragraphs, report.charts);
  // What the user keeps beside the text is not signed.
  const { carried, ...bare } = report;
  const unsigned = carried ? { ...bare, carried: { ...carried, beside: [] } } : bare;
  const plan = frozen(planReportSheet(unsigned, name, rows, mark));
  const same = workbook.sheets.find(
    sheet =>
      projectKey(sheet.own ?? "") === projectKey(mark) &&
      sheet.name.includes(day) &&
      saysTheSame(workbook, sheet, plan),
  );
  return { project, plan, ...(same ? { same: same.name } : {}) };
}

const frozen = (plan: SheetPlan): SheetPlan => ({
  ...plan,
  cells: plan.cells.map(({ formula: _formula, ...cell }) => cell),
});

function saysTheSame(workbook: Workbook, sheet: Sheet, { cells }: SheetPlan): boolean {
  const texts = cells.filter(({ column }) => column === TEXT);
  const last = Math.max(sheet.rows, ...texts.map(({ row }) => row + 1));
  const planned = new Map(texts.map(({ row, value }) => [row, String(value ?? "")]));
  for (let row = 0; row < last; row++)
    if (cellText(workbook, sheet, row, TEXT).replace(/\r\n?/g, "\n") !== (planned.get(row) ?? "")) return false;
  return true;
}
