import { compare } from "../quantity/decimal";
import { inOneUnit } from "../scoring/quantitative";
import type { Line } from "../scoring/score-line";
import type { Rule } from "./finding/rule";
import { formFinding, scorecards } from "./seen/scorecards";

const NOT = "(?<!未|没有|没|不|并未|尚未)";
const OVER = new RegExp(
  `${NOT}超额完成|${NOT}(?:超过|高于|大于|超出)(?:年度|年初|全年)?(?:目标|指标值|预期|计划|预算)|${NOT}超支`,
);
const UNDER = new RegExp(
  `未(?:能)?(?:完成|达到|实现|达成)(?:年度|年初|全年)?(?:目标|指标|预期|计划)|(?:低于|小于|少于|不及)(?:年度|年初|全年)?(?:目标|指标值|预期|计划|预算)|${NOT}支出偏少`,
);

/** Which way the result lies from the target; undefined where they are no two numbers of one unit. */
function direction({ indicator, execution }: Line): -1 | 0 | 1 | undefined {
  if (execution) return compare(execution.spent, execution.budget);
  const [target, achieved] = [indicator!.target.said, indicator!.achieved.said];
  const numbers = target.kind === "number" && achieved.kind === "number" ? inOneUnit(target, achieved) : undefined;
  return numbers && compare(numbers.actual, numbers.target);
}

/** The reason of a deviation points where the result lies: nothing was overfulfilled that fell short. */
export const reasonFitsResult: Rule = {
  code: "ZP-713",
  name: "reason-fits-result",
  severity: "warning",
  covers: ["C10"],
  *check(checked) {
    for (const { lines } of scorecards(checked))
      for (const line of lines) {
        const { indicator } = line;
        if (!indicator?.reason) continue;
        const { text, at } = indicator.reason;
        const way = direction(line);
        const kind =
          way === -1 && OVER.test(text) && !UNDER.test(text)
            ? "over"
            : way === 1 && UNDER.test(text) && !OVER.test(text)
              ? "under"
              : undefined;
        if (way === undefined || !kind) continue;
        const facts = {
          kind,
          text: text.slice(0, 30),
          target: indicator.target.text.slice(0, 20),
          achieved: indicator.achieved.text.slice(0, 20),
        };
        yield formFinding(checked, "ZP-713", "warning", at, [indicator.achieved.at, indicator.target.at], facts);
      }
  },
};
