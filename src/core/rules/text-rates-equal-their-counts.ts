import type { Severity } from "./finding/finding";
import type { Rule } from "./finding/rule";
import { figureFinding, reports, verdictsOf } from "./seen/reports";

const SEVERITY: Readonly<Record<string, Severity>> = { ratio: "error", near: "warning", cut: "notice" };

/** A percentage in a report is what its two figures give, to its last digit; one that was cut is accepted with a notice. */
export const textRatesEqualTheirCounts: Rule = {
  code: "ZP-603",
  name: "text-rates-equal-their-counts",
  severity: "error",
  covers: ["D2", "B8"],
  *check(checked) {
    for (const reviewed of reports(checked))
      for (const verdict of verdictsOf(checked, reviewed)) {
        const severity = SEVERITY[verdict.kind];
        if (severity && verdict.stated.figure.kind === "rate")
          yield figureFinding("ZP-603", severity, verdict, { kind: verdict.kind });
      }
  },
};
