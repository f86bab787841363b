import { PACKS } from "../packs";
import { outlineFit, type OutlineFit } from "../proofread/outline-fit";
import { readReports } from "../proofread/read-reports";
import { coverFact, placeIn, yearOf, type Part, type Passage, type ReportText } from "../proofread/report-text";
import { projectKey } from "../report/labels";
import type { Project } from "../report/project";
import { findProjects } from "../report/projects";
import type { Area } from "../workbook/area";
import type { Finding, Severity } from "./finding";
import type { Checked } from "./rule";

/** A report with what it is held against. */
export interface Reviewed {
  readonly report: ReportText;
  /** The outline its headings follow; undefined where no pack's fits. */
  readonly fit?: OutlineFit;
  /** The project of the workbook's tables that it reports. */
  readonly project?: Project;
  readonly year?: number;
}

const known = new WeakMap<Checked, readonly Reviewed[]>();
const projects = new WeakMap<Checked, readonly Project[]>();

/** The projects of the workbook's tables; found once for all rules. */
export function projectsOf(checked: Checked): readonly Project[] {
  let found = projects.get(checked);
  if (!found) projects.set(checked, (found = findProjects(checked.workbook, checked.tables, {})));
  return found;
}

/** The name of the project that a report is of, as its cover tells it. */
export const namedIn = (report: ReportText): string => coverFact(report, /^项目名称$/)?.value ?? report.own ?? "";

function projectOf(report: ReportText, checked: Checked): Project | undefined {
  const all = projectsOf(checked);
  const key = projectKey(namedIn(report));
  const named = all.find(project => projectKey(project.name) === key);
  return named ?? (all.length === 1 && (key === "" || all[0]!.name === "") ? all[0] : undefined);
}

/** The reports on the workbook's sheets, read once for all rules; none costs nothing. */
export function reports(checked: Checked): readonly Reviewed[] {
  let found = known.get(checked);
  if (!found) {
    const { workbook, pack } = checked;
    found = readReports(workbook, pack).map(report => {
      const fit = outlineFit(report, pack, PACKS);
      const project = projectOf(report, checked);
      const year = yearOf(report);
      return { report, ...(fit ? { fit } : {}), ...(project ? { project } : {}), ...(year ? { year } : {}) };
    });
    known.set(checked, found);
  }
  return found;
}

/** A passage with the part of the report it stands in. */
export interface Placed {
  readonly part: Part;
  readonly passage: Passage;
}

/** All passages of a report, in order. */
export const passages = ({ parts }: ReportText): readonly Placed[] =>
  parts.flatMap(part => part.passages.map(passage => ({ part, passage })));

const HEADING = 20;

/** The heading that a place stands under, as findings name it. */
export const sectionName = ({ heading }: Part): string =>
  heading?.words.split(/[。，、：:（(]/)[0]!.slice(0, HEADING) ?? "";

/** A finding about a report, named by what stands there. */
export function reportFinding(
  rule: string,
  severity: Severity,
  at: Area,
  name: string,
  more: { readonly related?: readonly Area[]; readonly facts?: Finding["facts"] } & Pick<Finding, "comparison"> = {},
): Finding {
  const { related = [], facts = {}, comparison } = more;
  const named: Finding["facts"] = name === "" ? facts : { row: name, ...facts };
  return { rule, severity, at, related, facts: named, ...(comparison ? { comparison } : {}) };
}

/** A finding about a position of a passage. */
export const textFinding = (
  rule: string,
  severity: Severity,
  { part, passage }: Placed,
  position: number,
  more: Parameters<typeof reportFinding>[4] = {},
): Finding => reportFinding(rule, severity, placeIn(passage, position), sectionName(part), more);

/** A few words of a text, for a finding to quote. */
export const quoted = (text: string, length = 24): string => {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > length ? `${plain.slice(0, length)}…` : plain;
};
