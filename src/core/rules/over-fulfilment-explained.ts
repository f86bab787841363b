import type { Scoring } from "../packs/scoring";
import { compare, divide, multiply, ZERO, type Decimal } from "../quantity/decimal";
import { inOneUnit } from "../scoring/quantitative";
import type { Line } from "../scoring/score-line";
import { HUNDRED } from "../scoring/weights";
import type { Rule } from "./finding/rule";
import { formFinding, points, scorecards, unexplained } from "./seen/scorecards";

/** Percent of the target that a line reached, where that is so much that the place asks why. */
export function overFulfilled({ indicator, lack, execution }: Line, scoring: Scoring): Decimal | undefined {
  const [target, achieved] = [indicator?.target.said, indicator?.achieved.said];
  if (lack !== undefined || execution || target?.kind !== "number" || achieved?.kind !== "number") return undefined;
  const numbers = target.direction === "≤" ? undefined : inOneUnit(target, achieved);
  if (!numbers || compare(numbers.target, ZERO) <= 0) return undefined;
  const percent = divide(multiply(numbers.actual, HUNDRED), numbers.target, 2)!;
  return compare(percent, { digits: BigInt(scoring.overFulfilment), places: 0 }) >= 0 ? percent : undefined;
}

/** A target far exceeded has its reason: it may have been set too low. */
export const overFulfilmentExplained: Rule = {
  code: "ZP-711",
  name: "over-fulfilment-explained",
  severity: "notice",
  covers: ["C8"],
  *check(checked) {
    const { scoring } = checked.pack;
    for (const { lines, trial } of scorecards(checked))
      for (const line of trial ? [] : lines) {
        const { indicator } = line;
        const percent = overFulfilled(line, scoring);
        if (!indicator || !percent || (indicator.reason && !unexplained(line))) continue;
        const facts = { percent: points(percent), threshold: scoring.overFulfilment };
        yield formFinding(checked, "ZP-711", "notice", indicator.achieved.at, [indicator.target.at], facts);
      }
  },
};
