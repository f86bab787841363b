import { areaNameFrom, spansText, type FilledForm, type Layout } from "../core";
import type { ReportPreview } from "../commands/preview-reports";
import { doubtWords } from "../text/doubt";
import type { Call } from "./call";
import { finalsJson, type Frozen } from "./final";
import { reportJson, type ProjectChange } from "./json";
import type { Terminal } from "./terminal";

/** Reports that were written. */
interface Done {
  readonly preview: ReportPreview;
  readonly names: readonly string[];
  readonly layout: Layout;
  /** The unit's own forms that were filled in; undefined where nobody asked for that. */
  readonly ownForms: readonly FilledForm[] | undefined;
  readonly frozen?: Frozen;
}

/** What was written, and what is left for the user to do. */
export function tellReports(call: Call, { preview, names, layout, ownForms, frozen }: Done, to: Terminal): void {
  const { cli } = to.text;
  const [file, out] = [call.files[0]!, call.out!];
  const reported = preview.reports.flatMap(({ project }, at) => (names.includes(project) ? [{ project, at }] : []));
  const edits = reported.flatMap(({ project, at }) => preview.changes[at]!.map(change => ({ project, change })));
  const taken = reported.flatMap(({ project, at }) => {
    const { taken: sheet } = preview.last[at]!;
    return sheet === undefined ? [] : [{ project, sheet }];
  });
  if (call.format === "json") {
    const finals = frozen ? { finals: finalsJson(frozen, to.text) } : {};
    to.out(
      JSON.stringify({ ...reportJson(file, out, layout, edits, { docx: call.docx, ownForms }), taken, ...finals }),
    );
  } else {
    to.out(cli.written(out, layout.changes.sheets.map(sheet => sheet.name).join("、")));
    if (call.docx !== undefined) to.out(cli.writtenWord(call.docx));
  }
  if (ownForms) tellForms(ownForms, call, to);
  tellLast(preview, reported, edits, to);
  tellEdits(edits, layout, to);
  if (layout.gaps.length > 0) to.error(cli.gaps(layout.gaps.length));
  for (const gap of layout.gaps) to.error(`  ${areaNameFrom(null, gap.at)} ${gap.ask}`);
}

/** What was filled in on the unit's own forms, and what they still ask for. */
function tellForms(forms: readonly FilledForm[], { format }: Call, { text: { cli }, out, error }: Terminal): void {
  if (forms.length === 0) error(cli.noOwnForm);
  for (const { sheet, edits, locked, left } of forms) {
    if (locked) error(cli.ownFormLocked(sheet));
    else if (format === "text") out(cli.ownFormFilled(sheet, edits.length));
    for (const { at, ask } of left) error(`  ${areaNameFrom(null, at)} ${ask}`);
  }
}

/** Whose words of last year were taken over, and where there are some that were not. */
function tellLast(
  preview: ReportPreview,
  reported: readonly { readonly project: string; readonly at: number }[],
  edits: readonly ProjectChange[],
  { text: { cli }, error }: Terminal,
): void {
  for (const { project, at } of reported) {
    const { taken, candidates } = preview.last[at]!;
    const words = edits.filter(edit => edit.project === project && edit.change.kind === "taken");
    if (taken !== undefined && words.length > 0) error(cli.taken(project, taken));
    for (const { change } of words) error(`  ${spansText(change.after ?? [])}`);
    if (taken === undefined && candidates.length > 0)
      error(cli.lastOffered(project, candidates.map(({ sheet }) => sheet).join("、")));
  }
}

/** What the user must look at: paragraphs changed on both sides, numbers of hers that disagree. */
function tellEdits(edits: readonly ProjectChange[], { doubts }: Layout, { text, error }: Terminal): void {
  const both = edits.filter(({ change }) => change.kind === "both");
  if (both.length > 0) error(text.cli.bothChanged(both.length));
  for (const { change } of both) error(`  ${spansText(change.generated ?? [])}`);
  if (doubts.length > 0) error(text.cli.doubts(doubts.length));
  for (const { at, text: shown, doubt } of doubts)
    error(`  ${areaNameFrom(null, at)} ${doubtWords(text, shown, doubt)}`);
}
