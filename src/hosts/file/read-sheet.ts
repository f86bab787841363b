import { readArea } from "../../core/workbook/address";
import type { Area } from "../../core/workbook/area";
import type { CellValue } from "../../core/workbook/workbook";
import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import type { SheetBuilder, SheetFacts } from "../../core/workbook/builder";
import { HostError } from "../host";
import { isTrue, readRows, type CellContext, type ListedRows } from "./read-cells";
import { readNumber } from "./read-number";
import { nameCode, nextAttribute, nextTag, OPENS, scanXml, skip, valueOf, type XmlScan } from "./read-xml";
import { gapsBetween, mergeRuns, type Run } from "./runs";

/** What the cells of all sheets of a workbook refer to. */
export type BookContext = Pick<CellContext, "texts" | "formats" | "date1904">;

/** What a sheet's part says besides its cells. */
export interface SheetPartFacts extends Pick<SheetFacts, "merges" | "hiddenRows" | "hiddenColumns" | "protected"> {
  /** Ids of the relationships to its Excel tables. */
  readonly tables: readonly string[];
}

const DATA = nameCode("sheetData");
const MERGES = nameCode("mergeCells");
const COLUMNS = nameCode("cols");
const TABLES = nameCode("tableParts");
const DEFAULTS = nameCode("sheetFormatPr");
const PROTECTION = nameCode("sheetProtection");
const WORKSHEET = nameCode("worksheet");
const REF = nameCode("ref");
const ID = nameCode("id");
const MIN = nameCode("min");
const MAX = nameCode("max");
const WIDTH = nameCode("width");
const HIDDEN = nameCode("hidden");
const ZERO_HEIGHT = nameCode("zeroHeight");
const SHEET = nameCode("sheet");

/** Reads a worksheet's part: cells into `cells`, everything else as returned. */
export function readSheet(part: Uint8Array, name: string, book: BookContext, cells: SheetBuilder): SheetPartFacts {
  const shared = new Map<string, string>();
  try {
    return scanSheet(part, name, { ...book, shared, lost: disordered, add: cells.add });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  // Out of order, as hardly any program writes: first learn the shared formulas, then sort the cells.
  cells.clear();
  const nothing = (): void => undefined;
  scanSheet(part, name, { ...book, shared, lost: nothing, add: nothing });
  const { add, addAll } = sorted(cells);
  const facts = scanSheet(part, name, { ...book, shared, lost: nothing, add });
  addAll();
  return facts;
}

function disordered(): never {
  throw new RangeError("a cell that shares a formula comes before the formula");
}

interface LooseCell {
  readonly row: number;
  readonly column: number;
  readonly rest: readonly [value: CellValue, format?: string, formula?: string];
}

/** Takes cells in any order and gives them on sorted; of a cell that comes twice, the last. */
function sorted(cells: SheetBuilder): { readonly add: SheetBuilder["add"]; readonly addAll: () => void } {
  const loose = new Map<number, LooseCell>();
  return {
    add: (row, column, ...rest) => void loose.set(row * MAX_COLUMNS + column, { row, column, rest }),
    addAll() {
      const all = [...loose.values()].sort((a, b) => a.row - b.row || a.column - b.column);
      for (const { row, column, rest } of all) cells.add(row, column, ...rest);
    },
  };
}

function scanSheet(part: Uint8Array, name: string, context: CellContext): SheetPartFacts {
  const scan = scanXml(part);
  if (nextTag(scan) !== OPENS || scan.name !== WORKSHEET) throw new HostError("damaged");
  const merges: Area[] = [];
  const tables: string[] = [];
  let rows: ListedRows = { listed: [], hidden: [] };
  let hiddenColumns: readonly Run[] = [];
  let rowsHiddenByDefault = false;
  let isProtected = false;
  for (let event = nextTag(scan); event !== 0; event = nextTag(scan)) {
    if (event !== OPENS) continue;
    if (scan.name === DATA) rows = readRows(scan, context);
    else if (scan.name === COLUMNS) hiddenColumns = readHiddenColumns(scan);
    else if (scan.name === MERGES)
      for (const ref of listedValues(scan, REF)) {
        const area = readArea(ref, name);
        if (area) merges.push(area);
      }
    else if (scan.name === TABLES) tables.push(...listedValues(scan, ID));
    else if (scan.name === DEFAULTS) rowsHiddenByDefault = saysTrue(scan, ZERO_HEIGHT);
    else if (scan.name === PROTECTION) isProtected = saysTrue(scan, SHEET);
    else skip(scan);
  }
  const unlisted = rowsHiddenByDefault ? gapsBetween(rows.listed, MAX_ROWS - 1) : [];
  const hiddenRows = mergeRuns([...rows.hidden, ...unlisted]);
  return { merges, hiddenRows, hiddenColumns, protected: isProtected, tables };
}

/** The values of one attribute of each child of the element just opened. */
function listedValues(scan: XmlScan, attribute: number): readonly string[] {
  const values: string[] = [];
  const { depth } = scan;
  while (nextTag(scan) !== 0 && scan.depth >= depth)
    while (nextAttribute(scan)) if (scan.attribute === attribute) values.push(valueOf(scan));
  return values;
}

function saysTrue(scan: XmlScan, attribute: number): boolean {
  let found = false;
  while (nextAttribute(scan)) if (scan.attribute === attribute) found = isTrue(scan);
  skip(scan);
  return found;
}

function readHiddenColumns(scan: XmlScan): readonly Run[] {
  const runs: Run[] = [];
  const { bytes, depth } = scan;
  while (nextTag(scan) !== 0 && scan.depth >= depth) {
    let [min, max, gone] = [0, 0, false];
    while (nextAttribute(scan)) {
      if (scan.attribute === MIN) min = readNumber(bytes, scan.valueStart, scan.valueEnd);
      else if (scan.attribute === MAX) max = readNumber(bytes, scan.valueStart, scan.valueEnd);
      else if (scan.attribute === HIDDEN) gone ||= isTrue(scan);
      else if (scan.attribute === WIDTH) gone ||= readNumber(bytes, scan.valueStart, scan.valueEnd) === 0;
    }
    if (gone && min >= 1 && max >= min) runs.push([min - 1, Math.min(max, MAX_COLUMNS) - 1]);
  }
  return mergeRuns(runs);
}
