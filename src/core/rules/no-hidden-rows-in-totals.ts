import type { Area } from "../workbook/area";
import { positionOf } from "../workbook/cells";
import { KIND, type Sheet } from "../workbook/workbook";
import { rangeSums, type RangeSum } from "./formulas/column-sums";
import { placeFacts } from "./finding/lookup";
import type { Rule } from "./finding/rule";
import { areaOf } from "../formulas/cell";

/** Whether the cell holds a number that counts. */
function counts(sheet: Sheet, row: number, column: number): boolean {
  const position = positionOf(sheet, row, column);
  return position >= 0 && sheet.cells.kind[position] === KIND.number && sheet.cells.number[position] !== 0;
}

/** The first hidden stretch within the range that holds a number; none where all of the range is hidden, as details folded away on purpose are. */
function hiddenIn({ sheet, range }: RangeSum): Area | undefined {
  let first: Area | undefined;
  let seen = range.top;
  let open = false;
  for (const [from, to] of sheet.hiddenRows) {
    const [top, bottom] = [Math.max(from, range.top), Math.min(to, range.bottom)];
    if (top > bottom) continue;
    for (; seen < top; seen++) open ||= counts(sheet, seen, range.left);
    for (let row = top; !first && row <= bottom; row++)
      if (counts(sheet, row, range.left)) first = { ...range, top, bottom };
    seen = bottom + 1;
  }
  for (; first && !open && seen <= range.bottom; seen++) open ||= counts(sheet, seen, range.left);
  return open ? first : undefined;
}

/** The rows of a total can all be seen. */
export const noHiddenRowsInTotals: Rule = {
  code: "ZP-104",
  name: "no-hidden-rows-in-totals",
  severity: "notice",
  covers: ["B15"],
  *check({ workbook, tables }) {
    const told = new Set<string>();
    for (const sum of rangeSums(workbook)) {
      if (sum.along !== "column" || sum.sheet.hiddenRows.length === 0) continue;
      const hidden = hiddenIn(sum);
      const key = sum.sheet.name;
      if (!hidden || told.has(key)) continue;
      told.add(key);
      const at = areaOf(sum);
      const rows = `${hidden.top + 1}${hidden.bottom > hidden.top ? `–${hidden.bottom + 1}` : ""}`;
      yield {
        rule: "ZP-104",
        severity: "notice",
        at,
        related: [hidden],
        facts: { ...placeFacts(workbook, tables, at), rows },
      };
    }
  },
};
