import { basename } from "node:path";
import { HostError, type Host } from "../hosts/host";
import { readDisk } from "../hosts/file/disk";
import { fileHost } from "../hosts/file/file-host";
import type { Call } from "./call";
import { STATUS } from "./status";
import type { Terminal } from "./terminal";

/**
 * Does one piece of work for each file, in order. A file that cannot be read is said so and never stops the others; the status is the
 * worst of all. Anything but a HostError is our own fault and ends the run.
 */
export async function eachFile(
  call: Call,
  to: Terminal,
  work: (host: Host, file: string) => Promise<number>,
): Promise<number> {
  let status: number = STATUS.clean;
  for (const file of call.files) {
    try {
      const host = fileHost({ name: basename(file), bytes: await readDisk(file) });
      status = Math.max(status, await work(host, file));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      status = Math.max(status, unreadable(call, to, file, error));
    }
  }
  return status;
}

/** Says why a file could not be read or written. */
export function unreadable(call: Call, to: Terminal, file: string, error: HostError): number {
  const message = to.text.problems[error.problem]({ file, ...error.detail });
  if (call.format === "json") to.out(JSON.stringify({ file, error: { problem: error.problem, message } }));
  else to.error(message);
  return STATUS.failed;
}
