import { denialIn, tellsProblem } from "../proofread/problem-words";
import { textOf, type Role } from "../report-text/report-text";
import type { Rule } from "./finding/rule";
import { passages, quoted, reports, textFinding } from "./seen/reports";

const DENIERS: readonly Role[] = ["measures", "conclusion"];

/** What 存在问题 tells, no other section denies. */
export const problemIsNotDenied: Rule = {
  code: "ZP-611",
  name: "problem-is-not-denied",
  severity: "warning",
  covers: ["D6"],
  *check(checked) {
    for (const { report } of reports(checked)) {
      if (!tellsProblem(textOf(report, "problems"))) continue;
      const all = passages(report);
      const problem = all.find(({ part }) => part.roles.includes("problems"))!.passage;
      for (const placed of all) {
        const { roles } = placed.part;
        if (roles.includes("problems") || !DENIERS.some(role => roles.includes(role))) continue;
        const denial = denialIn(placed.passage.text);
        if (!denial) continue;
        const related = [problem.cells[0]!.at];
        yield textFinding("ZP-611", "warning", placed, denial.at, { related, facts: { text: quoted(denial.text) } });
      }
    }
  },
};
