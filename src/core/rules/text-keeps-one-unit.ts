import { isMoney, shownFigure, statedFigures, type Stated } from "../proofread/stated";
import type { Rule } from "./finding/rule";
import { reportFinding, reports, sectionName } from "./seen/reports";

/** A report writes its money in one unit. */
export const textKeepsOneUnit: Rule = {
  code: "ZP-607",
  name: "text-keeps-one-unit",
  severity: "notice",
  covers: ["D8"],
  *check(checked) {
    for (const { report } of reports(checked)) {
      const byUnit = new Map<string, Stated[]>();
      for (const stated of statedFigures(report))
        if (isMoney(stated.figure)) byUnit.set(stated.figure.unit, [...(byUnit.get(stated.figure.unit) ?? []), stated]);
      const [usual, ...others] = [...byUnit].sort(([, a], [, b]) => b.length - a.length);
      if (!usual) continue;
      for (const [unit, figures] of others)
        for (const stated of figures.filter(
          ({ passage }, at) => figures.findIndex(one => one.passage === passage) === at,
        )) {
          const facts = { figure: shownFigure(stated), unit, usual: usual[0] };
          yield reportFinding("ZP-607", "notice", stated.at, sectionName(stated.part), {
            related: [usual[1][0]!.at],
            facts,
          });
        }
    }
  },
};
