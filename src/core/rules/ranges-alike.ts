import { areaName } from "../workbook/address";
import type { Finding } from "./finding";
import { placeFacts } from "./lookup";
import type { Checked, Rule } from "./rule";
import { areaOf, formulaText, stretchArea, stretches } from "./stretches";
import { unevenRanges, type Uneven } from "./uneven-ranges";

function findingOf({ workbook, tables }: Checked, cells: readonly Uneven[]): Finding {
  const [first, ...others] = stretches(
    cells.map(cell => cell.sum),
    (a, b) => a.formula === b.formula,
  );
  const sum = first![0]!;
  const { usual } = cells[0]!;
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
