import { check, DEFAULT_PACK, areaNameFrom, readArea, recognise, relate, type Finding } from "../../src/core";
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
  /** Why it is not found yet; a gap that is closed fails the test, so that the mark goes. */
  readonly gap?: string;
}

/** A correct book in a layout that units use, and faults planted in it. */
export interface Layout {
  readonly says: string;
  readonly sheets: Readonly<Record<string, TestSheet | TestSheet["rows"]>>;
  readonly faults: readonly Fault[];
}

type Sheets = Layout["sheets"];

const rowsOf = (sheet: Sheets[string]): TestSheet["rows"] => ("rows" in sheet ? sheet.rows : sheet);

/** The book with one cell changed. */
export function withFault({ sheets }: Layout, { cell, to }: Fault): Sheets {
  const at = readArea(cell, Object.keys(sheets)[0]!)!;
  const sheet = sheets[at.sheet]!;
  const rows = rowsOf(sheet).map((row, r) =>
    r === at.top
      ? Array.from({ length: Math.max(row.length, at.left + 1) }, (_, c) => (c === at.left ? to : row[c]))
      : row,
  );
  return { ...sheets, [at.sheet]: "rows" in sheet ? { ...sheet, rows } : rows };
}

/** What is said of a book at or above warning. */
export function alarms(sheets: Sheets): readonly Finding[] {
  const workbook = book(sheets);
  const tables = recognise(workbook);
  const findings = check({ workbook, tables, relations: relate(workbook, tables), pack: DEFAULT_PACK });
  return findings.filter(({ severity }) => severity !== "notice");
}

/** "ZP-201 汇总!C5" */
export const told = ({ rule, at }: Finding): string => `${rule} ${at ? areaNameFrom(null, at) : ""}`;

export const expected = ({ rule, cell, at }: Fault): string => `${rule} ${at ?? cell}`;
