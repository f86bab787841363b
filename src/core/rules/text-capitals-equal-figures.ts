import { baseValue, isMoney, shownFigure, statedFigures, type Stated } from "../proofread/stated";
import { compare } from "../quantity/decimal";
import { comparisonOf } from "./finding/comparison";
import type { Rule } from "./finding/rule";
import { reportFinding, reports, sectionName } from "./seen/reports";

/** Signs that may stand between an amount and the same in words: （大写：. */
const NEAR = 10;

const beside = (a: Stated, b: Stated): boolean => {
  const [first, second] = a.figure.at < b.figure.at ? [a, b] : [b, a];
  const between = first.passage.text.slice(first.figure.at + first.figure.length, second.figure.at);
  return a.passage === b.passage && between.length <= NEAR && !/[。；;]/.test(between);
};

/** An amount in words is the amount in figures that stands beside it. */
export const textCapitalsEqualFigures: Rule = {
  code: "ZP-614",
  name: "text-capitals-equal-figures",
  severity: "error",
  covers: ["B19"],
  *check(checked) {
    for (const { report } of reports(checked)) {
      const all = statedFigures(report);
      for (const [at, words] of all.entries()) {
        if (words.figure.kind !== "capitals") continue;
        const amount = [all[at - 1], all[at + 1]].find(
          one => one !== undefined && isMoney(one.figure) && beside(one, words),
        );
        if (!amount || compare(baseValue(amount.figure), words.figure.value) === 0) continue;
        const comparison = comparisonOf(baseValue(amount.figure), words.figure.value, "元");
        const facts = { figure: shownFigure(words), other: shownFigure(amount) };
        yield reportFinding("ZP-614", "error", words.at, sectionName(words.part), { facts, comparison });
      }
    }
  },
};
