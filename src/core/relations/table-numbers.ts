import type { Unit } from "../quantity/quantity";
import { rowKind, type Column, type ColumnRole, type RowKind, type Table } from "../tables/table";
import { positionOf } from "../workbook/cells";
import { KIND, type Sheet, type Workbook } from "../workbook/workbook";
import type { SheetNumbers } from "./sheet-numbers";
import { hasPlaces, MOST_PLACES, placesOf, TENS } from "./total";

/** A table with its numbers at hand: what the claims of labels are weighed on. */
export interface TableNumbers {
  readonly workbook: Workbook;
  readonly table: Table;
  readonly sheet: Sheet;
  readonly numbers: SheetNumbers;
  readonly top: number;
  readonly bottom: number;
  readonly kindOf: (row: number) => RowKind;
  /** Whether a row of the table is marked as of that kind. */
  readonly has: (kind: RowKind) => boolean;
  /** Rows of some kinds on one side of a row, ascending: those before it where `step` is -1, up to one of the kinds that end it. */
  gather(row: number, step: 1 | -1, kinds: readonly RowKind[], end: readonly RowKind[]): number[];
  /** The numbers of a column in the body, from `top` down; NaN where there is none. */
  values(column: number): Float64Array;
  /** The most places that numbers of the column have, MOST_PLACES + 1 where one is the end of a computation. */
  places(column: number): number;
  unitOf(column: number): Unit | undefined;
  byRole(...roles: readonly ColumnRole[]): readonly Column[];
  /** The first text of a row within the table, without blanks; "" for none. */
  label(row: number): string;
}

const BITS: Readonly<Record<RowKind, number>> = {
  item: 1,
  subtotal: 2,
  total: 4,
  "of-which": 8,
  opening: 16,
  "to-date": 32,
};

const bitsOf = (kinds: readonly RowKind[]): number => kinds.reduce((bits, kind) => bits | BITS[kind], 0);

/** The kind of each row of the body, as one of BITS. */
function kindsOf({ body, rows }: Table): Uint8Array {
  const kinds = new Uint8Array(body.bottom - body.top + 1).fill(BITS.item);
  for (const { row, kind } of rows) if (row >= body.top && row <= body.bottom) kinds[row - body.top] = BITS[kind];
  return kinds;
}

/** The numbers of a table of the sheet. */
export function tableNumbers(workbook: Workbook, sheet: Sheet, numbers: SheetNumbers, table: Table): TableNumbers {
  const { top, bottom } = table.body;
  const kept = new Map<number, Float64Array>();
  const keptPlaces = new Map<number, number>();
  let kinds: Uint8Array | undefined;
  let marks: ReadonlySet<RowKind> | undefined;
  const columns = new Map(table.columns.map(column => [column.column, column]));

  function values(column: number): Float64Array {
    let found = kept.get(column);
    if (!found) {
      found = numbers.values(column, top, bottom - top + 1);
      kept.set(column, found);
    }
    return found;
  }
  return {
    workbook,
    table,
    sheet,
    numbers,
    top,
    bottom,
    kindOf: row => rowKind(table, row),
    has: kind => (marks ??= new Set(table.rows.map(mark => mark.kind))).has(kind),
    gather(row, step, wanted, end) {
      kinds ??= kindsOf(table);
      const [takes, stops] = [bitsOf(wanted), bitsOf(end)];
      let stop = row + step;
      let count = 0;
      for (; stop >= top && stop <= bottom && (kinds[stop - top]! & stops) === 0; stop += step)
        if ((kinds[stop - top]! & takes) !== 0) count++;
      // Room for all at once: there may be a hundred thousand.
      const found = new Array<number>(count);
      for (let at = row + step, nth = step === 1 ? 0 : count - 1; at !== stop; at += step)
        if ((kinds[at - top]! & takes) !== 0) {
          found[nth] = at;
          nth += step;
        }
      return found;
    },
    values,
    places(column) {
      let most = keptPlaces.get(column);
      if (most === undefined) {
        most = 0;
        const read = values(column);
        const finest = numbers.finest(column);
        for (let i = 0; i < read.length && most < finest; i++) {
          const value = read[i]!;
          // Mostly a whole number of the last place, and no closer look is needed.
          const scaled = value * TENS[most]!;
          if (scaled !== Math.round(scaled) && value === value && !hasPlaces(value, most))
            most = Math.max(most, placesOf(value));
        }
        if (most <= MOST_PLACES) most = Math.max(most, Math.min(numbers.placesAt(top, column), MOST_PLACES));
        keptPlaces.set(column, most);
      }
      return most;
    },
    unitOf: column => columns.get(column)?.unit ?? table.unit?.unit,
    byRole: (...roles) => table.columns.filter(column => roles.includes(column.role)),
    label(row) {
      const first = Math.max(0, table.area.left);
      for (let c = first; c <= Math.min(table.area.right, first + 7); c++) {
        const at = positionOf(sheet, row, c);
        if (at < 0 || sheet.cells.kind[at] !== KIND.text) continue;
        const text = workbook.texts[sheet.cells.number[at]!]!.normalize("NFKC").replace(/\s/g, "");
        if (/\p{L}/u.test(text)) return text;
      }
      return "";
    },
  };
}
