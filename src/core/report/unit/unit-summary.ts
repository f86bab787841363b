import type { Pack } from "../../packs/pack";
import type { Workbook } from "../../workbook/workbook";
import { wantedFacts } from "../form/compose-form";
import { readTyped, typedSheet } from "../form/typed-cell";
import { factOf } from "../pattern";
import type { Project } from "../project";
import { withScore } from "../projects/score-figures";
import type { Choices, ParagraphChange } from "../regenerate/merge";
import type { Report } from "../report";
import { ownSheetNames, ownSheetOf } from "../sheet/sheet-name";
import { fromLast } from "../takeover/from-last";
import { composeSummary } from "./compose-summary";
import { SUMMARY_FIELDS } from "./summary-columns";
import { summaryTable, type SummaryTable } from "./summary-table";

/** The summary over a unit's projects: its table, and the report that takes its figures from there. */
export interface UnitSummary {
  readonly table: SummaryTable;
  /** With what the user wrote into this year's, else into last year's. */
  readonly report: Report;
  /** What in the report is not, or will not be, as it was last written. */
  readonly changes: readonly ParagraphChange[];
}

/** What all of them say, where they say the same. */
function common(said: readonly (string | undefined)[]): string | undefined {
  const [first] = said;
  return said.every(one => one === first) ? first : undefined;
}

/**
 * The summary over all projects of a workbook, of one at least, with what the user wrote into the one that is there, and what she decided of
 * reports by their names (`choices`). Projects that follow their forms bring the scores of these.
 */
export function summarise(
  projects: readonly Project[],
  pack: Pack,
  workbook: Workbook,
  choices: Readonly<Record<string, Choices>> = {},
): UnitSummary | undefined {
  if (projects.length === 0) return undefined;
  const { unit } = wantedFacts(pack);
  const own = ownSheetOf("summary", "", workbook);
  const [year] = projects.map(project => project.year);
  const told = common(projects.map(project => project.year?.value));
  const of = {
    projects: projects.map(project => withScore(project, pack).project),
    unit: common(projects.map(project => factOf(project, unit)?.value.trim())),
    year: told,
    pack,
    typed: own ? readTyped(typedSheet(workbook, own, told), SUMMARY_FIELDS) : new Map<string, never>(),
  };
  const table = summaryTable(of, ownSheetNames("summary", [""], workbook)[0]!);
  const report = composeSummary(of, table);
  // Nothing is told of the unit but what stands in the table.
  const project: Project = { name: report.project, facts: {}, figures: {}, ...(told && year ? { year } : {}) };
  const chosen = choices[project.name] ?? {};
  const made = fromLast(report, project, { workbook, pack, projects: [], choices: chosen });
  return { table, report: made.report, changes: made.changes };
}

/** Whether the workbook has a summary of ours: it is then kept up to date with the reports. */
export const hasOwnSummary = (workbook: Workbook): boolean => ownSheetOf("summary", "", workbook) !== undefined;
