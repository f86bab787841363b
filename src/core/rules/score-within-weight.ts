import { compare, ZERO } from "../quantity/decimal";
import type { Rule } from "./finding/rule";
import { formFinding, points, scorecards } from "./seen/scorecards";

/** A score is neither negative nor above its weight. */
export const scoreWithinWeight: Rule = {
  code: "ZP-702",
  name: "score-within-weight",
  severity: "error",
  covers: ["C2"],
  *check(checked) {
    for (const { form, lines, trial } of scorecards(checked))
      for (const { given, weight, indicator } of trial ? [] : lines) {
        if (!given || !weight || (compare(given.value, weight) <= 0 && compare(given.value, ZERO) >= 0)) continue;
        const weightAt = indicator ? indicator.weight?.at : form.rate?.weight?.at;
        const facts = { score: points(given.value), weight: points(weight) };
        yield formFinding(checked, "ZP-702", "error", given.at, weightAt ? [weightAt] : [], facts);
      }
  },
};
