import type { Area } from "../workbook/area";
import { holdsNumber, rangeSums, type RangeSum } from "./column-sums";
import { placeFacts } from "./lookup";
import type { Rule } from "./rule";
import { areaOf } from "./stretches";

/** The first hidden stretch within the range that holds a number. */
function hiddenIn({ sheet, range }: RangeSum): Area | undefined {
  for (const [first, last] of sheet.hiddenRows) {
    const [top, bottom] = [Math.max(first, range.top), Math.min(last, range.bottom)];
    for (let row = top; row <= bottom; row++) if (holdsNumber(sheet, row, range.left)) return { ...range, top, bottom };
  }
  return undefined;
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
