import type { Area } from "../workbook/area";
import { KIND, type Sheet, type Workbook } from "../workbook/workbook";
import { isOfYears, LOOK, type Looks } from "./text-look";

/** A stretch of columns of a sheet, and of rows, both ends belonging. */
export interface Strip {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the rows of a strip hold, one place for each row that holds something. Counts leave out cells of mere white space. */
export interface Profile {
  readonly strip: Strip;
  /** Rows on the sheet, ascending. */
  readonly rows: Int32Array;
  readonly first: Uint16Array;
  readonly last: Uint16Array;
  readonly words: Uint16Array;
  /** Numbers of every look: plain, years, dates. */
  readonly numbers: Uint16Array;
  readonly years: Uint16Array;
  readonly dates: Uint16Array;
  readonly nils: Uint16Array;
  /** 1 where all words of the row are the same text, as when a merged title is filled. */
  readonly uniform: Uint8Array;
  /** Index of the text in the first cell, -1 where that holds no text. */
  readonly label: Int32Array;
  /** Which columns of the strip hold something in rows that are not one text filled over several columns. */
  readonly held: Uint32Array;
  readonly size: number;
}

/** Position of the first cell of a row at or right of a column. */
export function firstAt(sheet: Sheet, row: number, column: number): number {
  const { rowStart, column: columns } = sheet.cells;
  let low = rowStart[row]!;
  let high = rowStart[row + 1]!;
  if (low === high || columns[low]! >= column) return low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]! < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads the rows of a strip once, cell by cell. */
export function profileOf(sheet: Sheet, looks: Looks, strip: Strip): Profile {
  const { cells } = sheet;
  const { column, kind, number, format, rowStart } = cells;
  let held = 0;
  for (let row = strip.top; row <= strip.bottom; row++) if (rowStart[row + 1]! > rowStart[row]!) held++;
  // One piece of memory for all: a workbook may have thousands of small sheets.
  const memory = new ArrayBuffer(held * 22);
  const rows = new Int32Array(memory, 0, held);
  const label = new Int32Array(memory, held * 4, held);
  const counts = (n: number): Uint16Array => new Uint16Array(memory, held * (8 + 2 * n), held);
  const [first, last, words, numbers] = [counts(0), counts(1), counts(2), counts(3)];
  const [years, dates, nils, uniform] = [counts(4), counts(5), counts(6), new Uint8Array(held)];
  const columns = new Uint32Array(strip.right - strip.left + 1);
  let size = 0;
  for (let row = strip.top; row <= strip.bottom; row++) {
    const end = rowStart[row + 1]!;
    let at = strip.left === 0 ? rowStart[row]! : firstAt(sheet, row, strip.left);
    let w = 0;
    let n = 0;
    let y = 0;
    let d = 0;
    let nil = 0;
    let text = -1;
    let same = 1;
    let from = -1;
    let to = -1;
    const start = at;
    for (; at < end && column[at]! <= strip.right; at++) {
      // Most cells are plain numbers, and a closer look costs more than all the rest.
      const plain = kind[at] === KIND.number && looks.plain[format[at]!] === 1 && !isOfYears(number[at]!);
      const look = plain ? LOOK.number : looks.of(cells, at);
      if (look === LOOK.blank) continue;
      columns[column[at]! - strip.left]!++;
      if (from < 0) {
        from = column[at]!;
        label[size] = kind[at] === KIND.text ? number[at]! : -1;
      }
      to = column[at]!;
      if (look === LOOK.word) {
        w++;
        if (text < 0) text = number[at]!;
        else if (text !== number[at]! || kind[at] !== KIND.text) same = 0;
      } else if (look === LOOK.nil) nil++;
      else {
        n++;
        if (look === LOOK.year) y++;
        else if (look === LOOK.date) d++;
      }
    }
    if (from < 0) continue;
    if (same && w > 1 && n === 0)
      for (let cell = start; cell < at; cell++)
        if (looks.of(cells, cell) !== LOOK.blank) columns[column[cell]! - strip.left]!--;
    rows[size] = row;
    first[size] = from;
    last[size] = to;
    words[size] = w;
    numbers[size] = n;
    years[size] = y;
    dates[size] = d;
    nils[size] = nil;
    uniform[size] = same;
    size++;
  }
  return {
    strip,
    rows,
    first,
    last,
    words,
    numbers,
    years,
    dates,
    nils,
    uniform,
    label,
    held: columns,
    size,
  };
}

/** Merged areas of a sheet by their first row; those of one cell are left out. */
export function mergesByRow(sheet: Sheet): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>();
  for (const merge of sheet.merges) {
    const list = byRow.get(merge.top);
    if (list) list.push(merge);
    else byRow.set(merge.top, [merge]);
  }
  return byRow;
}

/** Everything the recognition of one sheet needs at hand. */
export interface Reading {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly looks: Looks;
  readonly merges: ReadonlyMap<number, readonly Area[]>;
}
