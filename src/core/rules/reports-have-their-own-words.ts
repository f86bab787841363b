import { spendingOf } from "../proofread/fund-words";
import { passagesOf, textOf, type Role } from "../report-text/report-text";
import { projectKey } from "../report/labels";
import { compare } from "../quantity/decimal";
import type { Rule } from "./finding/rule";
import { namedIn, quoted, reportFinding, reports, sectionName, type Reviewed } from "./seen/reports";

const ROLES: readonly Role[] = ["conclusion", "problems", "measures", "targets", "benefits"];
/** Shorter words (目标完成) are nobody's own. */
const LEAST = 12;

const wordsOf = ({ report }: Reviewed, role: Role): string => textOf(report, role).replace(/\s/g, "");

/** Whether two reports are of projects that went differently, as far as anybody can tell. */
function differ(a: Reviewed, b: Reviewed): boolean {
  const [x, y] = [a, b].map(({ report, project }) => spendingOf(report, project)?.rate);
  return projectKey(namedIn(a.report)) !== projectKey(namedIn(b.report)) && (!x || !y || compare(x, y) !== 0);
}

/** Reports of different projects do not tell the same word for word. */
export const reportsHaveTheirOwnWords: Rule = {
  code: "ZP-813",
  name: "reports-have-their-own-words",
  severity: "notice",
  covers: ["D5"],
  *check(checked) {
    const all = reports(checked);
    for (const [at, later] of all.entries())
      for (const role of ROLES) {
        const words = wordsOf(later, role);
        if (words.length < LEAST || words.includes("【")) continue;
        const earlier = all.slice(0, at).find(other => wordsOf(other, role) === words && differ(other, later));
        if (!earlier) continue;
        const [own, same] = [later, earlier].map(({ report }) => passagesOf(report, role)[0]!.cells[0]!.at);
        const part = later.report.parts.find(({ roles, passages }) => roles.includes(role) && passages.length > 0)!;
        const facts = { text: quoted(words) };
        yield reportFinding("ZP-813", "notice", own!, sectionName(part), { related: [same!], facts });
      }
  },
};
