import type { Rule } from "./finding/rule";
import { figureFinding, reports, verdictsOf } from "./seen/reports";

/** Counts in a report are those that the workbook's tables give under the same name. */
export const textCountsEqualTables: Rule = {
  code: "ZP-602",
  name: "text-counts-equal-tables",
  severity: "warning",
  covers: ["D1"],
  *check(checked) {
    for (const reviewed of reports(checked))
      for (const verdict of verdictsOf(checked, reviewed))
        if (verdict.kind === "near" && verdict.stated.figure.kind === "count")
          yield figureFinding("ZP-602", "warning", verdict);
  },
};
