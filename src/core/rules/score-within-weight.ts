import { compare, ZERO } from "../quantity/decimal";
import type { Rule } from "./finding/rule";
import { asTotalHasIt, formFinding, inPoints, points, scorecards } from "./seen/scorecards";
import { isSuspect } from "./seen/suspect-weight";

/** A score is neither negative nor above its weight. */
export const scoreWithinWeight: Rule = {
  code: "ZP-702",
  name: "score-within-weight",
  severity: "error",
  covers: ["C2"],
  *check(checked) {
    for (const card of scorecards(checked)) {
      const { form, lines, trial } = card;
      for (const line of trial ? [] : lines) {
        const { given, weight, indicator } = line;
        if (isSuspect(card, line)) continue;
        if (!given || !weight || (compare(given.value, weight) <= 0 && compare(given.value, ZERO) >= 0)) continue;
        const weightAt = indicator ? indicator.weight?.at : form.rate?.weight?.at;
        const facts = { score: points(given.value), weight: points(weight) };
        const wanted = asTotalHasIt(card, given.value);
        const isMeant = wanted && compare(wanted, ZERO) >= 0 && compare(wanted, weight) <= 0;
        yield {
          ...formFinding(checked, "ZP-702", "error", given.at, weightAt ? [weightAt] : [], facts),
          ...(isMeant ? inPoints(wanted, given.value) : {}),
        };
      }
    }
  },
};
