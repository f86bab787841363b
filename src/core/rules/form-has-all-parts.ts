import type { Rule } from "./finding/rule";
import { formFinding, scorecards } from "./seen/scorecards";

/** Fewer indicators than this are an excerpt. */
const LEAST = 3;

/** A form has indicators in every part that the place weighs: outputs, effects, satisfaction. */
export const formHasAllParts: Rule = {
  code: "ZP-714",
  name: "form-has-all-parts",
  severity: "warning",
  covers: ["C12"],
  *check(checked) {
    for (const { form } of scorecards(checked)) {
      const tops = form.indicators.filter(({ isRate }) => !isRate).map(({ level1 }) => level1.text.trim());
      if (tops.length < LEAST || tops.some(top => top === "")) continue;
      for (const { of, points, else: instead } of checked.pack.scoring.weights) {
        if (of.length === 0 || points === 0 || tops.some(top => of.some(part => top.startsWith(part)))) continue;
        const severity = instead === undefined ? "warning" : "notice";
        const facts = { part: of[0]!, points, ...(instead === undefined ? {} : { instead }) };
        yield formFinding(checked, "ZP-714", severity, form.table.header ?? form.table.area, [], facts);
      }
    }
  },
};
