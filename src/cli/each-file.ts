import { basename } from "node:path";
import { HostError, type Host, type Work } from "../hosts/host";
import { readDisk, workbooksIn } from "../hosts/file/disk";
import { fileHost } from "../hosts/file/file-host";
import type { Call } from "./call";
import { STATUS } from "./status";
import type { Terminal } from "./terminal";

/** What is done with one file; gives its status. */
type FileWork = (host: Host, file: string, work: Work) => Promise<number>;

/**
 * Does one piece of work for each file, in order, and for each workbook of a folder. A file that cannot be read is said so and never stops
 * the others; the status is the worst of all. Anything but a HostError is our own fault and ends the run.
 */
export async function eachFile(call: Call, to: Terminal, work: FileWork): Promise<number> {
  const files: string[] = [];
  let status: number = STATUS.clean;
  for (const name of call.files) {
    const inside = await workbooksIn(name);
    if (inside?.length === 0) status = emptyFolder(call, to, name);
    files.push(...(inside ?? [name]));
  }
  const statuses: number[] = [];
  for (const [at, file] of files.entries()) {
    const label = files.length > 1 ? `${at + 1}/${files.length} ${file}` : file;
    const one = await inFile(call, to, file, host => work(host, file, to.work(label)));
    statuses.push(one);
  }
  if (files.length > 1 && call.format === "text") {
    const howMany = (wanted: number) => statuses.filter(one => one === wanted).length;
    to.out(to.text.cli.allFiles(files.length, howMany(STATUS.found), howMany(STATUS.failed)));
  }
  return Math.max(status, ...statuses);
}

async function inFile(call: Call, to: Terminal, file: string, work: (host: Host) => Promise<number>): Promise<number> {
  try {
    return await work(fileHost({ name: basename(file), bytes: await readDisk(file) }));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return unreadable(call, to, file, error, { ...error.detail, file });
  }
}

function emptyFolder(call: Call, to: Terminal, folder: string): number {
  tell(call, to, folder, "not-found", to.text.cli.emptyFolder(folder));
  return STATUS.failed;
}

/** Says why a file could not be read or written; of many files of one name the path tells which. */
export function unreadable(
  call: Call,
  to: Terminal,
  file: string,
  error: HostError,
  detail: HostError["detail"] = { file, ...error.detail },
): number {
  tell(call, to, file, error.problem, to.text.problems[error.problem](detail));
  return STATUS.failed;
}

function tell(call: Call, to: Terminal, file: string, problem: HostError["problem"], message: string): void {
  if (call.format === "json") to.out(JSON.stringify({ file, error: { problem, message } }));
  else to.error(message);
}
