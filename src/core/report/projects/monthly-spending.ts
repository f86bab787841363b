import { add, decimalOf, multiply, ZERO, type Decimal } from "../../quantity/decimal";
import { isDateFormat } from "../../quantity/grain";
import { moneyPower } from "../../quantity/quantity";
import { monthOfText, type Month } from "../../quantity/year";
import type { Column, Table } from "../../tables/table";
import { cellFormat, cellValue, sheetNamed } from "../../workbook/cells";
import type { Sheet, Workbook } from "../../workbook/workbook";
import type { Figure } from "../report";
import { dayOf } from "../../report-text/date-words";
import { ledgerColumn } from "./detail-figures";
import { factored, reference } from "./figure-of-cell";
import { theColumn, unitOf } from "./table-figures";

const MONTHS = 12;

/** A ledger whose entries are dated, and what was spent by them. */
interface Dated {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly date: Column;
  readonly spent: Column;
}

/** What is told of one month by the ledgers read so far. */
interface Sum {
  value: Decimal;
  readonly terms: string[];
}

/**
 * What was spent in each month of the year by the entries of a project's ledgers, January first, in 元; undefined where no ledger is
 * dated. The sums are live where dates and amounts are numbers, and no total is dated too.
 */
export function monthlySpending(
  workbook: Workbook,
  tables: readonly Table[],
  year: number | undefined,
): readonly Figure[] | undefined {
  const ledgers = tables.flatMap(table => dated(workbook, table));
  const wanted = year ?? onlyYear(workbook, ledgers);
  if (ledgers.length === 0 || wanted === undefined) return undefined;
  const sums = Array.from({ length: MONTHS }, (): Sum => ({ value: ZERO, terms: [] }));
  const live = ledgers.map(ledger => addUp(workbook, ledger, wanted, sums)).every(Boolean);
  if (sums.every(({ value }) => value.digits === 0n)) return undefined;
  const from = ledgers.map(({ sheet, table, spent }) => columnArea(sheet, table, spent));
  return sums.map(({ value, terms }, at) => ({
    name: `${at + 1}月`,
    value,
    unit: "元",
    from,
    ...(live ? { formula: terms.join("+") } : {}),
  }));
}

function dated(workbook: Workbook, table: Table): readonly Dated[] {
  const sheet = sheetNamed(workbook, table.area.sheet);
  const date = theColumn(table, column => column.role === "date");
  const spent = ledgerColumn(table, "支出");
  if (!sheet || table.kind !== "ledger" || !date || !spent) return [];
  return moneyPower(unitOf(table, spent)) === undefined ? [] : [{ sheet, table, date, spent }];
}

const columnArea = ({ name }: Sheet, { body }: Table, { column }: Column) => ({
  sheet: name,
  top: body.top,
  bottom: body.bottom,
  left: column,
  right: column,
});

/** The month that a cell dates its row in. */
function monthIn(workbook: Workbook, sheet: Sheet, row: number, column: number): Month | undefined {
  const value = cellValue(workbook, sheet, row, column);
  if (typeof value === "string") return monthOfText(value);
  if (typeof value !== "number") return undefined;
  return isDateFormat(cellFormat(workbook, sheet, row, column))
    ? dayOf(value, workbook.date1904)
    : monthOfText(String(value));
}

/** The one year that all entries are of. */
function onlyYear(workbook: Workbook, ledgers: readonly Dated[]): number | undefined {
  const years = new Set<number>();
  for (const { sheet, table, date } of ledgers)
    for (let row = table.body.top; row <= table.body.bottom; row++) {
      const month = monthIn(workbook, sheet, row, date.column);
      if (month) years.add(month.year);
    }
  return years.size === 1 ? [...years][0] : undefined;
}

/** Adds a ledger's entries to their months; whether a formula can do the same. */
function addUp(workbook: Workbook, ledger: Dated, year: number, sums: readonly Sum[]): boolean {
  const { sheet, table, date, spent } = ledger;
  const marked = new Set(table.rows.map(mark => mark.row));
  const factor: Decimal = { digits: 10n ** BigInt(moneyPower(unitOf(table, spent))!), places: 0 };
  let live = true;
  for (let row = table.body.top; row <= table.body.bottom; row++) {
    const month = monthIn(workbook, sheet, row, date.column);
    const amount = cellValue(workbook, sheet, row, spent.column);
    if (!month || typeof amount !== "number") continue;
    live &&= !marked.has(row) && typeof cellValue(workbook, sheet, row, date.column) === "number";
    live &&= isDateFormat(cellFormat(workbook, sheet, row, date.column));
    const sum = month.year === year && !marked.has(row) ? sums[month.month - 1] : undefined;
    if (sum) sum.value = add(sum.value, multiply(decimalOf(amount), factor));
  }
  sums.forEach(({ terms }, at) => terms.push(liveSum(ledger, year, at + 1, factor)));
  return live;
}

/** DATE with month 13 is the next year's January in every program. */
function liveSum({ sheet, table, date, spent }: Dated, year: number, month: number, factor: Decimal): string {
  const days = reference(columnArea(sheet, table, date));
  const within = `${days},">="&DATE(${year},${month},1),${days},"<"&DATE(${year},${month + 1},1)`;
  const sum = `SUMIFS(${reference(columnArea(sheet, table, spent))},${within})`;
  return factor.digits === 1n ? sum : `${factored(sum)}*${factor.digits}`;
}
