import { check, DEFAULT_PACK, areaNameFrom, readArea, recognise, relate, type Finding } from "../../src/core";
import type { Item } from "./items";
import { book, type TestCell, type TestSheet } from "../book";

/** One cell of a correct book changed, and what must be said of it. */
export interface Fault {
  readonly says: string;
  /** The changed cell, with its sheet: "汇总!C5". */
  readonly cell: string;
  readonly to: TestCell;
  readonly rule: string;
  /** Where it must be told, if not at the changed cell. */
  readonly at?: string;
  /** Other cells that the same slip changed. */
  readonly also?: Readonly<Record<string, TestCell>>;
  /** Told as a notice: nothing graver may be said. */
  readonly notice?: true;
  /** Why it is not found yet; a gap that is closed fails the test, so that the mark goes. */
  readonly gap?: string;
}

/** A change that looks like a fault of the rule and is none. */
export type NearMiss = Omit<Fault, "at" | "notice" | "gap">;

/** A correct book in a layout that units use, and faults planted in it. */
export interface Layout {
  readonly says: string;
  /** What of the list in `items.ts` it has. */
  readonly shows: readonly Item[];
  readonly sheets: Readonly<Record<string, TestSheet | TestSheet["rows"]>>;
  readonly faults: readonly Fault[];
  /** Changes that are right as well: nothing is said of them. */
  readonly near?: readonly NearMiss[];
}

type Sheets = Layout["sheets"];

const rowsOf = (sheet: Sheets[string]): TestSheet["rows"] => ("rows" in sheet ? sheet.rows : sheet);

/** The book with the fault planted. */
export const withFault = ({ sheets }: Layout, { cell, to, also = {} }: Pick<Fault, "cell" | "to" | "also">): Sheets =>
  Object.entries({ [cell]: to, ...also }).reduce((changed, [place, value]) => withCell(changed, place, value), sheets);

function withCell(sheets: Sheets, cell: string, to: TestCell): Sheets {
  const at = readArea(cell, Object.keys(sheets)[0]!)!;
  const sheet = sheets[at.sheet]!;
  const given = rowsOf(sheet);
  const rows = Array.from({ length: Math.max(given.length, at.top + 1) }, (_, r) => given[r] ?? []).map((row, r) =>
    r === at.top
      ? Array.from({ length: Math.max(row.length, at.left + 1) }, (_, c) => (c === at.left ? to : row[c]))
      : row,
  );
  return { ...sheets, [at.sheet]: "rows" in sheet ? { ...sheet, rows } : rows };
}

/** All that is said of a book. */
export function said(sheets: Sheets): readonly Finding[] {
  const workbook = book(sheets);
  const tables = recognise(workbook);
  return check({ workbook, tables, relations: relate(workbook, tables), pack: DEFAULT_PACK });
}

/** Whether a finding is at or above warning. */
export const alarms = ({ severity }: Finding): boolean => severity !== "notice";

/** "ZP-201 汇总!C5" */
export const told = ({ rule, at }: Finding): string => `${rule} ${at ? areaNameFrom(null, at) : ""}`;

export const expected = ({ rule, cell, at }: Fault): string => `${rule} ${at ?? cell}`;
