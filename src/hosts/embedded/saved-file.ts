import { writeChanges } from "../file/write-changes";
import type { Work } from "../host";
import type { EmbeddedHost } from "./embedded-host";
import type { OpenedFile } from "./open-file";

/** The bytes of the opened file with everything changed since; what the changes do not concern stays byte for byte. */
export async function savedFile(file: OpenedFile, host: EmbeddedHost, work: Work): Promise<Uint8Array> {
  const { changes, memory } = await host.changesSinceOpening(work);
  return writeChanges(file.bytes, changes, memory === file.memory ? undefined : memory, file.workbook);
}
