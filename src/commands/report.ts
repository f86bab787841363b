import { compose, findProjects, layOut, type GivenFacts, type Layout, type Project, type Report } from "../core";
import type { Host, Work } from "../hosts/host";
import { step, understand, type Understanding } from "./understand";

/** The projects found and the report each would get, before anything is written. */
export interface ReportPreview extends Understanding {
  readonly projects: readonly Project[];
  /** One for each project, in the same order. */
  readonly reports: readonly Report[];
}

/** Facts of the form or of --facts; those remembered with the workbook stand behind them. */
const joined = (remembered: GivenFacts, given: GivenFacts): GivenFacts => {
  const all: Record<string, string | Readonly<Record<string, string>>> = { ...remembered };
  for (const [name, value] of Object.entries(given)) {
    const before = all[name];
    all[name] = typeof value === "object" && typeof before === "object" ? { ...before, ...value } : value;
  }
  return all;
};

/** Finds the projects of what has been read and composes their reports. */
export function composeReports(understanding: Understanding, given: GivenFacts = {}): ReportPreview {
  const facts = joined(understanding.memory.facts, given);
  const projects = findProjects(understanding.workbook, understanding.tables, facts);
  return { ...understanding, projects, reports: projects.map(project => compose(project, understanding.pack)) };
}

/** Reads the workbook, finds its projects and composes their reports. */
export async function previewReports(host: Host, given: GivenFacts, work: Work, pack?: string): Promise<ReportPreview> {
  const understanding = await understand(host, { kind: "workbook" }, work, pack);
  work.progress({ phase: "composing", done: 0, of: 1 });
  await step(work);
  return composeReports(understanding, given);
}

/** 生成报告: writes the report sheets of the named projects (all of them where `names` is undefined). */
export async function writeReports(
  host: Host,
  preview: ReportPreview,
  names: readonly string[] | undefined,
  work: Work,
): Promise<Layout> {
  const layout = layOut(
    preview.reports.filter(report => names === undefined || names.includes(report.project)),
    preview.workbook,
  );
  work.progress({ phase: "writing", done: 0, of: layout.changes.sheets.length });
  await step(work);
  await host.write(layout.changes, work);
  return layout;
}
