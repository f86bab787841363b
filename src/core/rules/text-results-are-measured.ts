import { shownFigure, statedFigures } from "../proofread/stated";
import type { Rule } from "./finding/rule";
import { reportFinding, reports, sectionName } from "./seen/reports";

const REACHED = /(?:达到?|为|均|有|完成|高达)$/;
const PLANNED = /目标|指标值|要求|计划|应|须|需|力争|争取|确保|今后|将|标准|规定|不低于|预期|设定/;

/** The result of a rate or count is the number that was measured, not a condition such as 95%以上. */
export const textResultsAreMeasured: Rule = {
  code: "ZP-610",
  name: "text-results-are-measured",
  severity: "notice",
  covers: ["C13"],
  *check(checked) {
    for (const { report } of reports(checked))
      for (const stated of statedFigures(report)) {
        const { bound, kind, label, at, length } = stated.figure;
        const { text } = stated.passage;
        if (bound !== "≥" || (kind !== "rate" && kind !== "count") || stated.part.roles.includes("measures")) continue;
        const after = /^\s*(?:及)?以上/.exec(text.slice(at + length))?.[0];
        const clause = text.slice(
          Math.max(text.lastIndexOf("。", at), text.lastIndexOf("；", at), text.lastIndexOf("，", at)) + 1,
          at,
        );
        if (after === undefined || !REACHED.test(label.trim()) || PLANNED.test(clause)) continue;
        const facts = { figure: shownFigure(stated) + after.trim() };
        yield reportFinding("ZP-610", "notice", stated.at, sectionName(stated.part), { facts });
      }
  },
};
