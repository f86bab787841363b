import type { Rule } from "./finding/rule";
import { figureFinding, reports, verdictsOf } from "./seen/reports";

/** Differences, changes and parts that a report states follow from the figures it states. */
export const textDifferencesAddUp: Rule = {
  code: "ZP-604",
  name: "text-differences-add-up",
  severity: "error",
  covers: ["D3", "D10"],
  *check(checked) {
    for (const reviewed of reports(checked))
      for (const verdict of verdictsOf(checked, reviewed)) {
        const { kind } = verdict;
        if (kind === "difference" || kind === "growth" || kind === "direction" || kind === "parts")
          yield figureFinding("ZP-604", "error", verdict, { kind });
      }
  },
};
