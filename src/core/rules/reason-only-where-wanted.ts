import { isNil } from "../quantity/read-quantity";
import { compare } from "../quantity/decimal";
import type { Line } from "../scoring/score-line";
import { inOneUnit } from "../scoring/quantitative";
import type { Rule } from "./finding/rule";
import { formFinding, scorecards } from "./seen/scorecards";

const NONE = /^(?:无偏差|没有偏差|已(?:按期|全部)?完成|完成|达标|正常|不涉及|无需|未发生偏差)/;

/** Whether the result is just what was aimed at: over it, a reason may well be told. */
function justMet({ indicator }: Line): boolean {
  const [target, achieved] = [indicator!.target.said, indicator!.achieved.said];
  if (target.kind !== "number" || achieved.kind !== "number") return target.kind === achieved.kind;
  const numbers = inOneUnit(target, achieved);
  return numbers !== undefined && compare(numbers.actual, numbers.target) === 0;
}

/** A reason for a deviation stands only beside a deviation. */
export const reasonOnlyWhereWanted: Rule = {
  code: "ZP-712",
  name: "reason-only-where-wanted",
  severity: "notice",
  covers: ["C9"],
  *check(checked) {
    for (const { lines, trial } of scorecards(checked))
      for (const line of trial ? [] : lines) {
        const { indicator, given, weight, execution } = line;
        const reason = indicator?.reason;
        if (
          !indicator ||
          !reason ||
          !given ||
          !weight ||
          execution ||
          isNil(reason.text) ||
          NONE.test(reason.text.trim())
        )
          continue;
        if (compare(given.value, weight) !== 0 || !justMet(line)) continue;
        yield formFinding(checked, "ZP-712", "notice", reason.at, [given.at], { text: reason.text.slice(0, 30) });
      }
  },
};
