import type { Area } from "../workbook/area";
import { positionOf } from "../workbook/cells";
import { KIND, type Sheet, type Workbook } from "../workbook/workbook";
import { toNumber, type Decimal } from "../quantity/decimal";
import { shownPlaces } from "../quantity/grain";
import { readQuantity } from "../quantity/read-quantity";
import { makeRoom, type Room } from "./room";

/** Places beyond which a binary number is no typed decimal but the end of a computation. */
export const MOST_PLACES = 9;

const SAFE = Number.MAX_SAFE_INTEGER;
export const TENS: readonly number[] = Array.from({ length: 16 }, (_, n) => Number(`1e${n}`));

/** The decimal places of a number as Excel keeps it (15 digits); MOST_PLACES + 1 where it has more than MOST_PLACES. */
export function placesOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  for (let places = 1; places <= MOST_PLACES; places++) {
    const scaled = value * TENS[places]!;
    if (Math.abs(scaled - Math.round(scaled)) <= Math.abs(scaled) * 5e-15) return places;
  }
  return MOST_PLACES + 1;
}

/** Whether a number has no more than so many places. */
export function hasPlaces(value: number, places: number): boolean {
  if (places > MOST_PLACES) return true;
  const scaled = value * TENS[places]!;
  return Math.abs(scaled - Math.round(scaled)) <= (places === 0 ? 0 : Math.abs(scaled) * 5e-15);
}

/** A sum of cells: a whole number of 10^-places, how many numbers went in, and the most places any of them shows. */
export interface Total {
  readonly scaled: number;
  readonly places: number;
  readonly count: number;
  /** False where an addend has more places than can be kept, or the sum more digits than a whole number holds. */
  readonly exact: boolean;
  readonly shown: number;
  /** Sum of the addends' sizes, in their unit. */
  readonly size: number;
}

export const NOTHING: Total = { scaled: 0, places: 0, count: 0, exact: true, shown: 0, size: 0 };

/** first + sign × second. */
export function plus(first: Total, second: Total, sign: 1 | -1 = 1): Total {
  const places = Math.max(first.places, second.places);
  const a = first.scaled * TENS[places - first.places]!;
  const b = second.scaled * TENS[places - second.places]!;
  const scaled = Math.round(a + sign * b);
  return {
    scaled,
    places,
    count: first.count + second.count,
    exact: first.exact && second.exact && Math.abs(a) < SAFE && Math.abs(b) < SAFE && Math.abs(scaled) < SAFE,
    shown: Math.max(first.shown, second.shown),
    size: first.size + second.size,
  };
}

export const valueOf = (total: Total): number => total.scaled / TENS[total.places]!;
export const decimalOfTotal = (total: Total): Decimal => ({ digits: BigInt(total.scaled), places: total.places });

/** The numbers of one column of a sheet, from the top down, with sums that any stretch of it reads off in logarithmic time. */
interface ColumnNumbers {
  /** Rows of its numbers: `rows[from … from + count - 1]`. */
  readonly rows: Uint32Array;
  readonly from: number;
  readonly count: number;
  readonly places: number;
  readonly shown: number;
  readonly exact: boolean;
  /** prefix[first + i]: sum of the first i numbers, as whole numbers of 10^-places. */
  readonly prefix: Float64Array;
  readonly sizes: Float64Array;
  readonly first: number;
}

/** The numbers of one sheet. */
export interface SheetNumbers {
  readonly sheet: Sheet;
  /** The number in a cell, or NaN. A text that is a numeral counts. */
  at(row: number, column: number): number;
  /** Places of the cell's number: those stored or those shown, whichever are more; MOST_PLACES + 1 for the end of a computation. */
  placesAt(row: number, column: number): number;
  /** The number of one cell as a sum of one, or NOTHING where it holds none. */
  one(row: number, column: number): Total;
  /** The numbers of a column in so many rows from `top` on; NaN stands for none. */
  values(column: number, top: number, rows: number): Float64Array;
  /** The sum of the numbers in the area (whatever its `sheet` says); numerals that are texts count only where `texts` is not false. */
  sum(area: Omit<Area, "sheet">, texts?: boolean): Total;
}

