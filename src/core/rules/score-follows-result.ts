import { absolute, compare, subtract } from "../quantity/decimal";
import { TOLERANCE } from "../scoring/score";
import type { Line } from "../scoring/score-line";
import type { Finding } from "./finding/finding";
import { overFulfilled } from "./over-fulfilment-explained";
import type { Checked, Rule } from "./finding/rule";
import { formFinding, inPoints, isBelied, scorecards, unexplained } from "./seen/scorecards";
import { isSuspect } from "./seen/suspect-weight";

/** A given score that is off from what the rules give by more than rounding; above the weight, that says it all. */
export function* offScores(
  checked: Checked,
  wanted: (line: Line) => boolean,
): Iterable<Line & Required<Pick<Line, "given" | "computed">> & { readonly belied: boolean }> {
  for (const card of scorecards(checked))
    for (const line of card.trial ? [] : card.lines) {
      if (isSuspect(card, line)) continue;
      const { given, computed, weight } = line;
      if (!given || !computed || !wanted(line) || given.value.digits < 0n || compare(given.value, weight!) > 0)
        continue;
      if (compare(absolute(subtract(given.value, computed)), TOLERANCE) > 0)
        yield { ...line, given, computed, belied: isBelied(card, line) };
    }
}

/** The score of a measured indicator is what its target and result give. */
export const scoreFollowsResult: Rule = {
  code: "ZP-703",
  name: "score-follows-result",
  severity: "warning",
  covers: ["C3"],
  *check(checked): Iterable<Finding> {
    for (const line of offScores(checked, ({ execution }) => !execution)) {
      const lower = compare(line.given.value, line.computed) < 0;
      // Points taken off with a reason, or for too much of a good thing, are the unit's own judgement.
      const judged =
        lower && !line.belied && (!unexplained(line) || overFulfilled(line, checked.pack.scoring) !== undefined);
      const severity = judged ? "notice" : "warning";
      yield {
        ...formFinding(checked, "ZP-703", severity, line.given.at, line.from, judged ? { judged: "yes" } : {}),
        ...inPoints(line.computed, line.given.value),
      };
    }
  },
};
