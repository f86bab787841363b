import { shownFigure } from "../proofread/stated";
import type { Passage } from "../report-text/report-text";
import type { Verdict } from "../proofread/verdict";
import type { Rule } from "./finding/rule";
import { reportFinding, reports, sectionName, verdictsOf } from "./seen/reports";

const SHOWN = 4;

/**
 * Figures of a report that no table of the workbook holds want evidence of their own: one notice for each paragraph. A workbook without
 * tables has nothing to hold them against, and says nothing.
 */
export const textFiguresHaveASource: Rule = {
  code: "ZP-616",
  name: "text-figures-have-a-source",
  severity: "notice",
  covers: ["D1"],
  *check(checked) {
    if (!checked.tables.some(({ kind }) => kind !== "facts")) return;
    for (const reviewed of reports(checked)) {
      const byPassage = new Map<Passage, Verdict[]>();
      for (const verdict of verdictsOf(checked, reviewed))
        if (verdict.kind === "unsourced")
          byPassage.set(verdict.stated.passage, [...(byPassage.get(verdict.stated.passage) ?? []), verdict]);
      for (const [first, ...others] of byPassage.values()) {
        const all = [first!, ...others].map(({ stated }) => shownFigure(stated));
        const facts = { figures: all.slice(0, SHOWN).join("、"), ...(all.length > SHOWN ? { count: all.length } : {}) };
        yield reportFinding("ZP-616", "notice", first!.stated.at, sectionName(first!.stated.part), { facts });
      }
    }
  },
};
