import type { Rule } from "./finding/rule";
import { formFinding, scorecards } from "./seen/scorecards";

/** The result of a measured target is a number in the target's unit, no condition such as 95%以上 and no 完成. */
export const resultIsMeasured: Rule = {
  code: "ZP-709",
  name: "result-is-measured",
  severity: "warning",
  covers: ["C13"],
  *check(checked) {
    for (const { lines } of scorecards(checked))
      for (const { indicator, lack } of lines) {
        if (!indicator || (lack !== "not-measured" && lack !== "unlike-units")) continue;
        const { target, achieved } = indicator;
        const severity = lack === "unlike-units" ? "warning" : "notice";
        const facts = { text: achieved.text.slice(0, 40), target: target.text.slice(0, 40), lack };
        yield formFinding(checked, "ZP-709", severity, achieved.at, [target.at], facts);
      }
  },
};
