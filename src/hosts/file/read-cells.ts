import { relativeFormula } from "../../core/workbook/formula";
import type { CellValue } from "../../core/workbook/workbook";
import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import { HostError } from "../host";
import { readNumber, serialOf } from "./read-number";
import { readRichText } from "./read-texts";
import { CLOSES, nameCode, nextAttribute, nextTag, OPENS, skip, textOf, valueOf, type XmlScan } from "./read-xml";
import { collectRun } from "./runs";
import { unescape } from "./xml-text";

/** What the cells of a sheet refer to, and where they go. */
export interface CellContext {
  readonly texts: readonly string[];
  /** Number format of each cell style; undefined for General. */
  readonly formats: readonly (string | undefined)[];
  readonly date1904: boolean;
  /** Formulas that cells share, by their index, as far as they are known. */
  readonly shared: Map<string, string>;
  /** Called for a cell that shares a formula not known yet. */
  readonly lost: () => void;
  readonly add: (row: number, column: number, value: CellValue, format?: string, formula?: string) => void;
}

/** Rows that the sheet lists, and those of them that are hidden. */
export interface ListedRows {
  readonly listed: [number, number][];
  readonly hidden: [number, number][];
}

const ROW = nameCode("row");
const CELL = nameCode("c");
const VALUE = nameCode("v");
const FORMULA = nameCode("f");
const INLINE = nameCode("is");
const R = nameCode("r");
const S = nameCode("s");
const T = nameCode("t");
const HIDDEN = nameCode("hidden");
const HEIGHT = nameCode("ht");
const A = 0x41;

/** Reads the rows of the `sheetData` just opened, up to its closing, and gives its cells on as they come. */
export function readRows(scan: XmlScan, context: CellContext): ListedRows {
  const listed: [number, number][] = [];
  const hidden: [number, number][] = [];
  const { depth } = scan;
  let row = -1;
  for (let event = nextTag(scan); scan.depth >= depth; event = nextTag(scan)) {
    if (event !== OPENS) continue;
    if (scan.name !== ROW) {
      skip(scan);
      continue;
    }
    row++;
    let gone = false;
    while (nextAttribute(scan)) {
      if (scan.attribute === R) row = readNumber(scan.bytes, scan.valueStart, scan.valueEnd) - 1;
      else if (scan.attribute === HIDDEN) gone ||= isTrue(scan);
      else if (scan.attribute === HEIGHT) gone ||= readNumber(scan.bytes, scan.valueStart, scan.valueEnd) === 0;
    }
    if (!(row >= 0 && row < MAX_ROWS)) throw new HostError("damaged");
    collectRun(listed, row);
    if (gone) collectRun(hidden, row);
    readRow(scan, row, context);
  }
  return { listed, hidden };
}

/** Whether the current attribute says true. */
export const isTrue = (scan: XmlScan): boolean => {
  const first = scan.bytes[scan.valueStart];
  return first === 0x31 || first === 0x74;
};

function readRow(scan: XmlScan, row: number, context: CellContext): void {
  const { bytes, depth } = scan;
  let column = -1;
  for (let event = nextTag(scan); scan.depth >= depth; event = nextTag(scan)) {
    if (event !== OPENS) continue;
    if (scan.name !== CELL) {
      skip(scan);
      continue;
    }
    column++;
    let style = 0;
    let type = "n";
    while (nextAttribute(scan)) {
      if (scan.attribute === R) column = columnAt(bytes, scan.valueStart, scan.valueEnd);
      else if (scan.attribute === S) style = readNumber(bytes, scan.valueStart, scan.valueEnd);
      else if (scan.attribute === T) type = typeOf(scan);
    }
    if (!(column >= 0 && column < MAX_COLUMNS)) throw new HostError("damaged");
    readCell(scan, row, column, type, context.formats[style], context);
  }
}

const TYPES: Readonly<Record<number, string>> = { 0x6e: "n", 0x73: "s", 0x62: "b", 0x65: "e", 0x64: "d" };

