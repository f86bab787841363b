import { editParagraph, layOut, type Layout, type ParagraphEdit } from "../core";
import { HostError, type Host, type Work } from "../hosts/host";
import { draftReports, type ReportPreview } from "./preview-reports";
import { afterWriting } from "./write-reports";
import { step, understand } from "./understand";

/** What writing one paragraph came to. */
export interface WrittenEdit {
  readonly layout: Layout;
  /** The reports as they are now, with what the next writing would change. */
  readonly preview: ReportPreview;
  /** The edit that puts the paragraph back. */
  readonly undo: ParagraphEdit;
}

/**
 * 修改: writes one paragraph of a report into its sheet and leaves all else on it as it stands. Throws `changed` where the sheet is gone or the
 * paragraph says something else than what the user saw.
 */
export async function writeParagraph(
  host: Host,
  project: string,
  edit: ParagraphEdit,
  work: Work,
): Promise<WrittenEdit> {
  // Read anew: rows may have moved since the check, and the sheet may have been edited by hand.
  const understanding = await understand(host, { kind: "workbook" }, work);
  work.progress({ phase: "composing", done: 0, of: 1 });
  await step(work);
  const { workbook } = understanding;
  const { projects, reports, index } = draftReports(understanding);
  const at = projects.findIndex(({ name }) => name === project);
  const edited = at < 0 ? undefined : editParagraph(reports[at]!, projects[at]!, workbook, edit, index);
  if (!edited) throw new HostError("changed");
  const layout = layOut([edited.report], workbook);
  work.progress({ phase: "writing", done: 0, of: 1 });
  await step(work);
  await host.write(layout.changes, work);
  return { layout, preview: afterWriting(understanding, layout), undo: edited.undo };
}
