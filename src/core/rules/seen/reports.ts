import { PACKS } from "../../packs";
import { judge } from "../../proofread/judge";
import { outlineFit, type OutlineFit } from "../../proofread/outline-fit";
import { readReports } from "../../report-text/read-reports";
import { coverFact, placeIn, yearOf, type Part, type Passage, type ReportText } from "../../report-text/report-text";
import { shownFigure } from "../../proofread/stated";
import { saidNumbers, type TableFigures } from "../../proofread/table-figures";
import type { Verdict } from "../../proofread/verdict";
import { trimmed, withPlaces, type Decimal } from "../../quantity/decimal";
import { projectKey } from "../../report/labels";
import type { Project } from "../../report/project";
import { findProjects } from "../../report/projects";
import { labelCore } from "../../report/words/agreement";
import { figureIndex } from "../../report/words/figure-index";
import type { Area } from "../../workbook/area";
import { cellText, sheetNamed } from "../../workbook/cells";
import { once } from "../../workbook/once";
import type { Workbook } from "../../workbook/workbook";
import { comparisonOf } from "../finding/comparison";
import type { Finding, Severity } from "../finding/finding";
import type { Checked } from "../finding/rule";

/** A report with what it is held against. */
export interface Reviewed {
  readonly report: ReportText;
  /** The outline its headings follow; undefined where no pack's fits. */
  readonly fit?: OutlineFit;
  /** The project of the workbook's tables that it reports. */
  readonly project?: Project;
  readonly year?: number;
}

/** The projects of the workbook's tables; found once for all rules. */
export const projectsOf = once((checked: Checked): readonly Project[] =>
  findProjects(checked.workbook, checked.tables, {}),
);

/** The name of the project that a report is of, as its cover tells it. */
export const namedIn = (report: ReportText): string => coverFact(report, /^项目名称$/)?.value ?? report.own ?? "";

function projectOf(report: ReportText, checked: Checked): Project | undefined {
  const all = projectsOf(checked);
  const key = projectKey(namedIn(report));
  const named = all.find(project => projectKey(project.name) === key);
  return named ?? (all.length === 1 && (key === "" || all[0]!.name === "") ? all[0] : undefined);
}

/** The reports on the workbook's sheets, read once for all rules; none costs nothing. */
export const reports = once((checked: Checked): readonly Reviewed[] => {
  const { workbook, pack } = checked;
  const read = readReports(workbook, pack).map((report): Reviewed => {
    const fit = outlineFit(report, pack, PACKS);
    const project = projectOf(report, checked);
    const year = yearOf(report);
    return { report, ...(fit ? { fit } : {}), ...(project ? { project } : {}), ...(year ? { year } : {}) };
  });
  return read.filter(one => !isLastYears(one, read));
});

/** Whether a report of the same project and a later year stands in the workbook: this one is then kept to look things up, and tells of other tables. */
const isLastYears = ({ report, year }: Reviewed, all: readonly Reviewed[]): boolean =>
  year !== undefined &&
  all.some(
    other =>
      other.year !== undefined &&
      other.year > year &&
      projectKey(namedIn(other.report)) === projectKey(namedIn(report)),
  );

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

const verdicts = new WeakMap<Reviewed, readonly Verdict[]>();

const tableFigures = once((checked: Checked): TableFigures => {
  const { workbook, tables } = checked;
  const inCells = new Set(
    tables.filter(({ kind }) => kind === "indicators").flatMap(table => textsIn(workbook, table.area)),
  );
  return { index: figureIndex(workbook, tables, projectsOf(checked)), said: saidNumbers([...inCells]) };
});

function textsIn(workbook: Workbook, area: Area): readonly string[] {
  const sheet = sheetNamed(workbook, area.sheet)!;
  const texts: string[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) texts.push(cellText(workbook, sheet, row, column));
  return texts;
}

/** What is wrong with the figures of a report; worked out once for all rules. */
export function verdictsOf(checked: Checked, reviewed: Reviewed): readonly Verdict[] {
  let found = verdicts.get(reviewed);
  if (!found) {
    const { report, project, year } = reviewed;
    found = judge(report, {
      ...(project ? { project } : {}),
      ...(year ? { year } : {}),
      tables: tableFigures(checked),
    });
    verdicts.set(reviewed, found);
  }
  return found;
}

/** A finding about a figure, with what it should be where that is known. */
export function figureFinding(
  rule: string,
  severity: Severity,
  { stated, expected, related, of }: Verdict,
  facts: Finding["facts"] = {},
): Finding {
  const { figure, part, at } = stated;
  const comparison = expected && {
    comparison: comparisonOf(shownTo(expected, figure.value), figure.value, figure.unit),
  };
  const elsewhere = related.filter(area => area.sheet !== at.sheet || area.top !== at.top || area.left !== at.left);
  return reportFinding(rule, severity, at, sectionName(part), {
    related: elsewhere,
    facts: { ...named(figure.label), figure: shownFigure(stated), ...(of === undefined ? {} : { of }), ...facts },
    ...comparison,
  });
}

/** A paragraph holds many figures: the words before one say which it is. */
const named = (label: string): Finding["facts"] => {
  const words = labelCore(label);
  return words === "" ? {} : { column: words.slice(-12) };
};

/** What a figure should be, with two places more than it shows where it goes on. */
const shownTo = (expected: Decimal, { places }: Decimal): Decimal =>
  trimmed(expected.places > places + 2 ? withPlaces(expected, places + 2) : expected);
