import {
  areaName,
  layOutFinal,
  writtenWorkbook,
  type FilledForm,
  type FinalLayout,
  type Finding,
  type GivenFacts,
  type Layout,
  type Pack,
} from "../core";
import type { Host, Memory, Work } from "../hosts/host";
import { findAll } from "./check";
import { composeReports, type Beside, type ReportChoices, type ReportPreview, type Takeovers } from "./preview-reports";
import { joinedFacts, keepFacts } from "./remember";
import { layOutReports, writeLayout } from "./write-reports";
import { step, understand, type Understanding } from "./understand";

/** Something that stands in the way of signing a report. */
export type Open =
  | { readonly about: "gap"; readonly gap: Layout["gaps"][number] }
  | { readonly about: "doubt"; readonly doubt: Layout["doubts"][number] }
  | { readonly about: "finding"; readonly finding: Finding };

/** A report as it would be signed, and what is still open in it. */
export interface Final extends FinalLayout {
  readonly open: readonly Open[];
  /** Faults of less weight that the proof-reading finds in it. */
  readonly others: number;
}

/** What one reading of the workbook makes of the reports that are to be signed. */
export interface Finals {
  readonly preview: ReportPreview;
  /** The reports themselves, written along so that they say what the frozen copies say. */
  readonly reports: Layout;
  readonly finals: readonly Final[];
  /** The day of the report, for each project that got one just now. */
  readonly dated: OwnFacts;
}

/** Facts by project. */
type OwnFacts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What freezing may be told. */
export interface Freezing {
  /** When the copies are made, by the clock of who calls: "2024-04-19". */
  readonly day: string;
  /** 填报日期 in words, for reports in which it is not known. */
  readonly reportDate?: string;
  readonly given?: GivenFacts;
  readonly pack?: string | Pack;
  readonly beside?: Beside;
  readonly choices?: ReportChoices;
  readonly takeovers?: Takeovers;
}

const REPORT_DATE = "填报日期";
/** The rule that finds blanks left in a report. */
const BLANK = "ZP-804";

/** The day of the report for those of the named projects that have none. */
function daysOf(
  preview: ReportPreview,
  names: readonly string[] | undefined,
  reportDate: string | undefined,
): OwnFacts {
  if (reportDate === undefined) return {};
  const missing = preview.reports.filter(
    ({ project, paragraphs }) =>
      (names === undefined || names.includes(project)) &&
      paragraphs.some(({ spans }) =>
        spans.some(span => typeof span !== "string" && "ask" in span && span.fact === REPORT_DATE),
      ),
  );
  return Object.fromEntries(missing.map(({ project }) => [project, { [REPORT_DATE]: reportDate }]));
}

/**
 * Reads the workbook, composes the reports of the named projects as they would be signed, and checks once more: the tables, and the reports as
 * they will stand. Writes nothing.
 */
export async function prepareFinals(
  host: Host,
  names: readonly string[] | undefined,
  freezing: Freezing,
  work: Work,
): Promise<Finals> {
  return finalsOf(await understand(host, { kind: "workbook" }, work, freezing.pack), names, freezing, work);
}

/** The same of a workbook that has been read. */
export async function finalsOf(
  understanding: Understanding,
  names: readonly string[] | undefined,
  freezing: Freezing,
  work: Work,
): Promise<Finals> {
  const { day, given, beside, choices, takeovers } = freezing;
  work.progress({ phase: "composing", done: 0, of: 1 });
  await step(work);
  const first = composeReports(understanding, given, beside, choices, takeovers);
  const dated = daysOf(first, names, freezing.reportDate);
  const preview =
    Object.keys(dated).length > 0
      ? composeReports(understanding, joinedFacts(given ?? {}, dated), beside, choices, takeovers)
      : first;
  const wanted = preview.reports.filter(({ project }) => names === undefined || names.includes(project));
  const reports = layOutReports(
    preview,
    wanted.map(({ project }) => project),
  );
  work.progress({ phase: "checking", done: 0, of: 1 });
  await step(work);
  const { workbook } = preview;
  const written = { ...understanding, workbook: writtenWorkbook(workbook, reports.changes) };
  const { findings } = findAll(written, "workbook", null, performance.now());
  let now = workbook;
  // In the order of the reports, before the one that sums them up.
  const sheets = reports.changes.sheets.filter(({ mark }) => mark.startsWith("report:"));
  const others = new Set(
    written.workbook.sheets.filter(({ own }) => own?.startsWith("report:")).map(({ name }) => name),
  );
  const finals = wanted.map((report, at): Final => {
    const final = layOutFinal(report, now, day);
    now = writtenWorkbook(now, { sheets: [final.plan] });
    const { name } = sheets[at]!;
    const concerning = findings.filter(finding => finding.at?.sheet === name || !others.has(finding.at?.sheet ?? ""));
    return { ...final, ...openIn(report.project, name, reports, concerning) };
  });
  return { preview, reports, finals, dated };
}

/** Errors of the tables and of the report itself, its blanks and its marked numbers; what a blank is, is told once. */
function openIn(
  project: string,
  sheet: string,
  layout: Layout,
  findings: readonly Finding[],
): Pick<Final, "open" | "others"> {
  const gaps = layout.gaps.filter(gap => gap.project === project);
  const doubts = layout.doubts.filter(doubt => doubt.project === project);
  // Gaps of the form and the summary stand on sheets of their own.
  const blanks = new Set(gaps.flatMap(({ at }) => (at.sheet === sheet ? [at.top] : [])));
  const told = findings.filter(({ at, rule }) => !(rule === BLANK && at?.sheet === sheet && blanks.has(at.top)));
  const errors = told.filter(({ severity }) => severity === "error");
  return {
    open: [
      ...gaps.map(gap => ({ about: "gap" as const, gap })),
      ...doubts.map(doubt => ({ about: "doubt" as const, doubt })),
      ...errors.map(finding => ({ about: "finding" as const, finding })),
    ],
    others: told.filter(({ at, severity }) => at?.sheet === sheet && severity === "warning").length,
  };
}

/** By what an open point is known again after another look. */
export function openKey(open: Open): string {
  if (open.about === "gap") return JSON.stringify(["gap", open.gap.project, open.gap.fact]);
  if (open.about === "doubt") return JSON.stringify(["doubt", open.doubt.project, open.doubt.text]);
  const { rule, at } = open.finding;
  return JSON.stringify([rule, at && [at.sheet, areaName(at)]]);
}

/** The open points that are not among those the user has accepted ("all" for whatever there is). */
export const unaccepted = ({ finals }: Finals, accepted: "all" | readonly string[]): readonly Open[] =>
  accepted === "all" ? [] : finals.flatMap(({ open }) => open.filter(one => !accepted.includes(openKey(one))));

/**
 * 定稿: writes the reports, and beside each a frozen copy of it where there is none that says the same. A day of the report that was given is
 * remembered with the workbook as any answer is, so that the next writing does not ask for it again.
 */
export async function writeFinals(
  host: Host,
  { preview, reports, finals, dated }: Finals,
  work: Work,
  ownForms: readonly FilledForm[] = [],
): Promise<{ readonly layout: Layout; readonly memory: Memory }> {
  const memory = Object.keys(dated).length > 0 ? await keepFacts(host, dated) : preview.memory;
  const copies = finals.flatMap(({ plan, same }) => (same === undefined ? [plan] : []));
  const layout = { ...reports, changes: { ...reports.changes, sheets: [...reports.changes.sheets, ...copies] } };
  await writeLayout(host, layout, work, ownForms);
  return { layout, memory };
}
