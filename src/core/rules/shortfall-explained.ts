import { add, compare, type Decimal } from "../quantity/decimal";
import { TOLERANCE } from "../scoring/score";
import { percentOf } from "../scoring/score-line";
import type { Rule } from "./finding/rule";
import { formFinding, points, scorecards, unexplained } from "./seen/scorecards";
import { isSuspect } from "./seen/suspect-weight";

const isOff = (given: Decimal, computed: Decimal): boolean => compare(add(given, TOLERANCE), computed) < 0;

/** A score below its weight has its reason, and so has an execution rate below what the place demands. */
export const shortfallExplained: Rule = {
  code: "ZP-708",
  name: "shortfall-explained",
  severity: "warning",
  covers: ["C8"],
  *check(checked) {
    const least = { digits: BigInt(checked.pack.scoring.reasonBelow), places: 0 };
    for (const card of scorecards(checked))
      for (const line of card.trial ? [] : card.lines) {
        if (isSuspect(card, line)) continue;
        const { indicator, given, weight, execution } = line;
        if (!indicator?.reason || !given || given.value.digits < 0n || !weight || !unexplained(line)) continue;
        const percent = execution && percentOf(execution);
        const short = percent ? compare(percent, least) < 0 : compare(given.value, weight) < 0;
        // That the result gives more than was filled in says why there is no reason.
        if (!short || (!percent && line.computed && isOff(given.value, line.computed))) continue;
        const facts = {
          score: points(given.value),
          weight: points(weight),
          ...(percent ? { percent: points(percent) } : {}),
        };
        yield formFinding(checked, "ZP-708", "warning", indicator.reason.at, [given.at], facts);
      }
  },
};
