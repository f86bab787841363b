import type { Pack } from "../../packs/pack";
import { readReports } from "../../report-text/read-reports";
import { coverFact, yearOf, type ReportText } from "../../report-text/report-text";
import { once } from "../../workbook/once";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { projectKey } from "../labels";
import type { Project } from "../project";
import { readReportRows, type SheetRow } from "../regenerate/read-sheet";
import { sheetMemoryOf } from "../regenerate/sheet-paragraphs";
import type { SheetMemory } from "../sheet/memory";
import { isOfUnit } from "../unit/summary-ids";

/** A report of an earlier year that can be taken over. */
export interface LastReport {
  readonly sheet: string;
  /** As it names its project. */
  readonly project: string;
  readonly year: number;
  /** One of ours, of this very project: taken over where the user says nothing else. */
  readonly ours: boolean;
}

/** A report on a sheet, as it can be read: by what the sheet remembers, else as a reader of text sees it. */
export type ReportOnSheet = {
  readonly sheet: Sheet;
  readonly project: string;
  readonly year: number;
  /** It sums up all projects of a unit. */
  readonly ofUnit: boolean;
} & ({ readonly rows: readonly SheetRow[]; readonly memory: SheetMemory } | { readonly text: ReportText });

const byPack = once((_: Workbook) => new Map<Pack, readonly ReportOnSheet[]>());

/** All reports on a workbook's sheets whose year is told; read once. */
export function reportsOnSheets(workbook: Workbook, pack: Pack): readonly ReportOnSheet[] {
  const known = byPack(workbook);
  const found = known.get(pack);
  if (found) return found;
  const remembering = workbook.sheets.flatMap(sheet => remembered(workbook, sheet));
  const names = new Set(remembering.map(({ sheet }) => sheet.name));
  const read = readReports(workbook, pack).flatMap((text): readonly ReportOnSheet[] => {
    const sheet = workbook.sheets.find(({ name }) => name === text.sheet)!;
    const year = yearOf(text);
    const project = coverFact(text, /^项目名称$/)?.value ?? text.own ?? "";
    const ofUnit = text.titles.some(title => SUMS_UP.test(title.text));
    return year === undefined || names.has(sheet.name) ? [] : [{ sheet, project, year, ofUnit, text }];
  });
  const all = [...remembering, ...read];
  known.set(pack, all);
  return all;
}

/** How a report over all projects of a unit is called. */
const SUMS_UP = /汇总(?:报告|情况)/;

function remembered(workbook: Workbook, sheet: Sheet): readonly ReportOnSheet[] {
  if (!/^(?:report|copy|final):/.test(sheet.own ?? "")) return [];
  const rows = readReportRows(workbook, sheet);
  const memory = sheetMemoryOf(rows);
  const year = memory?.year;
  if (!memory || year === undefined) return [];
  return [{ sheet, project: memory.project, year: Number(year), ofUnit: isOfUnit(memory.ids), rows, memory }];
}

/**
 * The reports of earlier years that a project's report can be taken over from: its own first, the latest first, then those of projects that this
 * workbook does not have. `all` are the projects of the workbook. What sums up a unit's projects goes over into what sums them up (`ofUnit`), and
 * into nothing else.
 */
export function lastReports(
  project: Project,
  all: readonly Project[],
  workbook: Workbook,
  pack: Pack,
  ofUnit = false,
): readonly LastReport[] {
  const year = project.year && Number(project.year.value);
  if (!year) return [];
  const key = projectKey(project.name);
  const keys = new Set(all.map(({ name }) => projectKey(name)));
  return reportsOnSheets(workbook, pack)
    .filter(one => one.year < year && one.ofUnit === ofUnit)
    .filter(one => projectKey(one.project) === key || !keys.has(projectKey(one.project)))
    .map((one): LastReport => ({
      sheet: one.sheet.name,
      project: one.project,
      year: one.year,
      ours: "rows" in one && projectKey(one.project) === key,
    }))
    .sort((a, b) => Number(isOf(b, key)) - Number(isOf(a, key)) || b.year - a.year);
}

const isOf = ({ project }: LastReport, key: string): boolean => projectKey(project) === key;
