import { columnRuns, runFrom, type ColumnRuns } from "../workbook/column-runs";
import { KIND, type Cells, type Sheet } from "../workbook/workbook";
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
}

/** Reads the column into `values`, one number a cell from the top down: the one time that its cells are looked at. */
function readColumn(
  { rowStart, kind, number, format }: Cells,
  { first, row, position, count }: ColumnRuns,
  at: number,
  { ofText, shownOf }: NumberReading,
  texts: boolean,
  values: Float64Array,
): Scale {
  let stored = 0;
  let shown = 0;
  let size = 0;
  let numerals = 0;
  let nth = 0;
  for (let run = first[at]!; run < first[at + 1]!; run++) {
    const step = rowStart[row[run]! + 1]! - rowStart[row[run]!]!;
    for (let k = count[run]!, cell = position[run]!; k > 0; k--, cell += step, nth++) {
      let value = kind[cell] === KIND.number ? number[cell]! : NaN;
      if (texts && kind[cell] === KIND.text && (value = ofText(number[cell]!)) === value) numerals++;
      values[nth] = value;
      if (value !== value) continue;
      size += Math.abs(value);
      const scaled = value * TENS[stored]!;
      if (scaled !== Math.round(scaled) && !hasPlaces(value, stored)) stored = Math.max(stored, placesOf(value));
      if (shownOf[format[cell]!]! > shown) shown = shownOf[format[cell]!]!;
    }
  }
  let places = Math.min(stored, MOST_PLACES);
  while (places > 0 && size * TENS[places]! >= SAFE) places--;
  const exact = places === stored && size * TENS[places]! < SAFE;
  return { numerals, places, exact, shown: Math.max(shown, stored) };
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
  const { numerals, places, exact, shown } = readColumn(sheet.cells, runs, at, reading, texts, values);
  const ten = TENS[places]!;
  const sum: Adding = { scaled: 0, size: 0, count: 0 };
  let sums: Sums | undefined;

  function above(line: number): number {
    const run = runFrom(runs, at, line);
    return run === end ? values.length : before[run]! + Math.max(0, line - row[run]!);
  }
  return {
    numerals,
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
