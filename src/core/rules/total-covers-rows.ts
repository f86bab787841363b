import { compare, toNumber } from "../quantity/decimal";
import { areaName } from "../workbook/address";
import type { Area } from "../workbook/area";
import { cellValue } from "../workbook/cells";
import { sumOf, type RangeSum } from "./formulas/column-sums";
import { comparisonOf } from "./finding/comparison";
import type { Finding } from "./finding/finding";
import { numberAt } from "../formulas/cell";
import { placeFacts, tableAt, unitOf } from "./finding/lookup";
import { shortConditionalSums } from "./formulas/conditional-sums";
import { leftOutGroups } from "./formulas/left-out-groups";
import { missedBy } from "./formulas/missed-rows";
import type { Checked, Rule } from "./finding/rule";
import { areaOf, formulaText } from "../formulas/cell";
import { stretchArea, stretches } from "./formulas/stretches";

/** A sum with the cells it should take in as well. */
interface Short extends RangeSum {
  readonly missed: Area;
  readonly whole: Area;
  /** Whether the cells left out are still empty. */
  readonly empty: boolean;
}

const united = (a: Area, b: Area): Area => ({
  sheet: a.sheet,
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

function findingOf({ workbook, tables }: Checked, cells: readonly Short[]): Finding {
  const first = cells.find(cell => !cell.empty) ?? cells[0]!;
  const { sheet, row, column, missed, whole } = first;
  const edits = cells.map(cell => ({
    at: areaOf(cell),
    was: cellValue(workbook, sheet, cell.row, cell.column),
    wasFormula: formulaText(workbook, cell).slice(1),
    value: toNumber(sumOf(cell.sheet, cell.whole)),
    formula: `SUM(${areaName(cell.whole)})`,
  }));
  const empty = cells.every(cell => cell.empty);
  const counts = cells.some(cell => sumOf(cell.sheet, cell.missed).digits !== 0n);
  const actual = numberAt(sheet, row, column);
  const expected = sumOf(first.sheet, whole);
  const differ = actual !== undefined && cells.length === 1 && counts && compare(expected, actual) !== 0;
  return {
    rule: "ZP-203",
    severity: counts ? "error" : empty ? "notice" : "warning",
    at: stretchArea(cells),
    related: [whole],
    facts: { ...placeFacts(workbook, tables, areaOf(first)), missed, whole },
    ...(differ ? { comparison: comparisonOf(expected, actual, unitOf(tableAt(tables, areaOf(first)), column)) } : {}),
    fix: { safe: false, edits },
  };
}

/** Whether two totals side by side stop short by the same slip: filled along, or short of the same lines. */
const bySameSlip = (a: Short, b: Short): boolean =>
  a.formula === b.formula ||
  (a.row === b.row && a.along === "column" && a.whole.top === b.whole.top && a.whole.bottom === b.whole.bottom);

/** A total's range takes in every row it should: none between it and the total, none that the totals beside it add. */
export const totalCoversRows: Rule = {
  code: "ZP-203",
  name: "total-covers-rows",
  severity: "error",
  covers: ["B15"],
  *check(checked) {
    const short: Short[] = [];
    for (const { sum, missed, empty } of missedBy(checked))
      short.push({ ...sum, missed, whole: united(sum.range, missed), empty: empty === true });
    for (const cells of stretches(short, bySameSlip)) yield findingOf(checked, cells);
    yield* leftOutGroups(checked);
    yield* shortConditionalSums(checked);
  },
};
