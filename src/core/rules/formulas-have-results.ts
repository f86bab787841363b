import { cellArea, type Area } from "../workbook/area";
import { contentsOf } from "../workbook/contents";
import { KIND } from "../workbook/workbook";
import type { Finding } from "./finding/finding";
import { usersSheets } from "./formulas/formula-lines";
import type { Rule } from "./finding/rule";

/** Formulas are stored with their results, and the workbook calculates by itself. */
export const formulasHaveResults: Rule = {
  code: "ZP-105",
  name: "formulas-have-results",
  severity: "notice",
  covers: ["B15"],
  *check({ workbook }): Iterable<Finding> {
    if (workbook.manualCalculation)
      yield { rule: "ZP-105", severity: "notice", at: null, related: [], facts: { manual: 1 } };
    let first: Area | undefined;
    let count = 0;
    for (const sheet of usersSheets(workbook)) {
      const { rowStart, column, kind, formula } = sheet.cells;
      if (!contentsOf(sheet).has(KIND.blank)) continue;
      for (let row = 0; row < sheet.rows; row++)
        for (let i = rowStart[row]!; i < rowStart[row + 1]!; i++) {
          if (formula[i] === 0 || kind[i] !== KIND.blank) continue;
          first ??= cellArea(sheet.name, row, column[i]!);
          count++;
        }
    }
    if (first) yield { rule: "ZP-105", severity: "notice", at: first, related: [], facts: { count } };
  },
};
