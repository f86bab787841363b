import { toNumber } from "../quantity/decimal";
import { shownPlaces } from "../quantity/grain";
import { readQuantity } from "../quantity/read-quantity";
import type { Area } from "../workbook/area";
import { positionOf } from "../workbook/cells";
import { columnRuns, runFrom } from "../workbook/column-runs";
import { KIND, type Sheet, type Workbook } from "../workbook/workbook";
import { columnNumbers, type ColumnNumbers, type NumberReading } from "./column-numbers";
import { makeRoom, type Room } from "./room";
import { MOST_PLACES, NOTHING, placesOf, plus, SAFE, TENS, type Total } from "./total";

/** The numbers of one sheet. */
export interface SheetNumbers {
  readonly sheet: Sheet;
  readonly room: Room;
  /** The number in a cell, or NaN. A text that is a numeral counts. */
  at(row: number, column: number): number;
  /** Places of the cell's number: those stored or those shown, whichever are more; MOST_PLACES + 1 for the end of a computation. */
  placesAt(row: number, column: number): number;
  /** No number of the column has more places, as far as is known already: MOST_PLACES + 1 while the column was not read as a whole. */
  finest(column: number): number;
  /** The number of one cell as a sum of one, or NOTHING where it holds none. */
  one(row: number, column: number): Total;
  /** The numbers of a column in so many rows from `top` on; NaN stands for none. */
  values(column: number, top: number, rows: number): Float64Array;
  /** Puts the numbers of a column in so many rows from `top` on into the beginning of an array, where each stands; leaves the rest as it is. */
  fill(into: Float64Array, column: number, top: number, rows: number, texts?: boolean): void;
  /** The sum of the numbers in the area (whatever its `sheet` says); numerals that are texts count only where `texts` is not false. */
  sum(area: Omit<Area, "sheet">, texts?: boolean): Total;
}

/** The number that a text is and nothing else (full width, thousands, brackets, ￥ and 元); NaN for other texts, and where another unit or a sign such as ≥ is with it. */
function numeral(text: string): number {
  if (text.length > 24 || !/[0-9０-９]/.test(text)) return NaN;
  const read = readQuantity(text);
  return read && (read.unit === "" || read.unit === "元") && !read.operator && !read.approximate
    ? toNumber(read.value)
    : NaN;
}

/** Sheets of fewer cells are soon read again. */
const SMALL = 4096;
/** So many of them are remembered: a workbook may have thousands, and they are asked for one after the other. */
const MOST_SMALL = 64;

/** Access to the numbers of a workbook's sheets; what is worked out for a sheet is kept, of small sheets that of the last ones read. */
export function readNumbers(workbook: Workbook): (sheet: Sheet) => SheetNumbers {
  const shownOf = Uint8Array.from(workbook.formats, format => Math.max(0, shownPlaces(format) ?? 0));
  const texts = new Float64Array(workbook.texts.length);
  const textRead = new Uint8Array(workbook.texts.length);
  const ofText = (index: number): number => {
    if (textRead[index] === 0) {
      textRead[index] = 1;
      texts[index] = numeral(workbook.texts[index]!);
    }
    return texts[index]!;
  };
  const large = new Map<Sheet, SheetNumbers>();
  const small = new Map<Sheet, SheetNumbers>();
  const room = makeRoom();
  return sheet => {
    const known = sheet.cells.column.length < SMALL ? small : large;
    let numbers = known.get(sheet);
    if (numbers) return numbers;
    known.set(sheet, (numbers = numbersOf(sheet, { shownOf, ofText }, room)));
    if (small.size > MOST_SMALL) small.delete(small.keys().next().value!);
    return numbers;
  };
}

/** As many rows or more are read by way of their whole column. */
const LONG = 64;

/** Sums over fewer rows are read cell by cell: most sums along a row need to know nothing of their columns. */
const SHORT = 5;

function numbersOf(sheet: Sheet, reading: NumberReading, room: Room): SheetNumbers {
  const { rowStart, kind, number, format } = sheet.cells;
  const { shownOf, ofText } = reading;
  /** By twice the column, odd without texts. */
  const columns: (ColumnNumbers | undefined)[] = [];

  const read = (position: number, texts = true): number =>
    kind[position] === KIND.number
      ? number[position]!
      : texts && kind[position] === KIND.text
        ? ofText(number[position]!)
        : NaN;

  function column(at: number, texts: boolean): ColumnNumbers {
    const key = 2 * at + (texts ? 0 : 1);
    const kept = columns[key];
    if (kept) return kept;
    const made = columnNumbers(sheet, at, texts, reading, room);
    columns[key] = made;
    if (texts && made.numerals === 0) columns[key + 1] = made;
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

  function fill(into: Float64Array, at: number, top: number, rows: number, texts = true): void {
    if (at < 0 || at >= sheet.columns) return;
    if (rows >= LONG) return fillFrom(column(at, texts), into, at, top, rows);
    const runs = columnRuns(sheet);
    const end = runs.first[at + 1]!;
    for (let run = runFrom(runs, at, top); run < end; run++) {
      const row = runs.row[run]!;
      if (row >= top + rows) return;
      const step = rowStart[row + 1]! - rowStart[row]!;
      const passed = Math.max(0, top - row);
      const stop = Math.min(row + runs.count[run]!, top + rows) - top;
      let position = runs.position[run]! + passed * step;
      for (let k = row + passed - top; k < stop; k++, position += step) {
        const value = kind[position] === KIND.number ? number[position]! : read(position, texts);
        if (value === value) into[k] = value;
      }
    }
  }

  function fillFrom({ values, above }: ColumnNumbers, into: Float64Array, at: number, top: number, rows: number): void {
    const { first, row, count } = columnRuns(sheet);
    let nth = above(top);
    for (let run = runFrom(columnRuns(sheet), at, top); run < first[at + 1]! && row[run]! < top + rows; run++)
      for (let k = Math.max(row[run]!, top) - top; k < Math.min(row[run]! + count[run]! - top, rows); k++, nth++)
        if (values[nth] === values[nth]) into[k] = values[nth]!;
  }

  return {
    sheet,
    room,
    at(row, at) {
      const position = positionOf(sheet, row, at);
      return position < 0 ? NaN : read(position);
    },
    placesAt(row, at) {
      const position = positionOf(sheet, row, at);
      const value = position < 0 ? NaN : read(position);
      return value === value ? Math.max(placesOf(value), shownOf[format[position]!]!) : 0;
    },
    finest: at => columns[2 * at]?.stored ?? MOST_PLACES + 1,
    one,
    values(at, top, rows) {
      if (rows >= LONG && at >= 0 && at < sheet.columns) {
        const { values, above } = column(at, true);
        const [from, end] = [above(top), above(top + rows)];
        // A cell in every row: they stand there already as they are wanted.
        if (end - from === rows) return values.subarray(from, end);
      }
      const into = room.floats(rows).fill(NaN);
      fill(into, at, top, rows);
      return into;
    },
    fill,
    sum(area, texts = true) {
      let total = NOTHING;
      const right = Math.min(area.right, sheet.columns - 1);
      const short = area.bottom - area.top + 1 < SHORT;
      for (let c = area.left; c <= right; c++) {
        if (!short) {
          const part = column(c, texts).sum(area.top, area.bottom);
          if (part.count > 0) total = total === NOTHING ? part : plus(total, part);
        } else for (let r = area.top; r <= area.bottom; r++) total = plus(total, one(r, c, texts));
      }
      return total;
    },
  };
}
