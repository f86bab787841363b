import { add, decimalOf, ZERO, type Decimal } from "../../quantity/decimal";
import type { Unit } from "../../quantity/quantity";
import { readQuantity } from "../../quantity/read-quantity";
import { normalise } from "../../workbook/normalise";
import { type Column, type ColumnRole, type Table } from "../../tables/table";
import type { Area } from "../../workbook/area";
import { cellValue, sheetNamed } from "../../workbook/cells";
import type { Sheet, Workbook } from "../../workbook/workbook";
import type { Figure } from "../report";
import { figureOfCell, moneyFigure, operand, reference } from "./figure-of-cell";

/** A header that says the money arranged for the year, which some units keep beside the budget. */
const ARRANGED = /安排|^(?:年度)?资金总额$/;
const WHOLE = /^(?:小计|合计|总计|金额|合计数)$|总额|累计|全年/;

const heading = (column: Column): string => column.header.map(normalise).join("/");

/** The one column that meets the test; among several the one that says it is the whole of them. */
export function theColumn(table: Table, test: (column: Column) => boolean): Column | undefined {
  const found = table.columns.filter(test);
  if (found.length <= 1) return found[0];
  const whole = found.filter(column => WHOLE.test(normalise(column.header.at(-1) ?? "")));
  return whole.length === 1 ? whole[0] : undefined;
}

const byRole = (table: Table, role: ColumnRole): Column | undefined => theColumn(table, column => column.role === role);

export const unitOf = (table: Table, column: Column): Unit => column.unit ?? table.unit?.unit ?? "元";

/** The columns of a budget table that hold a project's figures, by the figures' names. */
export function figureColumns(table: Table): Readonly<Record<string, Column | undefined>> {
  const isBudget = (column: Column): boolean => column.role === "budget";
  return {
    年初预算: byRole(table, "budget-initial"),
    预算: theColumn(table, column => isBudget(column) && !ARRANGED.test(heading(column))),
    到位: byRole(table, "received"),
    总额: theColumn(table, column => isBudget(column) && ARRANGED.test(heading(column))),
    支出: byRole(table, "spent") ?? byRole(table, "spent-to-date"),
    剩余: byRole(table, "remaining"),
  };
}

/** A project's figures from one row of a table. A budget without a column of its own is the initial one with its adjustment. */
export function figuresOfRow(workbook: Workbook, table: Table, row: number): Readonly<Record<string, Figure>> {
  const sheet = sheetNamed(workbook, table.area.sheet)!;
  const figures: Record<string, Figure> = {};
  for (const [name, column] of Object.entries(figureColumns(table))) {
    const figure = column && figureOfCell(workbook, sheet, row, column.column, name, unitOf(table, column));
    if (figure) figures[name] = figure;
  }
  const initial = figures["年初预算"];
  if (figures["预算"] === undefined && figures["总额"] === undefined && initial)
    figures["预算"] = adjusted(workbook, table, sheet, row, initial);
  return figures;
}

function adjusted(workbook: Workbook, table: Table, sheet: Sheet, row: number, initial: Figure): Figure {
  const column = byRole(table, "budget-adjustment");
  const change = column && figureOfCell(workbook, sheet, row, column.column, "调整", unitOf(table, column));
  if (!change) return { ...initial, name: "预算" };
  return {
    name: "预算",
    value: add(initial.value, change.value),
    unit: "元",
    from: [...initial.from, ...change.from],
    formula: `${operand(initial)}+${operand(change)}`,
  };
}

/** The table's last row that is a total, where there is one. */
const totalRow = (table: Table): number | undefined => table.rows.filter(mark => mark.kind === "total").at(-1)?.row;

/** The figure of a whole column: the total's cell, else the sum of the items. */
export function figureOfColumn(workbook: Workbook, table: Table, column: Column, name: string): Figure | undefined {
  const sheet = sheetNamed(workbook, table.area.sheet)!;
  const unit = unitOf(table, column);
  const total = totalRow(table);
  const stated = total === undefined ? undefined : figureOfCell(workbook, sheet, total, column.column, name, unit);
  return stated ?? sumOfItems(workbook, table, sheet, column, name);
}

/** SUM over the runs of plain items, so that subtotals between them count once. */
function sumOfItems(workbook: Workbook, table: Table, sheet: Sheet, column: Column, name: string): Figure | undefined {
  const marked = new Set(table.rows.map(mark => mark.row));
  const runs: [top: number, bottom: number][] = [];
  let sum: Decimal | undefined;
  let numbersOnly = true;
  for (let row = table.body.top; row <= table.body.bottom; row++) {
    if (marked.has(row)) continue;
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
    const value = cellValue(workbook, sheet, row, column.column);
    if (typeof value === "number") sum = add(sum ?? ZERO, decimalOf(value));
    else if (typeof value === "string" && readQuantity(value)) numbersOnly = false;
  }
  // SUM passes over numbers stored as text: a total that leaves them out would be wrong, and one with them could not be live.
  if (sum === undefined || !numbersOnly) return undefined;
  const side = { left: column.column, right: column.column };
  const from = runs.map(([top, bottom]): Area => ({ sheet: sheet.name, top, bottom, ...side }));
  return moneyFigure(name, sum, unitOf(table, column), from, `SUM(${from.map(reference).join(",")})`);
}
