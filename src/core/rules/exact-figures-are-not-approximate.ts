import { digitsOf } from "../proofread/nearness";
import { shownFigure, statedFigures } from "../proofread/stated";
import type { Rule } from "./finding/rule";
import { reportFinding, reports, sectionName } from "./seen/reports";

/** From so many digits on a number was counted, not estimated. */
const COUNTED = 5;
/** Money is known to the 分: 约785518.92元. */
const COUNTED_MONEY = 6;

/** 约, 近 and 余 stand before round figures only. */
export const exactFiguresAreNotApproximate: Rule = {
  code: "ZP-606",
  name: "exact-figures-are-not-approximate",
  severity: "notice",
  covers: ["D4"],
  *check(checked) {
    for (const { report } of reports(checked))
      for (const stated of statedFigures(report)) {
        const { approximate, kind, value, power } = stated.figure;
        const digits = digitsOf(value).length;
        const exact =
          (kind === "count" && power === 0 && digits >= COUNTED) || (kind === "amount" && digits >= COUNTED_MONEY);
        if (!approximate || !exact) continue;
        yield reportFinding("ZP-606", "notice", stated.at, sectionName(stated.part), {
          facts: { figure: shownFigure(stated) },
        });
      }
  },
};
