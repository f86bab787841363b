import { layOut, writtenWorkbook, type FilledForm, type FormLayout, type Layout } from "../core";
import type { Host, Work } from "../hosts/host";
import { composeReports, type ReportPreview } from "./preview-reports";
import { step, type Understanding } from "./understand";

/**
 * 生成报告: writes the report sheets of the named projects (all of them where `names` is undefined), and into the unit's own forms what is known
 * of them.
 */
export async function writeReports(
  host: Host,
  preview: ReportPreview,
  names: readonly string[] | undefined,
  work: Work,
  ownForms: readonly FilledForm[] = [],
): Promise<Layout> {
  const layout = layOutReports(preview, names);
  await writeLayout(host, layout, work, ownForms);
  return layout;
}

/** Writes what was laid out, and what is filled into the unit's own forms. */
export async function writeLayout(
  host: Host,
  { changes }: Layout,
  work: Work,
  ownForms: readonly FilledForm[] = [],
): Promise<void> {
  work.progress({ phase: "writing", done: 0, of: changes.sheets.length });
  await step(work);
  const edits = ownForms.flatMap(form => form.edits);
  await host.write({ ...changes, edits: [...changes.edits, ...edits] }, work);
}

/** The sheets of the named projects' reports, and of what goes with them (all where `names` is undefined). */
export function layOutReports(preview: ReportPreview, names: readonly string[] | undefined): Layout {
  const { summary } = preview;
  const reports = preview.reports.filter(report => names === undefined || names.includes(report.project));
  // A summary refers to the scores of all forms.
  const forms = [...preview.forms].flatMap(([name, form]) =>
    summary || reports.some(report => report.project === name) ? [form] : [],
  );
  return beside(layOut(summary ? [...reports, summary.report] : reports, preview.workbook), [
    ...forms,
    ...(summary ? [summary.table] : []),
  ]);
}

/** The reports once a layout has been written, with what the next writing would change; nothing is read again. */
export const afterWriting = (understanding: Understanding, { changes }: Pick<Layout, "changes">): ReportPreview => {
  const { memory, pack, tables, relations, lost } = understanding;
  const workbook = writtenWorkbook(understanding.workbook, changes);
  return composeReports({ workbook, memory, pack, tables, relations, lost });
};

/** Forms and the summary's table go first: reports refer to their cells. */
const beside = (
  { changes, figures, gaps, doubts }: Layout,
  sheets: readonly Pick<FormLayout, "plan" | "figures" | "gaps">[],
): Layout => ({
  doubts,
  changes: { ...changes, sheets: [...sheets.map(({ plan }) => plan), ...changes.sheets] },
  figures: [...sheets.flatMap(sheet => sheet.figures), ...figures],
  gaps: [...sheets.flatMap(sheet => sheet.gaps), ...gaps],
});
