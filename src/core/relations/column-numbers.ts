import { columnRuns, runFrom, type ColumnRuns } from "../workbook/column-runs";
import { KIND, type Cells, type Sheet } from "../workbook/workbook";
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
  /** The sum of the numbers in some rows. */
  sum(top: number, bottom: number): Total;
}

type Read = (position: number) => number;

function readerOf({ kind, number }: Cells, texts: boolean, { ofText }: NumberReading): Read {
  const ofWord: Read = cell => (texts && kind[cell] === KIND.text ? ofText(number[cell]!) : NaN);
  return cell => (kind[cell] === KIND.number ? number[cell]! : ofWord(cell));
}

/** What holds of a whole column: how fine its numbers are, and in which places its sums are kept. */
interface Scale extends Pick<Total, "places" | "exact" | "shown"> {
  readonly numerals: number;
}

function scaleOf(cells: Cells, runs: ColumnRuns, at: number, read: Read, shownOf: Uint8Array): Scale {
  const { rowStart, kind, format } = cells;
  const { first, row, position, count } = runs;
  let stored = 0;
  let shown = 0;
  let size = 0;
  let numerals = 0;
  for (let run = first[at]!; run < first[at + 1]!; run++) {
    const step = rowStart[row[run]! + 1]! - rowStart[row[run]!]!;
    let cell = position[run]!;
    for (let k = count[run]!; k > 0; k--, cell += step) {
      const value = read(cell);
      if (value !== value) continue;
      if (kind[cell] !== KIND.number) numerals++;
      size += Math.abs(value);
      if (!hasPlaces(value, stored)) stored = Math.max(stored, placesOf(value));
      if (shownOf[format[cell]!]! > shown) shown = shownOf[format[cell]!]!;
    }
  }
  let places = Math.min(stored, MOST_PLACES);
  while (places > 0 && size * TENS[places]! >= SAFE) places--;
  const exact = places === stored && size * TENS[places]! < SAFE;
  return { numerals, places, exact, shown: Math.max(shown, stored) };
}

/** Adds up cells of a column. */
interface Adding {
  scaled: number;
  size: number;
  count: number;
  /** So many cells from the one that stands `offset` down in a run. */
  add(run: number, offset: number, cells: number): void;
}

function adding({ rowStart }: Cells, { row, position, count }: ColumnRuns, read: Read, ten: number): Adding {
  const sum: Adding = { scaled: 0, size: 0, count: 0, add };
  function add(run: number, offset: number, cells: number): void {
    let { scaled, size, count: found } = sum;
    for (let left = cells; left > 0; run++, offset = 0) {
      const step = rowStart[row[run]! + 1]! - rowStart[row[run]!]!;
      let cell = position[run]! + offset * step;
      const here = Math.min(left, count[run]! - offset);
      for (let k = here; k > 0; k--, cell += step) {
        const value = read(cell);
        if (value !== value) continue;
        scaled += Math.round(value * ten);
        size += Math.abs(value);
        found++;
      }
      left -= here;
    }
    Object.assign(sum, { scaled, size, count: found });
  }
  return sum;
}

const nothingYet = { scaled: 0, size: 0, count: 0 } as const;

function sumsOf(sum: Adding, { first, before, count }: ColumnRuns, at: number): Sums {
  let run = first[at]!;
  const last = first[at + 1]! - 1;
  const blocks = Math.floor((before[last]! + count[last]!) / BLOCK);
  const scaled = new Float64Array(blocks + 1);
  const sizes = new Float64Array(blocks + 1);
  const counts = new Uint32Array(blocks + 1);
  Object.assign(sum, nothingYet);
  for (let block = 1; block <= blocks; block++) {
    const nth = (block - 1) * BLOCK;
    while (before[run]! + count[run]! <= nth) run++;
    sum.add(run, nth - before[run]!, BLOCK);
    scaled[block] = sum.scaled;
    sizes[block] = sum.size;
    counts[block] = sum.count;
  }
  return { scaled, sizes, counts };
}

/** The run that holds the nth cell of a column. */
function runOf({ first, before }: ColumnRuns, at: number, nth: number): number {
  let low = first[at]!;
  let high = first[at + 1]! - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (before[middle]! <= nth) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads a column of a sheet, with numerals that are texts or without. */
export function columnNumbers(sheet: Sheet, at: number, texts: boolean, reading: NumberReading): ColumnNumbers {
  const { cells } = sheet;
  const runs = columnRuns(sheet);
  const { first, row, count, before } = runs;
  const read = readerOf(cells, texts, reading);
  const { numerals, places, exact, shown } = scaleOf(cells, runs, at, read, reading.shownOf);
  const sum = adding(cells, runs, read, TENS[places]!);
  let sums: Sums | undefined;
  return {
    numerals,
    sum(top, bottom) {
      const from = runFrom(runs, at, top);
      let last = runFrom(runs, at, bottom);
      if (last === first[at + 1] || row[last]! > bottom) last--;
      if (last < from) return NOTHING;
      const offset = Math.max(0, top - row[from]!);
      const a = before[from]! + offset;
      const b = before[last]! + Math.min(count[last]!, bottom - row[last]! + 1);
      const [low, high] = [Math.ceil(a / BLOCK), Math.floor(b / BLOCK)];
      if (high - low < 2) {
        Object.assign(sum, nothingYet);
        sum.add(from, offset, b - a);
      } else {
        sums ??= sumsOf(sum, runs, at);
        sum.scaled = sums.scaled[high]! - sums.scaled[low]!;
        sum.size = sums.sizes[high]! - sums.sizes[low]!;
        sum.count = sums.counts[high]! - sums.counts[low]!;
        sum.add(from, offset, low * BLOCK - a);
        const rest = runOf(runs, at, Math.min(high * BLOCK, b - 1));
        sum.add(rest, high * BLOCK - before[rest]!, b - high * BLOCK);
      }
      if (sum.count === 0) return NOTHING;
      return { scaled: sum.scaled, places, count: sum.count, exact, shown, size: sum.size };
    },
  };
}
