import { compare } from "../quantity/decimal";
import type { Rule } from "./finding/rule";
import { formFinding, scorecards } from "./seen/scorecards";

/** Fewer lines than this may well be all in order. */
const LEAST = 4;

/** Where every indicator has full marks, somebody looks again. */
export const scoresTellDifferences: Rule = {
  code: "ZP-717",
  name: "scores-tell-differences",
  severity: "notice",
  covers: ["C18"],
  *check(checked) {
    for (const { form, lines, trial } of scorecards(checked)) {
      const scored = lines.filter(({ given, weight, indicator }) => given && weight && indicator && !indicator.isRate);
      if (trial || scored.length < LEAST || scored.length < form.indicators.filter(({ isRate }) => !isRate).length)
        continue;
      if (scored.some(({ given, weight }) => compare(given!.value, weight!) !== 0)) continue;
      const at = form.totalScore?.at ?? scored.at(-1)!.given!.at;
      yield formFinding(checked, "ZP-717", "notice", at, [], { count: scored.length });
    }
  },
};
