import { areaName } from "../workbook/address";
import { compare, toNumber } from "../quantity/decimal";
import type { Workbook } from "../workbook/workbook";
import { sumOf } from "./formulas/column-sums";
import type { CellEdit } from "../workbook/cell-edit";
import type { Finding, Fix } from "./finding/finding";
import { numberAt } from "../formulas/cell";
import { placeFacts } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";
import { areaOf, formulaText } from "../formulas/cell";
import { stretchArea, stretches } from "./formulas/stretches";
import { unevenRanges, type Uneven } from "./formulas/uneven-ranges";

/** The usual range for each: nothing changes by it where only empty lines are added or left out. */
function fixOf(workbook: Workbook, cells: readonly Uneven[]): Fix | undefined {
  const edits = cells.flatMap(({ sum, usual }): readonly CellEdit[] => {
    const whole = { ...usual.range, left: sum.column, right: sum.column };
    const was = numberAt(sum.sheet, sum.row, sum.column);
    if (!was || compare(sumOf(sum.sheet, whole), sumOf(sum.sheet, sum.range)) !== 0) return [];
    return [
      {
        at: areaOf(sum),
        was: toNumber(was),
        wasFormula: formulaText(workbook, sum).slice(1),
        value: toNumber(was),
        formula: `SUM(${areaName(whole)})`,
      },
    ];
  });
  return edits.length === cells.length ? { safe: false, edits } : undefined;
}

function findingOf({ workbook, tables }: Checked, cells: readonly Uneven[]): Finding {
  const [first, ...others] = stretches(
    cells.map(cell => cell.sum),
    (a, b) => a.formula === b.formula,
  );
  const sum = first![0]!;
  const { usual } = cells[0]!;
  const fix = fixOf(workbook, cells);
  const whole = { ...usual.range, left: sum.column, right: sum.column };
  return {
    rule: "ZP-211",
    severity: "notice",
    at: stretchArea(first!),
    related: [areaOf(usual), ...others.map(stretchArea)],
    facts: {
      ...placeFacts(workbook, tables, areaOf(sum)),
      formula: formulaText(workbook, sum),
      neighbours: areaOf(usual),
      usual: `=SUM(${areaName(whole)})`,
    },
    ...(fix ? { fix } : {}),
  };
}

/** Totals side by side add the same rows. */
export const rangesAlike: Rule = {
  code: "ZP-211",
  name: "ranges-alike",
  severity: "notice",
  covers: ["B15"],
  *check(checked) {
    for (const cells of unevenRanges(checked.workbook)) yield findingOf(checked, cells);
  },
};
