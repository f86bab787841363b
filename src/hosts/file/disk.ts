import { constants } from "node:fs";
import { access, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { basename, join, sep } from "node:path";
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

/** What a folder's files may be; those that are too old to be read are told, not passed over. */
const WORKBOOK = /\.(?:xlsx|xlsm|xls|csv)$/i;

/** Hidden files, and the locks that Excel leaves beside a workbook that is open. */
const NOBODYS = /^(?:\.|~\$)/;

/** The workbooks in a folder and in all folders of it, by their paths; undefined where the path is no folder. */
export async function workbooksIn(path: string): Promise<readonly string[] | undefined> {
  const there = await stat(path).catch(error => {
    if (codeOf(error) !== "ENOENT") throw new HostError("not-found", { file: path }, { cause: error });
  });
  if (!there?.isDirectory()) return undefined;
  const names = await readdir(path, { recursive: true });
  return names
    .filter(name => WORKBOOK.test(name) && !name.split(sep).some(part => NOBODYS.test(part)))
    .sort()
    .map(name => join(path, name));
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
