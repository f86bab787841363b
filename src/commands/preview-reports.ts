import {
  fillOwnForms,
  compose,
  figureIndex,
  findProjects,
  followingForm,
  hasOwnForm,
  hasOwnSummary,
  fromLast,
  layOutForms,
  summarise,
  type Choices,
  type FigureIndex,
  type FilledForm,
  type FormLayout,
  type GivenFacts,
  type FromLastReport,
  type Takeover,
  type Pack,
  type ParagraphChange,
  type Project,
  type Report,
  type UnitSummary,
} from "../core";
import type { Host, Work } from "../hosts/host";
import { joinedFacts } from "./remember";
import { step, understand, type Understanding } from "./understand";

/** The projects found and the report each would get, before anything is written. */
export interface ReportPreview extends Understanding {
  readonly projects: readonly Project[];
  /** One for each project, in the same order, with the user's own words where she wrote any. */
  readonly reports: readonly Report[];
  /** The self-evaluation forms that go with them, by the projects' names. */
  readonly forms: ReadonlyMap<string, FormLayout>;
  /** The summary over all projects, where it is wanted. */
  readonly summary?: UnitSummary;
  /** The unit's own forms, with what can be filled in and what is left. */
  readonly ownForms: readonly FilledForm[];
  /** For each report what is not, or will not be, as it was last written. */
  readonly changes: readonly (readonly ParagraphChange[])[];
  /** For each project the reports of earlier years that can be taken over, and the one that is. */
  readonly last: readonly Pick<FromLastReport, "candidates" | "taken" | "written">[];
}

/** By project; where nothing is said, a report of ours of that very project that was copied here goes over into the first of this year. */
export type Takeovers = Readonly<Record<string, Takeover>>;

/** What is written besides the reports. Forms and a summary that the workbook already has are always kept up to date. */
export interface Beside {
  readonly forms?: boolean;
  /** The summary over all projects: a table, and a report that takes its figures from there. */
  readonly summary?: boolean;
}

/** Paragraphs in which generated words are to stand instead of the user's, by project. */
export type ReportChoices = Readonly<Record<string, Choices>>;

/** The projects of what has been read and their reports as the tables give them, without what the user wrote into those that stand on a sheet. */
export interface Drafts extends Pick<ReportPreview, "projects" | "reports" | "forms"> {
  /** Each project with the scores of its form, where it has one. */
  readonly followed: readonly Project[];
  readonly index: FigureIndex;
}

/** Finds the projects of what has been read and composes their reports. */
export function draftReports(understanding: Understanding, given: GivenFacts = {}, beside: Beside = {}): Drafts {
  const { workbook, tables, pack, memory } = understanding;
  const projects = findProjects(workbook, tables, joinedFacts(memory.facts, given));
  const index = figureIndex(workbook, tables, projects);
  const wanted = projects.filter(project => beside.forms || hasOwnForm(project, workbook));
  const sheets = layOutForms(wanted, pack, workbook);
  const forms = new Map(wanted.map((project, at) => [project.name, sheets[at]!]));
  const followed = projects.map(project => {
    const form = forms.get(project.name);
    return form ? followingForm(project, form, pack) : project;
  });
  return { projects, followed, index, forms, reports: followed.map(project => compose(project, pack, index)) };
}

/** Finds the projects of what has been read, composes their reports and keeps what the user wrote into those that stand on a sheet. */
export function composeReports(
  understanding: Understanding,
  given: GivenFacts = {},
  beside: Beside = {},
  choices: ReportChoices = {},
  takeovers: Takeovers = {},
): ReportPreview {
  const { workbook, tables, pack } = understanding;
  const { projects, followed, index, forms, reports } = draftReports(understanding, given, beside);
  const made = projects.map((project, at) => {
    const chosen = choices[project.name];
    const said = takeovers[project.name];
    return fromLast(reports[at]!, project, {
      workbook,
      pack,
      projects,
      index,
      ...(said === undefined ? {} : { takeover: said }),
      ...(chosen && { choices: chosen }),
    });
  });
  const summary = beside.summary || hasOwnSummary(workbook) ? summarise(followed, pack, workbook, choices) : undefined;
  return {
    ...understanding,
    projects,
    reports: made.map(({ report }) => report),
    forms,
    ...(summary ? { summary } : {}),
    ownForms: fillOwnForms(projects, pack, workbook, tables),
    changes: made.map(({ changes }) => changes),
    last: made.map(({ candidates, written, taken }) => ({
      candidates,
      written,
      ...(taken === undefined ? {} : { taken }),
    })),
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
  takeovers?: Takeovers,
): Promise<ReportPreview> {
  const understanding = await understand(host, { kind: "workbook" }, work, pack);
  work.progress({ phase: "composing", done: 0, of: 1 });
  await step(work);
  return composeReports(understanding, given, beside, choices, takeovers);
}