/** A sheet's cells column after column, and room for what is worked out of them: a few long arrays, as many short ones cost more than the work. */
interface Columnwise {
  readonly start: Uint32Array;
  readonly position: Uint32Array;
  readonly row: Uint32Array;
  readonly rows: Uint32Array;
  readonly prefix: Float64Array;
  readonly sizes: Float64Array;
}

function columnwise(sheet: Sheet, room: Room): Columnwise {
  const { rowStart, column } = sheet.cells;
  const count = column.length;
  const start = room.integers(sheet.columns + 1);
  for (let i = 0; i < count; i++) start[column[i]! + 1]!++;
  for (let c = 0; c < sheet.columns; c++) start[c + 1]! += start[c]!;
  const next = room.integers(sheet.columns);
  next.set(start.subarray(0, sheet.columns));
  const position = room.integers(count);
  const row = room.integers(count);
  for (let r = 0; r < sheet.rows; r++)
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
      const at = next[column[i]!]!++;
      position[at] = i;
      row[at] = r;
    }
  const [prefix, sizes] = [room.floats(count + sheet.columns), room.floats(count + sheet.columns)];
  return { start, position, row, rows: room.integers(count), prefix, sizes };
}

/** The first index of `rows` between `from` and `to` whose row is not before `row`. */
function firstAtLeast(rows: Uint32Array, from: number, to: number, row: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number that a text is and nothing else (full width, thousands, brackets); NaN for other texts, and where a unit or a sign such as ≥ is with it. */
function numeral(text: string): number {
  if (text.length > 24 || !/[0-9０-９]/.test(text)) return NaN;
  const read = readQuantity(text);
  return read && read.unit === "" && !read.operator && !read.approximate ? toNumber(read.value) : NaN;
}

/** Access to the numbers of a workbook's sheets; what is worked out for a sheet is kept. */
export function readNumbers(workbook: Workbook): (sheet: Sheet) => SheetNumbers {
  const shownOf = workbook.formats.map(format => Math.max(0, shownPlaces(format) ?? 0));
  const texts = new Float64Array(workbook.texts.length);
  const textRead = new Uint8Array(workbook.texts.length);
  const numberOfText = (index: number): number => {
    if (textRead[index] === 0) {
      textRead[index] = 1;
      texts[index] = numeral(workbook.texts[index]!);
    }
    return texts[index]!;
  };
  const known = new Map<Sheet, SheetNumbers>();
  const room = makeRoom();
  return sheet => {
    let numbers = known.get(sheet);
    if (!numbers) known.set(sheet, (numbers = numbersOf(sheet, shownOf, numberOfText, room)));
    return numbers;
  };
}

function numbersOf(
  sheet: Sheet,
  shownOf: readonly number[],
  numberOfText: (index: number) => number,
  room: Room,
): SheetNumbers {
  const { kind, number, format } = sheet.cells;
  let order: ReturnType<typeof columnwise> | undefined;
  /** By twice the column, odd without texts. */
  const columns = new Map<number, ColumnNumbers>();

  const read = (position: number, texts = true): number =>
    kind[position] === KIND.number
      ? number[position]!
      : texts && kind[position] === KIND.text
        ? numberOfText(number[position]!)
        : NaN;
  const places = (position: number, value: number): number => Math.max(placesOf(value), shownOf[format[position]!]!);

  function column(at: number, texts: boolean): ColumnNumbers {
    const key = 2 * at + (texts ? 0 : 1);
    const kept = columns.get(key);
    if (kept) return kept;
    order ??= columnwise(sheet, room);
    const from = order.start[at]!;
    const to = order.start[at + 1]!;
    const own = texts
      ? order
      : { rows: new Uint32Array(to), prefix: new Float64Array(to + at + 1), sizes: new Float64Array(to + at + 1) };
    const { rows, prefix, sizes } = own;
    const first = from + at;
    let count = 0;
    let stored = 0;
    let shown = 0;
    let size = 0;
    let numerals = 0;
    for (let i = from; i < to; i++) {
      const position = order.position[i]!;
      const value = read(position, texts);
      if (value !== value) continue;
      if (kind[position] === KIND.text) numerals++;
      rows[from + count++] = order.row[i]!;
      prefix[first + count] = value;
      size += Math.abs(value);
      sizes[first + count] = size;
      if (!hasPlaces(value, stored)) stored = Math.max(stored, placesOf(value));
      if (shownOf[format[position]!]! > shown) shown = shownOf[format[position]!]!;
    }
    let scale = Math.min(stored, MOST_PLACES);
    while (scale > 0 && size * TENS[scale]! >= SAFE) scale--;
    const ten = TENS[scale]!;
    for (let i = first + 1; i <= first + count; i++) prefix[i] = prefix[i - 1]! + Math.round(prefix[i]! * ten);
    const exact = scale === stored && size * ten < SAFE;
    shown = Math.max(shown, stored);
    const made = { rows, from, count, places: scale, shown, exact, prefix, sizes, first };
    columns.set(key, made);
    if (texts && numerals === 0) columns.set(key + 1, made);
    return made;
  }

  function one(row: number, at: number, texts = true): Total {
    const position = positionOf(sheet, row, at);
    const value = position < 0 ? NaN : read(position, texts);
    if (value !== value) return NOTHING;
    const stored = placesOf(value);
    let scale = Math.min(stored, MOST_PLACES);
    while (scale > 0 && Math.abs(value) * TENS[scale]! >= SAFE) scale--;
    return {
      scaled: Math.round(value * TENS[scale]!),
      places: scale,
      count: 1,
      exact: scale === stored && Math.abs(value) < SAFE,
      shown: Math.max(stored, shownOf[format[position]!]!),
      size: Math.abs(value),
    };
  }

  return {
    sheet,
    at(row, at) {
      const position = positionOf(sheet, row, at);
      return position < 0 ? NaN : read(position);
    },
    placesAt(row, at) {
      const position = positionOf(sheet, row, at);
      const value = position < 0 ? NaN : read(position);
      return value === value ? places(position, value) : 0;
    },
    one,
    values(at, top, count) {
      const into = room.floats(count).fill(NaN);
      if (at < 0 || at >= sheet.columns) return into;
      order ??= columnwise(sheet, room);
      const { row, position, start } = order;
      const end = start[at + 1]!;
      const bottom = top + count;
      for (let i = firstAtLeast(row, start[at]!, end, top); i < end && row[i]! < bottom; i++)
        into[row[i]! - top] = read(position[i]!);
      return into;
    },
    sum(area, texts = true) {
      let total = NOTHING;
      const right = Math.min(area.right, sheet.columns - 1);
      for (let c = area.left; c <= right; c++) {
        // A short stretch is read cell by cell: most sums along a row never need their columns put in order.
        if (area.bottom - area.top < 4) {
          for (let r = area.top; r <= area.bottom; r++) total = plus(total, one(r, c, texts));
          continue;
        }
        const of = column(c, texts);
        const end = of.from + of.count;
        const from = firstAtLeast(of.rows, of.from, end, area.top);
        const to = firstAtLeast(of.rows, from, end, area.bottom + 1);
        if (to === from) continue;
        const [before, after] = [of.first + from - of.from, of.first + to - of.from];
        total = plus(total, {
          scaled: of.prefix[after]! - of.prefix[before]!,
          places: of.places,
          count: to - from,
          exact: of.exact,
          shown: of.shown,
          size: of.sizes[after]! - of.sizes[before]!,
        });
      }
      return total;
    },
  };
}
