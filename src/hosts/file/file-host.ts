import type { Workbook } from "../../core/workbook/workbook";
import { NOTHING_REMEMBERED, type Host, type Memory, type Scope, type Work } from "../host";
import { workbookFile } from "./new-workbook";
import { openPackage } from "./package";
import { readMemory } from "./read-memory";
import { readWorkbook } from "./read-workbook";
import { writeChanges } from "./write-changes";

/** A file as it is opened; the name tells a .csv. */
export interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A workbook file in memory as a host. */
export interface FileHost extends Host {
  /** The file as it stands now: the bytes given, as long as nothing was written. A .csv that was written to is an .xlsx. */
  bytes(): Uint8Array;
}

const isCsv = (name: string): boolean => /\.csv$/i.test(name);

const scoped = (workbook: Workbook, scope: Scope): Workbook =>
  scope.kind === "workbook"
    ? workbook
    : { ...workbook, sheets: workbook.sheets.filter(sheet => scope.names.includes(sheet.name)) };

/** Opens a file in memory; nothing is written to any disk. Files that cannot be read are refused on the first `read`. */
export function fileHost(file: OpenFile): FileHost {
  let bytes = file.bytes;
  let name = file.name;
  let known: Workbook | undefined;

  const read = (): Workbook => (known ??= readWorkbook(bytes, name));

  /** A .csv has no place for reports and memory: it goes on as an .xlsx. */
  const package_ = (): Uint8Array => (isCsv(name) ? workbookFile(read()) : bytes);

  function replace(written: Uint8Array): void {
    if (isCsv(name)) name = name.replace(/\.csv$/i, ".xlsx");
    bytes = written;
    known = undefined;
  }

  function report(work: Work, phase: "reading" | "writing", done: number): void {
    work.signal.throwIfAborted();
    work.progress({ phase, done, of: 1 });
  }

  return {
    name: "file",
    can: { groupedUndo: false, losesUndo: false, selection: false, save: true, downloads: true },
    bytes: () => bytes,
    read: async (scope, work) => {
      report(work, "reading", 0);
      const workbook = read();
      report(work, "reading", 1);
      return scoped(workbook, scope);
    },
    write: async (changes, work) => {
      report(work, "writing", 0);
      const written = writeChanges(package_(), changes, undefined, read());
      report(work, "writing", 1);
      replace(written);
    },
    show: async () => {},
    selection: async () => null,
    watch: async () => async () => {},
    recall: async (): Promise<Memory> =>
      (isCsv(name) ? undefined : readMemory(openPackage(bytes))) ?? NOTHING_REMEMBERED,
    remember: async memory => replace(writeChanges(package_(), { edits: [], sheets: [] }, memory)),
  };
}
