import type { Pack } from "../../packs/pack";
import type { Workbook } from "../../workbook/workbook";
import type { Project } from "../project";
import { regenerateOn, type Regenerated, type Regenerating } from "../regenerate/regenerate";
import { standingOf } from "../regenerate/standing";
import type { Report } from "../report";
import { isOfUnit } from "../unit/summary-ids";
import { lastReports, reportsOnSheets, type LastReport } from "./last-reports";
import { takeOver } from "./take-over";

/** Last year's report that a project's is taken over from: a sheet of this workbook, or of last year's; null for none. */
export type Takeover = { readonly sheet: string; readonly workbook?: Workbook } | null;

/** What a report may be taken over from, and how. */
export interface FromLast extends Regenerating {
  readonly workbook: Workbook;
  readonly pack: Pack;
  /** All projects of the workbook. */
  readonly projects: readonly Project[];
  /** Where nothing is said, a report of ours of this very project goes over into the first of this year. */
  readonly takeover?: Takeover;
}

/** A report with the words that stand on its own sheet, or else with those of last year's. */
export interface FromLastReport extends Regenerated {
  /** The reports of earlier years that it can be taken over from. */
  readonly candidates: readonly LastReport[];
  /** The sheet whose words were taken over, now or when it was first written. */
  readonly taken?: string;
  /** They stand on this year's sheet already. */
  readonly written: boolean;
}

/**
 * A newly composed report with everything that the user wrote: on its own sheet, else in last year's report that is taken over. Once it has a
 * sheet of its own, that is where words live: the same one is not taken over a second time, another only where it is asked for.
 */
export function fromLast(report: Report, project: Project, more: FromLast): FromLastReport {
  const { workbook, pack, takeover } = more;
  const standing = standingOf(report, project, workbook, more.index);
  const ofUnit = isOfUnit(report.paragraphs.map(({ id }) => id));
  const all = lastReports(project, more.projects, workbook, pack, ofUnit);
  const candidates = all.filter(one => one.sheet !== standing?.sheet);
  const here = standing && { workbook, sheet: standing.sheet };
  if (here && isOlder(report, here.sheet, more))
    return { candidates, written: false, ...takeOver(report, project, pack, workbook, here, more, true) };
  const before = standing ? regenerateOn(standing, more) : { report, changes: [] };
  const already = before.report.carried?.from;
  const ours = standing ? undefined : candidates.find(one => one.ours);
  const source = takeover === undefined ? ours : (takeover ?? undefined);
  if (!source || source.sheet === already)
    return {
      candidates,
      written: already !== undefined,
      ...before,
      ...(already === undefined ? {} : { taken: already }),
    };
  const from = { workbook: ("workbook" in source ? source.workbook : undefined) ?? workbook, sheet: source.sheet };
  const over = takeOver(report, project, pack, workbook, from, more);
  if (!over.report.carried) return { candidates, written: false, ...before };
  const again = standing && standingOf(over.report, project, workbook, more.index);
  const now = again ? regenerateOn(again, more) : over;
  return { candidates, written: false, ...now, taken: source.sheet };
}

/** Whether a sheet tells of an earlier year than its report does now. */
const isOlder = ({ year }: Report, sheet: string, { workbook, pack }: FromLast): boolean =>
  year !== undefined &&
  reportsOnSheets(workbook, pack).some(one => one.sheet.name === sheet && "rows" in one && one.year < Number(year));
