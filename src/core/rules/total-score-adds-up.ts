import { absolute, compare, subtract, type Decimal } from "../quantity/decimal";
import { capOf, scoreOf } from "../scoring/score";
import { sum } from "../scoring/weights";
import type { Rule } from "./finding/rule";
import { formFinding, inPoints, isBelied, scorecards } from "./seen/scorecards";

/** Scores are written with one or two places: a total may be rounded once more. */
const ROUNDING: Decimal = { digits: 5n, places: 2 };

/**
 * A form's total is the score of the execution rate and those of its indicators, at most what the place allows at that rate. A total of one
 * column alone is held by ZP-201.
 */
export const totalScoreAddsUp: Rule = {
  code: "ZP-705",
  name: "total-score-adds-up",
  severity: "error",
  covers: ["C5", "C11"],
  *check(checked) {
    for (const card of scorecards(checked)) {
      const { form, lines, trial } = card;
      const funds = lines.find(line => !line.indicator);
      const total = form.totalScore;
      const given = lines.flatMap(line => (line.given ? [line.given.at] : []));
      if (!total || !funds || trial || lines.some(line => line.indicator && !line.given)) continue;
      const score = scoreOf(funds);
      if (!score) continue;
      const added = sum(lines.map(scoreOf));
      const most = capOf(lines, checked.pack.scoring);
      const expected = most && compare(added, most) > 0 ? most : added;
      const off = (value: Decimal): boolean => compare(absolute(subtract(total.value, value)), ROUNDING) > 0;
      // A form with no place for the execution score may leave it out of its total.
      if (!off(expected) || (!funds.at && !off(subtract(added, score)))) continue;
      if (lines.some(line => isBelied(card, line))) continue;
      yield { ...formFinding(checked, "ZP-705", "error", total.at, given), ...inPoints(expected, total.value) };
    }
  },
};
