import { coverFact } from "../report-text/report-text";
import { likeness } from "../proofread/outline-fit";
import { projectKey } from "../report/labels";
import { factOf } from "../report/pattern";
import type { Finding } from "./finding/finding";
import type { Rule } from "./finding/rule";
import { namedIn, passages, projectsOf, reportFinding, reports, textFinding, type Reviewed } from "./seen/reports";
import type { Checked } from "./finding/rule";

const LIKE = 0.6;
const UNIT = /^(?:项目单位|项目实施单位|实施单位|单位名称|预算单位|填报单位)$/;

/** The project of the tables whose name is nearest to the cover's. */
function nameFinding({ report, project }: Reviewed, checked: Checked): Finding | undefined {
  const fact = coverFact(report, /^项目名称$/);
  const names = projectsOf(checked)
    .map(({ name }) => name)
    .filter(name => name !== "");
  if (!fact || fact.value === "" || fact.value.includes("【") || names.length === 0) return undefined;
  if (names.some(name => projectKey(name) === projectKey(fact.value)) || (project && project.name === ""))
    return undefined;
  const like = names
    .map(name => ({ name, like: likeness(projectKey(name), projectKey(fact.value)) }))
    .sort((a, b) => b.like - a.like)[0]!;
  const near = like.like >= LIKE;
  const facts = { kind: near ? "name" : "unknown", name: fact.value.slice(0, 30), expected: like.name.slice(0, 30) };
  return reportFinding("ZP-609", near ? "warning" : "notice", fact.at, "", { facts });
}

/** Units go by several names: only the user knows whether two are one. */
function unitFinding({ report, project }: Reviewed): Finding | undefined {
  const fact = coverFact(report, UNIT);
  const told =
    project &&
    factOf(project, { fact: "项目单位", also: ["实施单位", "项目实施单位", "单位名称", "预算单位", "填报单位"] });
  if (
    !fact ||
    fact.value === "" ||
    fact.value.includes("【") ||
    !told ||
    projectKey(told.value) === projectKey(fact.value)
  )
    return undefined;
  const facts = { kind: "unit", name: fact.value.slice(0, 30), expected: told.value.slice(0, 30) };
  return reportFinding("ZP-609", "notice", fact.at, "", { facts, related: told.at ? [told.at] : [] });
}

/** Another project's name in the description, and never its own: taken over from another report. */
function otherFinding({ report, project }: Reviewed, checked: Checked): Finding | undefined {
  if (!project) return undefined;
  const own = projectKey(namedIn(report));
  const all = passages(report);
  if (own === "" || all.some(({ passage }) => projectKey(passage.text).includes(own))) return undefined;
  const others = projectsOf(checked)
    .map(({ name }) => projectKey(name))
    .filter(name => name.length >= 4 && name !== own && !own.includes(name));
  for (const placed of all.filter(({ part }) => part.roles.includes("basics"))) {
    const other = others.find(name => projectKey(placed.passage.text).includes(name));
    if (other === undefined) continue;
    return textFinding("ZP-609", "warning", placed, 0, {
      facts: { kind: "other", name: other, expected: namedIn(report).slice(0, 30) },
    });
  }
  return undefined;
}

/** Project and unit bear on cover and in text the names they bear in the tables. */
export const namesAgree: Rule = {
  code: "ZP-609",
  name: "names-agree",
  severity: "warning",
  covers: ["A5"],
  *check(checked) {
    for (const reviewed of reports(checked))
      for (const finding of [nameFinding(reviewed, checked), unitFinding(reviewed), otherFinding(reviewed, checked)])
        if (finding) yield finding;
  },
};
