import type { Rule } from "./finding/rule";
import { figureFinding, reports, verdictsOf } from "./seen/reports";

/** Money in a report is that of the workbook's tables. */
export const textAmountsEqualTables: Rule = {
  code: "ZP-601",
  name: "text-amounts-equal-tables",
  severity: "error",
  covers: ["D1", "B12"],
  *check(checked) {
    for (const reviewed of reports(checked))
      for (const verdict of verdictsOf(checked, reviewed)) {
        const { kind, figure } = { kind: verdict.kind, figure: verdict.stated.figure.kind };
        if (figure !== "amount" && figure !== "capitals") continue;
        // What the project's own row says is certain; a name and a value that almost agree may be another matter.
        if (kind === "fund" || kind === "near")
          yield figureFinding("ZP-601", kind === "fund" ? "error" : "warning", verdict);
      }
  },
};
