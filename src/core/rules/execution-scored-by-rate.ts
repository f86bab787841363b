import { percentOf } from "../scoring/score-line";
import type { Rule } from "./finding/rule";
import { offScores } from "./score-follows-result";
import { formFinding, inPoints, points } from "./seen/scorecards";

/** The score of the execution rate is the rate times its weight, at most the weight. */
export const executionScoredByRate: Rule = {
  code: "ZP-704",
  name: "execution-scored-by-rate",
  severity: "warning",
  covers: ["C4"],
  *check(checked) {
    for (const line of offScores(checked, ({ execution }) => execution !== undefined)) {
      const percent = percentOf(line.execution!)!;
      const facts = { percent: points(percent), weight: points(line.weight!) };
      yield {
        ...formFinding(checked, "ZP-704", "warning", line.given.at, line.from, facts),
        ...inPoints(line.computed, line.given.value),
      };
    }
  },
};
