import { constants } from "node:fs";
import { access, readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { HostError } from "../host";

/** The bytes of a file. Throws `not-found` where there is none that can be read, `too-large` where memory cannot hold it. */
export async function readDisk(path: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(path);
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    const tooLarge = codeOf(error) === "ERR_FS_FILE_TOO_LARGE";
    throw new HostError(tooLarge ? "too-large" : "not-found", { file: basename(path) }, { cause: error });
  }
}

/** Writes a file. Throws `read-only` where that is not allowed, `not-found` where the folder does not exist. */
export async function writeDisk(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await access(path, constants.W_OK).catch(error => {
      if (codeOf(error) !== "ENOENT") throw error;
    });
    await writeFile(path, bytes);
  } catch (error) {
    const missing = codeOf(error) === "ENOENT";
    throw new HostError(missing ? "not-found" : "read-only", { file: basename(path) }, { cause: error });
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
