import type { Area } from "../workbook/area";
import type { Sheet, Workbook } from "../workbook/workbook";
import type { Looks } from "./text-look";

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
