import { columnRuns, runFrom, type ColumnRuns } from "../workbook/column-runs";
import { rowStretches } from "../workbook/row-stretches";
import { KIND, type Sheet } from "../workbook/workbook";
import type { Room } from "./room";
import { hasPlaces, MOST_PLACES, NOTHING, placesOf, SAFE, TENS, type Total } from "./total";

/** What the numbers of a sheet are read with: texts that are numerals, and how many places each number format shows. */
export interface NumberReading {
  readonly ofText: (index: number) => number;
  readonly shownOf: Uint8Array;
}

/** Cells between two of the sums that are kept: any stretch of a column is added up from these and a few cells at its ends. */
const BLOCK = 64;

/** Sums of the first 0, BLOCK, 2 × BLOCK … cells of a column. */
interface Sums {
  readonly scaled: Float64Array;
  readonly sizes: Float64Array;
  readonly counts: Uint32Array;
}

/** The numbers of one column of a sheet. */
export interface ColumnNumbers {
  /** How many texts among them are numerals. */
  readonly numerals: number;
  /** The most places that any of its numbers has, MOST_PLACES + 1 where one is the end of a computation. */
  readonly stored: number;
  /** One for each cell of the column, from the top down; NaN for those that hold none. */
  readonly values: Float64Array;
  /** How many cells of the column stand above a row. */
  above(row: number): number;
  /** The sum of the numbers in some rows. */
  sum(top: number, bottom: number): Total;
}

/** What holds of a whole column: how fine its numbers are, and in which places its sums are kept. */
interface Scale extends Pick<Total, "places" | "exact" | "shown"> {
  readonly numerals: number;
  readonly stored: number;
}

/**
 * Reads the column into `values`, one number a cell from the top down: the one time that its cells are looked at. Of cells in one stretch of
 * rows only the numbers are: their kind and format are those of the first.
 */
function readColumn(
  sheet: Sheet,
  { first, row, position, count }: ColumnRuns,
  at: number,
  { ofText, shownOf }: NumberReading,
  texts: boolean,
  values: Float64Array,
): Scale {
  const { rowStart, kind, number, format } = sheet.cells;
  const stretches = rowStretches(sheet);
  let stretch = 0;
  let stored = 0;
  let shown = 0;
  let size = 0;
  let numerals = 0;
  let nth = 0;
  for (let run = first[at]!; run < first[at + 1]!; run++) {
    const top = row[run]!;
    const step = rowStart[top + 1]! - rowStart[top]!;
    const begin = nth;
    const stop = nth + count[run]!;
    for (let cell = position[run]!; nth < stop;) {
      while (stretches.end[stretch]! <= top + nth - begin) stretch++;
      const end = Math.min(stop, begin + stretches.end[stretch]! - top);
      const isNumber = kind[cell] === KIND.number;
      const digits = shownOf[format[cell]!]!;
      if (!isNumber && !(texts && kind[cell] === KIND.text)) {
        values.fill(NaN, nth, end);
        cell += step * (end - nth);
        nth = end;
      }
      for (; nth < end; nth++, cell += step) {
        const value = isNumber ? number[cell]! : ofText(number[cell]!);
        values[nth] = value;
        if (value !== value) continue;
        if (!isNumber) numerals++;
        size += Math.abs(value);
        const scaled = value * TENS[stored]!;
        if (scaled !== Math.round(scaled) && !hasPlaces(value, stored)) stored = Math.max(stored, placesOf(value));
        if (digits > shown) shown = digits;
      }
    }
  }
  let places = Math.min(stored, MOST_PLACES);
  while (places > 0 && size * TENS[places]! >= SAFE) places--;
  const exact = places === stored && size * TENS[places]! < SAFE;
  return { numerals, stored, places, exact, shown: Math.max(shown, stored) };
}

/** A sum as it grows. */
interface Adding {
  scaled: number;
  size: number;
  count: number;
}

/** Adds the numbers from `from` up to `end`, which stays out. */
function add(sum: Adding, values: Float64Array, from: number, end: number, ten: number): void {
  let { scaled, size, count } = sum;
  for (let nth = from; nth < end; nth++) {
    const value = values[nth]!;
    if (value !== value) continue;
    scaled += Math.round(value * ten);
    size += Math.abs(value);
    count++;
  }
  sum.scaled = scaled;
  sum.size = size;
  sum.count = count;
}

function sumsOf(values: Float64Array, ten: number): Sums {
  const blocks = Math.floor(values.length / BLOCK);
  const scaled = new Float64Array(blocks + 1);
  const sizes = new Float64Array(blocks + 1);
  const counts = new Uint32Array(blocks + 1);
  const sum: Adding = { scaled: 0, size: 0, count: 0 };
  for (let block = 1; block <= blocks; block++) {
    add(sum, values, (block - 1) * BLOCK, block * BLOCK, ten);
    scaled[block] = sum.scaled;
    sizes[block] = sum.size;
    counts[block] = sum.count;
  }
  return { scaled, sizes, counts };
}

/** Reads a column of a sheet, with numerals that are texts or without. */
export function columnNumbers(
  sheet: Sheet,
  at: number,
  texts: boolean,
  reading: NumberReading,
  room: Room,
): ColumnNumbers {
  const runs = columnRuns(sheet);
  const { first, row, count, before } = runs;
  const end = first[at + 1]!;
  const values = room.floats(end > first[at]! ? before[end - 1]! + count[end - 1]! : 0);
  const { numerals, stored, places, exact, shown } = readColumn(sheet, runs, at, reading, texts, values);
  const ten = TENS[places]!;
  const sum: Adding = { scaled: 0, size: 0, count: 0 };
  let sums: Sums | undefined;

  function above(line: number): number {
    const run = runFrom(runs, at, line);
    return run === end ? values.length : before[run]! + Math.max(0, line - row[run]!);
  }
  return {
    numerals,
    stored,
    values,
    above,
    sum(top, bottom) {
      const [a, b] = [above(top), above(bottom + 1)];
      const [low, high] = [Math.ceil(a / BLOCK), Math.floor(b / BLOCK)];
      sum.scaled = sum.size = sum.count = 0;
      if (high - low < 2) add(sum, values, a, b, ten);
      else {
        sums ??= sumsOf(values, ten);
        sum.scaled = sums.scaled[high]! - sums.scaled[low]!;
        sum.size = sums.sizes[high]! - sums.sizes[low]!;
        sum.count = sums.counts[high]! - sums.counts[low]!;
        add(sum, values, a, low * BLOCK, ten);
        add(sum, values, high * BLOCK, b, ten);
      }
      if (sum.count === 0) return NOTHING;
      return { scaled: sum.scaled, places, count: sum.count, exact, shown, size: sum.size };
    },
  };
}