function typeOf(scan: XmlScan): string {
  const { bytes, valueStart, valueEnd } = scan;
  return (valueEnd - valueStart === 1 && TYPES[bytes[valueStart]!]) || valueOf(scan);
}

/** The column of "C20", counted from zero. */
export function columnAt(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at++) {
    const letter = (bytes[at]! & ~32) - A;
    if (letter < 0 || letter > 25) break;
    column = column * 26 + letter + 1;
  }
  return column - 1;
}

function readCell(
  scan: XmlScan,
  row: number,
  column: number,
  type: string,
  format: string | undefined,
  context: CellContext,
): void {
  const { depth } = scan;
  let value: CellValue = null;
  let formula: string | undefined;
  for (let event = nextTag(scan); scan.depth >= depth; event = nextTag(scan)) {
    if (event !== OPENS) continue;
    if (scan.name === VALUE) value = readValue(scan, type, context);
    else if (scan.name === FORMULA) formula = readFormula(scan, row, column, context);
    else if (scan.name === INLINE) value = readRichText(scan);
    else skip(scan);
  }
  context.add(row, column, value === "" ? null : value, format, formula);
}

function readValue(scan: XmlScan, type: string, context: CellContext): CellValue {
  if (nextTag(scan) !== CLOSES) throw new HostError("damaged");
  const { bytes, textStart, textEnd, before } = scan;
  if (textStart === textEnd && before === "") return null;
  if (type === "n") {
    const number = before === "" ? readNumber(bytes, textStart, textEnd) : NaN;
    return Number.isNaN(number) ? numberOrText(textOf(scan)) : number;
  }
  if (type === "s") {
    const text = context.texts[readNumber(bytes, textStart, textEnd)];
    if (text === undefined) throw new HostError("damaged");
    return text;
  }
  const text = textOf(scan);
  if (type === "b") return text.trim() === "1" || text.trim() === "true";
  if (type === "e") return { error: text };
  if (type === "d") {
    const serial = serialOf(text, context.date1904);
    return Number.isNaN(serial) ? text : serial;
  }
  return unescape(text);
}

/** What a numeric cell holds that is not plainly a number: kept as text, so that nobody counts with it and nothing is lost. */
function numberOrText(text: string): CellValue {
  const bytes = new TextEncoder().encode(text);
  const number = readNumber(bytes, 0, bytes.length);
  return Number.isNaN(number) ? text.trim() || null : number;
}

/** The formula just opened, relative to its cell; undefined where there is none. */
function readFormula(scan: XmlScan, row: number, column: number, context: CellContext): string | undefined {
  let attributes: Record<string, string> | undefined;
  while (nextAttribute(scan)) (attributes ??= {})[FORMULA_ATTRIBUTES.get(scan.attribute) ?? ""] = valueOf(scan);
  if (nextTag(scan) !== CLOSES) throw new HostError("damaged");
  const text = textOf(scan);
  if (attributes?.t === "dataTable") return relativeFormula(tableFormula(attributes), row, column);
  const own = text.trim() === "" ? undefined : relativeFormula(text, row, column);
  const index = attributes?.t === "shared" ? attributes.si : undefined;
  if (index === undefined) return own;
  if (own !== undefined) {
    if (attributes?.ref !== undefined || !context.shared.has(index)) context.shared.set(index, own);
    return own;
  }
  const shared = context.shared.get(index);
  if (shared === undefined) context.lost();
  return shared;
}

const FORMULA_ATTRIBUTES = new Map(["t", "si", "ref", "r1", "r2", "dt2D", "dtr"].map(name => [nameCode(name), name]));

/** A what-if table's formula as Excel shows it: row input cell, column input cell. */
function tableFormula({ r1 = "", r2 = "", dt2D, dtr }: Record<string, string>): string {
  const both = dt2D === "1" || dt2D === "true";
  const alongRow = dtr === "1" || dtr === "true";
  return both ? `TABLE(${r1},${r2})` : alongRow ? `TABLE(${r1},)` : `TABLE(,${r1})`;
}
