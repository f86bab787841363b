import type { OutlineFit } from "../proofread/outline-fit";
import type { Heading, ReportText, Role } from "../report-text/report-text";
import type { Rule } from "./finding/rule";
import { reportFinding, reports } from "./seen/reports";

/** What these lack, rules of their own say. */
const ELSEWHERE: readonly Role[] = ["problems", "measures", "conclusion"];

/** Headings of the outline that only gather others under them. */
const gathers = ({ sections }: OutlineFit, heading: Heading): boolean =>
  sections.some(({ section, headings }) => headings.includes(heading) && !section.pattern && !section.text);

/** Headings with nothing below them, neither text nor further headings. */
function empties({ parts }: ReportText, fit: OutlineFit | undefined): readonly Heading[] {
  return parts.flatMap(({ heading, roles, passages }, at) => {
    const below = parts[at + 1]?.heading;
    const isEmpty = heading && passages.length === 0 && (!below || below.level <= heading.level);
    if (!isEmpty || roles.some(role => ELSEWHERE.includes(role))) return [];
    return fit && gathers(fit, heading) ? [] : [heading];
  });
}

/** Under every heading something is told. */
export const sectionsAreFilled: Rule = {
  code: "ZP-805",
  name: "sections-are-filled",
  severity: "error",
  covers: ["A3"],
  *check(checked) {
    for (const { report, fit } of reports(checked))
      for (const heading of empties(report, fit))
        yield reportFinding("ZP-805", "error", heading.at, "", { facts: { heading: heading.words.slice(0, 24) } });
  },
};
