import { absolute, compare, multiply, subtract, decimalOf } from "../../quantity/decimal";
import { moneyPower } from "../../quantity/quantity";
import type { Relation } from "../../relations/relation";
import type { ColumnRole, Table } from "../../tables/table";
import { eachCell } from "../../workbook/column-runs";
import { KIND } from "../../workbook/workbook";
import { sheetOf } from "../../workbook/cells";
import { columnAt, unitOf } from "../finding/lookup";
import type { Checked } from "../finding/rule";

/** So many different figures, each of so many steps at least, have a step in common by no chance. */
const FIGURES = 20;
const STEPS = 10;
/** Tables longer than this are entries, and nobody rounds those. */
const LONG = 5000;

/** Money as it was granted and spent: round as it may be, it adds up exactly. */
const EXACT: ReadonlySet<ColumnRole> = new Set([
  "budget-initial",
  "budget-adjustment",
  "budget",
  "allotment",
  "received",
  "spent",
  "spent-to-date",
  "remaining",
  "income",
]);

const divisor = (a: number, b: number): number => {
  while (b > 0) [a, b] = [b, a % b];
  return a;
};

/** The whole figures of a column and what divides them all. */
interface Figures {
  readonly different: ReadonlySet<number>;
  readonly step: number;
}

const known = new WeakMap<Table, ReadonlyMap<number, Figures>>();

function figuresIn({ workbook }: Pick<Checked, "workbook">, table: Table): ReadonlyMap<number, Figures> {
  const kept = known.get(table);
  if (kept) return kept;
  const sheet = sheetOf(workbook, table.area);
  const found = new Map<number, Figures>();
  if (table.body.bottom - table.body.top <= LONG)
    for (const { column } of table.columns) {
      const different = new Set<number>();
      let step = 0;
      eachCell(sheet, column, table.body.top, table.body.bottom, at => {
        if (sheet.cells.kind[at] !== KIND.number) return;
        const number = Math.abs(sheet.cells.number[at]!);
        step = Number.isInteger(number) ? divisor(step, number) : 1;
        different.add(number);
      });
      found.set(column, { different, step });
    }
  known.set(table, found);
  return found;
}

/** The step that the figures of some columns are rounded to: 5, 100, 3; 1 where they have none in common, or too few tell, those of other columns that have it included. */
function stepOf(checked: Pick<Checked, "workbook">, table: Table, columns: ReadonlySet<number>): number {
  const figures = figuresIn(checked, table);
  let step = 0;
  for (const column of columns) step = divisor(step, figures.get(column)?.step ?? 1);
  if (step <= 1) return 1;
  const many = new Set<number>();
  for (const { different, step: own } of figures.values())
    if (own % step === 0) for (const figure of different) if (figure >= STEPS * step) many.add(figure);
  return many.size >= FIGURES ? step : 1;
}

/** Whether a sum is off by no more than rounding every figure of its table to a step makes it: five persons, a hundred dwellings. */
export function isRoundedApart(
  checked: Pick<Checked, "workbook">,
  table: Table | undefined,
  relation: Relation,
): boolean {
  const { operation, expected, actual, operands, target } = relation;
  if (operation !== "sum" || !table || !expected || !actual) return false;
  if (EXACT.has(columnAt(table, target.left)?.role ?? "other")) return false;
  if (moneyPower(unitOf(table, target.left)) === 0) return false;
  const columns = new Set([target.left]);
  for (const { area } of operands) for (let c = area.left; c <= area.right; c++) columns.add(c);
  const step = stepOf(checked, table, columns);
  if (step === 1) return false;
  const cells = operands.reduce(
    (all, { area }) => all + (area.bottom - area.top + 1) * (area.right - area.left + 1),
    0,
  );
  const off = multiply(absolute(subtract(actual, expected)), { digits: 2n, places: 0 });
  return compare(off, decimalOf(step * (cells + 1))) <= 0;
}
