import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { GivenFacts } from "../core";
import { composeReports, previewReports, type ReportPreview, type Takeovers } from "../commands/preview-reports";
import { writeReports } from "../commands/write-reports";
import { chooseLast, withoutLast } from "../commands/takeover";
import { wordFile } from "../commands/word";
import { HostError } from "../hosts/host";
import { readDisk, writeDisk } from "../hosts/file/disk";
import { fileHost } from "../hosts/file/file-host";
import type { Call } from "./call";
import { unreadable } from "./each-file";
import { finalsJson, freeze, ownFormsOf } from "./final";
import { STATUS } from "./status";
import { tellReports } from "./tell-reports";
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
    const takeovers = await takeoversOf(call, first, names, to);
    if (typeof takeovers === "string") return wrong(to, takeovers);
    const frozen = call.final ? await freeze(host, first, names, call, { given, takeovers }, to) : undefined;
    if (frozen && !frozen.layout) {
      if (call.format === "json") to.out(JSON.stringify({ file, finals: finalsJson(frozen, to.text) }));
      return STATUS.found;
    }
    const preview = frozen?.preview ?? composeReports(first, given, beside, {}, takeovers);
    const ownForms = ownFormsOf(call, preview, names);
    const layout = frozen?.layout ?? (await writeReports(host, preview, names, to.work(file), ownForms));
    await writeDisk(out, host.bytes());
    if (call.docx !== undefined) await writeDisk(call.docx, await wordFile(preview, names));
    tellReports(call, { preview, names, layout, ownForms, ...(frozen ? { frozen } : {}) }, to);
    return STATUS.clean;
  } catch (error) {
    if (error instanceof HostError) return unreadable(call, to, file, error);
    throw error;
  }
}

/** The reports of earlier years that the call asks for, or what to say where there is none. */
async function takeoversOf(
  { from, lastYear, fresh }: Call,
  preview: ReportPreview,
  names: readonly string[],
  to: Terminal,
): Promise<Takeovers | string> {
  if (fresh) return withoutLast(names);
  if (from === undefined && lastYear === undefined) return {};
  const last =
    lastYear === undefined ? undefined : fileHost({ name: basename(lastYear), bytes: await readDisk(lastYear) });
  const workbook = await last?.read({ kind: "workbook" }, to.work(lastYear!));
  const chosen = chooseLast(preview, names, {
    ...(from === undefined ? {} : { sheet: from }),
    ...(workbook ? { workbook } : {}),
  });
  if ("takeovers" in chosen) return chosen.takeovers;
  return to.text.cli.noLast(chosen.project, chosen.candidates.map(({ sheet }) => sheet).join("、"));
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
