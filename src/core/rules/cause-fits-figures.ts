import { wrongWays, type Astray } from "../proofread/cause-words";
import { spendingOf } from "../proofread/fund-words";
import { decimalText } from "../quantity/decimal";
import type { Finding, Severity } from "./finding/finding";
import type { Rule } from "./finding/rule";
import { passages, quoted, reports, textFinding } from "./seen/reports";

/** An added cost beside money left over may have a reason that only the unit knows. */
const severityOf = (kind: Astray): Severity => (kind === "more" ? "notice" : "warning");

/** The cause of a deviation points the way the figures go: a later start saves money, and what was left over is no overspending. */
export const causeFitsFigures: Rule = {
  code: "ZP-612",
  name: "cause-fits-figures",
  severity: "warning",
  covers: ["D7", "C10"],
  *check(checked) {
    for (const { report, project } of reports(checked)) {
      const spending = spendingOf(report, project);
      const facts: Finding["facts"] = spending ? { rate: decimalText(spending.rate) } : {};
      for (const placed of passages(report)) {
        if (!placed.part.roles.some(role => role === "problems" || role === "conclusion" || role === "money")) continue;
        for (const { kind, at, text } of wrongWays(placed.passage.text, spending))
          yield textFinding("ZP-612", severityOf(kind), placed, at, {
            facts: { ...facts, kind, text: quoted(text, 40) },
          });
      }
    }
  },
};
