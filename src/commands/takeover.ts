import { lastReports, type LastReport, type Workbook } from "../core";
import type { ReportPreview, Takeovers } from "./preview-reports";

/** What is to be taken over: a sheet of this workbook, or of last year's; without a name the project's own report there. */
export interface Wanted {
  readonly sheet?: string;
  /** Last year's workbook. */
  readonly workbook?: Workbook;
}

/** The takeovers of the named projects, or the first project that has no such report, with what it could take over. */
export type Chosen =
  { readonly takeovers: Takeovers } | { readonly project: string; readonly candidates: readonly LastReport[] };

/** Finds last year's reports of the named projects; a sheet that is named concerns the project it tells of, or the only one. */
export function chooseLast(preview: ReportPreview, names: readonly string[], { sheet, workbook }: Wanted): Chosen {
  const projects = preview.projects.filter(({ name }) => names.includes(name));
  const found = projects.map(project => {
    const candidates = lastReports(project, preview.projects, workbook ?? preview.workbook, preview.pack);
    const fitting = candidates.filter(one => sheet === undefined || one.sheet === sheet);
    return { project: project.name, candidates, source: fitting[0] };
  });
  const taken = found.filter(({ source }) => source !== undefined);
  const missing = found.find(({ source }) => source === undefined);
  if (missing && (taken.length === 0 || sheet === undefined)) return missing;
  return {
    takeovers: Object.fromEntries(
      taken.map(({ project, source }) => [project, { sheet: source!.sheet, ...(workbook ? { workbook } : {}) }]),
    ),
  };
}

/** No report of an earlier year goes over into those of the named projects. */
export const withoutLast = (names: readonly string[]): Takeovers => Object.fromEntries(names.map(name => [name, null]));
