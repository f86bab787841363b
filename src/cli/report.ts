import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { areaNameFrom, spansText, type FilledForm, type GivenFacts, type Layout } from "../core";
import { previewReports, writeReports, type ReportPreview } from "../commands/report";
import { wordFile } from "../commands/word";
import { HostError } from "../hosts/host";
import { readDisk, writeDisk } from "../hosts/file/disk";
import { fileHost } from "../hosts/file/file-host";
import type { Call } from "./call";
import { unreadable } from "./each-file";
import { finalsJson, freeze, ownFormsOf } from "./final";
import { reportJson, type ProjectChange } from "./json";
import { STATUS } from "./status";
import type { Terminal } from "./terminal";

/** `ziping report`: a copy of the workbook with the report sheets added. */
export async function runReport(call: Call, to: Terminal): Promise<number> {
  const file = call.files[0]!;
  const out = call.out!;
  const { cli } = to.text;
  if (resolve(out) === resolve(file)) return wrong(to, cli.outIsInput);
  if (call.docx !== undefined && [file, out].some(other => resolve(other) === resolve(call.docx!)))
    return wrong(to, cli.docxIsWorkbook);
  const given = call.facts === undefined ? {} : await readFacts(call.facts);
  if (typeof given === "string") return wrong(to, cli.badFacts(call.facts!, given));
  try {
    const host = fileHost({ name: basename(file), bytes: await readDisk(file) });
    const beside = { forms: call.form, summary: call.summary };
    const first = await previewReports(host, given, to.work(file), call.pack, beside);
    const names = chosen(call, first, to);
    if (typeof names === "string") return wrong(to, names);
    const frozen = call.final ? await freeze(host, names, call, given, to) : undefined;
    if (frozen && !frozen.layout) {
      if (call.format === "json") to.out(JSON.stringify({ file, finals: finalsJson(frozen, to.text) }));
      return STATUS.found;
    }
    const preview = frozen?.preview ?? first;
    const ownForms = ownFormsOf(call, preview, names);
    const layout = frozen?.layout ?? (await writeReports(host, first, names, to.work(file), ownForms));
    await writeDisk(out, host.bytes());
    const edits = preview.reports.flatMap(({ project }, at) =>
      names.includes(project) ? preview.changes[at]!.map(change => ({ project, change })) : [],
    );
    if (call.docx !== undefined) {
      await writeDisk(call.docx, await wordFile(preview, names));
    }
    const json = (): object => ({
      ...reportJson(file, out, layout, edits, { docx: call.docx, ownForms }),
      ...(frozen ? { finals: finalsJson(frozen, to.text) } : {}),
    });
    if (call.format === "json") to.out(JSON.stringify(json()));
    else {
      to.out(cli.written(out, layout.changes.sheets.map(sheet => sheet.name).join("、")));
      if (call.docx !== undefined) to.out(cli.writtenWord(call.docx));
    }
    if (ownForms) tellForms(ownForms, call, to);
    tellEdits(edits, layout, to);
    if (layout.gaps.length > 0) to.error(cli.gaps(layout.gaps.length));
    for (const gap of layout.gaps) to.error(`  ${areaNameFrom(null, gap.at)} ${gap.ask}`);
    return STATUS.clean;
  } catch (error) {
    if (error instanceof HostError) return unreadable(call, to, file, error);
    throw error;
  }
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

/** What the user must look at: paragraphs changed on both sides, numbers of hers that disagree. */
function tellEdits(edits: readonly ProjectChange[], { doubts }: Layout, { text: { cli }, error }: Terminal): void {
  const both = edits.filter(({ change }) => change.kind === "both");
  if (both.length > 0) error(cli.bothChanged(both.length));
  for (const { change } of both) error(`  ${spansText(change.generated ?? [])}`);
  if (doubts.length > 0) error(cli.doubts(doubts.length));
  for (const { at, text, doubt } of doubts)
    error(`  ${areaNameFrom(null, at)} ${cli.doubt(text, doubt.name, doubt.expected)}`);
}

const wrong = (to: Terminal, message: string): number => {
  to.error(message);
  return STATUS.failed;
};

/** The projects asked for, or what to say where that is not clear. */
function chosen({ project, all }: Call, { projects }: ReportPreview, { text }: Terminal): readonly string[] | string {
  const names = projects.map(({ name }) => name);
  if (names.length === 0) return text.cli.noProject;
  if (project !== undefined)
    return names.includes(project) ? [project] : text.cli.unknownProject(project, names.join("、"));
  return all || names.length === 1 ? names : text.cli.manyProjects(names);
}

/** The facts of a JSON file, or why they cannot be used. */
async function readFacts(path: string): Promise<GivenFacts | string> {
  try {
    const facts: unknown = JSON.parse((await readFile(path, "utf8")).replace(/^\uFEFF/, ""));
    return isFacts(facts) ? facts : "{…}";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isFacts = (value: unknown): value is GivenFacts =>
  isRecord(value) &&
  Object.values(value).every(
    fact => typeof fact === "string" || (isRecord(fact) && Object.values(fact).every(text => typeof text === "string")),
  );
