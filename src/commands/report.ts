import {
  compose,
  figureIndex,
  findProjects,
  followingForm,
  hasOwnForm,
  layOut,
  layOutForms,
  regenerate,
  type Choices,
  type FormLayout,
  type GivenFacts,
  type Layout,
  type Pack,
  type ParagraphChange,
  type Project,
  type Report,
} from "../core";
import type { Host, Work } from "../hosts/host";
import { step, understand, type Understanding } from "./understand";

/** The projects found and the report each would get, before anything is written. */
export interface ReportPreview extends Understanding {
  readonly projects: readonly Project[];
  /** One for each project, in the same order, with the user's own words where she wrote any. */
  readonly reports: readonly Report[];
  /** The self-evaluation forms that go with them, by the projects' names. */
  readonly forms: ReadonlyMap<string, FormLayout>;
  /** For each report what is not, or will not be, as it was last written. */
  readonly changes: readonly (readonly ParagraphChange[])[];
}

/** What is written besides the reports. Forms that the workbook already has are always kept up to date. */
export interface Beside {
  readonly forms?: boolean;
}

/** Paragraphs in which generated words are to stand instead of the user's, by project. */
export type ReportChoices = Readonly<Record<string, Choices>>;

/** Facts of the form or of --facts; those remembered with the workbook stand behind them. */
const joined = (remembered: GivenFacts, given: GivenFacts): GivenFacts => {
  const all: Record<string, string | Readonly<Record<string, string>>> = { ...remembered };
  for (const [name, value] of Object.entries(given)) {
    const before = all[name];
    all[name] = typeof value === "object" && typeof before === "object" ? { ...before, ...value } : value;
  }
  return all;
};

/** Finds the projects of what has been read, composes their reports and keeps what the user wrote into those that stand on a sheet. */
export function composeReports(
  understanding: Understanding,
  given: GivenFacts = {},
  beside: Beside = {},
  choices: ReportChoices = {},
): ReportPreview {
  const { workbook, tables, pack, memory } = understanding;
  const projects = findProjects(workbook, tables, joined(memory.facts, given));
  const index = figureIndex(workbook, tables, projects);
  const wanted = projects.filter(project => beside.forms || hasOwnForm(project, workbook));
  const sheets = layOutForms(wanted, pack, workbook);
  const forms = new Map(wanted.map((project, at) => [project.name, sheets[at]!]));
  const made = projects.map(project => {
    const form = forms.get(project.name);
    const report = compose(form ? followingForm(project, form, pack) : project, pack, index);
    const chosen = choices[project.name];
    return regenerate(report, project, workbook, { index, ...(chosen && { choices: chosen }) });
  });
  return {
    ...understanding,
    projects,
    reports: made.map(({ report }) => report),
    forms,
    changes: made.map(({ changes }) => changes),
  };
}

/** Reads the workbook, finds its projects and composes their reports. */
export async function previewReports(
  host: Host,
  given: GivenFacts,
  work: Work,
  pack?: string | Pack,
  beside?: Beside,
  choices?: ReportChoices,
): Promise<ReportPreview> {
  const understanding = await understand(host, { kind: "workbook" }, work, pack);
  work.progress({ phase: "composing", done: 0, of: 1 });
  await step(work);
  return composeReports(understanding, given, beside, choices);
}

/** 生成报告: writes the report sheets of the named projects (all of them where `names` is undefined). */
export async function writeReports(
  host: Host,
  preview: ReportPreview,
  names: readonly string[] | undefined,
  work: Work,
): Promise<Layout> {
  const reports = preview.reports.filter(report => names === undefined || names.includes(report.project));
  const forms = reports.flatMap(({ project }) => preview.forms.get(project) ?? []);
  const layout = withForms(layOut(reports, preview.workbook), forms);
  work.progress({ phase: "writing", done: 0, of: layout.changes.sheets.length });
  await step(work);
  await host.write(layout.changes, work);
  return layout;
}

/** Forms go first: reports refer to their totals. */
const withForms = ({ changes, figures, gaps, doubts }: Layout, forms: readonly FormLayout[]): Layout => ({
  doubts,
  changes: { ...changes, sheets: [...forms.map(({ plan }) => plan), ...changes.sheets] },
  figures: [...forms.flatMap(form => form.figures), ...figures],
  gaps: [...forms.flatMap(form => form.gaps), ...gaps],
});
