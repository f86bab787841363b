import { layOutForms, type Report, type SheetPlan } from "../core";
import type { Host, Work } from "../hosts/host";
import { previewReports, type ReportPreview } from "./preview-reports";

/** The reports of the named projects as one Word document (.docx), each with its self-evaluation form where it has one; then the summary, where there is one. */
export async function wordFile(preview: ReportPreview, names: readonly string[]): Promise<Uint8Array> {
  // The library is large, and few ask for it.
  const { wordDocument } = await import("../document/word-document");
  const { summary, reports } = preview;
  const forms = formsOf(preview);
  return wordDocument([
    ...reports
      .filter(({ project }) => names.includes(project))
      .flatMap((report): readonly (Report | SheetPlan)[] => {
        const form = forms.get(report.project);
        return form ? [report, form] : [report];
      }),
    ...(summary ? [summary.table.plan, summary.report] : []),
  ]);
}

/** The forms by their projects, whole: Word breaks pages by itself. */
function formsOf({ projects, forms, pack, workbook }: ReportPreview): ReadonlyMap<string, SheetPlan> {
  const wanted = projects.filter(({ name }) => forms.has(name));
  const plans = layOutForms(wanted, pack, workbook, "whole");
  return new Map(wanted.map(({ name }, at) => [name, plans[at]!.plan]));
}

/** Reads the workbook as it is now and makes the Word document of the named projects. */
export const writeWord = async (host: Host, names: readonly string[], work: Work): Promise<Uint8Array> =>
  wordFile(await previewReports(host, {}, work), names);
