import type { Column, ColumnRole, Table } from "../../tables/table";
import { normalise } from "../../workbook/normalise";
import { cellText, sheetNamed } from "../../workbook/cells";
import type { Workbook } from "../../workbook/workbook";
import type { Project } from "../project";
import { figureOfCell } from "../projects/figure-of-cell";
import type { Figure } from "../report";
import { PRESCRIBED_FUNDS } from "./prescribed";
import { AMOUNTS, type Amount, type FundLine } from "./self-evaluation";

const ROLES: Readonly<Record<Amount, ColumnRole>> = { 年初预算: "budget-initial", 预算: "budget", 支出: "spent" };

/** What the year's funds are made of, out of the table of funds above the project's indicators; the prescribed lines, empty, where there is none. */
export function fundParts(workbook: Workbook, { form }: Project): readonly FundLine[] {
  const table = form?.above.filter(one => one.kind === "budget").at(-1);
  const found = table ? partsOf(workbook, table) : [];
  return found.length > 0 ? found : PRESCRIBED_FUNDS.map(label => fundLine(label, {}));
}

function partsOf(workbook: Workbook, table: Table): readonly FundLine[] {
  const sheet = sheetNamed(workbook, table.area.sheet)!;
  const columns = AMOUNTS.map(name => [name, columnOf(table, ROLES[name])] as const);
  const first = Math.min(...columns.flatMap(([, column]) => (column ? [column.column] : [])));
  const totals = new Set(table.rows.filter(({ kind }) => kind === "total").map(({ row }) => row));
  const lines: FundLine[] = [];
  for (let row = table.body.top; row <= table.body.bottom; row++) {
    const label = labelLeftOf(workbook, table, row, first);
    if (totals.has(row) || label === undefined || /总额$/.test(normalise(label))) continue;
    const amounts: Partial<Record<Amount, Figure>> = {};
    for (const [name, column] of columns) {
      const unit = column?.unit ?? table.unit?.unit ?? "元";
      const figure = column && figureOfCell(workbook, sheet, row, column.column, name, unit);
      if (figure) amounts[name] = figure;
    }
    lines.push(fundLine(label, amounts));
  }
  return lines;
}

/** A line of funds that nobody typed anything into. */
export const fundLine = (label: string, amounts: FundLine["amounts"]): FundLine => ({
  id: `funds/${normalise(label)}`,
  label: { value: label, from: [] },
  amounts,
  typed: {},
});

const columnOf = ({ columns }: Table, role: ColumnRole): Column | undefined =>
  columns.find(column => column.role === role);

function labelLeftOf(workbook: Workbook, { area }: Table, row: number, before: number): string | undefined {
  const sheet = sheetNamed(workbook, area.sheet)!;
  for (let column = before - 1; column >= area.left; column--) {
    const text = cellText(workbook, sheet, row, column).trim();
    if (text !== "") return text;
  }
  return undefined;
}
