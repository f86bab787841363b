import type { Workbook } from "../../core/workbook/workbook";
import type { WorkbookDisplay } from "../file/display";
import { workbookFile } from "../file/new-workbook";
import { openPackage } from "../file/package";
import { readDisplay } from "../file/read-display";
import { readMemory } from "../file/read-memory";
import { readPackage, readWorkbook } from "../file/read-workbook";
import { NOTHING_REMEMBERED, type Memory } from "../host";
import { notShown, type Hidden } from "./not-shown";
import { plainDisplay } from "./plain-display";

/** A file as it was read, ready to be shown. */
export interface OpenedFile {
  readonly name: string;
  /** The package that is saved; made anew for a .csv. */
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly display: WorkbookDisplay;
  readonly memory: Memory;
  /** What it holds besides, unseen here. */
  readonly hidden: readonly Hidden[];
}

export const isCsv = (name: string): boolean => /\.csv$/i.test(name);

/** Reads a file. Throws a HostError where it is not a workbook that can be read. */
export function openFile(bytes: Uint8Array, name: string): OpenedFile {
  if (isCsv(name)) {
    const workbook = readWorkbook(bytes, name);
    const display = plainDisplay(workbook);
    return { name, bytes: workbookFile(workbook), workbook, display, memory: NOTHING_REMEMBERED, hidden: [] };
  }
  const from = openPackage(bytes);
  return {
    name,
    bytes,
    workbook: readPackage(from, name),
    display: readDisplay(from),
    memory: readMemory(from) ?? NOTHING_REMEMBERED,
    hidden: notShown(from),
  };
}
