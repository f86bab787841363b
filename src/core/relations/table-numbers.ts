import type { Unit } from "../quantity/quantity";
import type { Column, ColumnRole, RowKind, Table } from "../tables/table";
import { positionOf } from "../workbook/cells";
import { KIND, type Sheet, type Workbook } from "../workbook/workbook";
import type { SheetNumbers } from "./sheet-numbers";
import { hasPlaces, MOST_PLACES, placesOf } from "./total";

/** A table with its numbers at hand: what the claims of labels are weighed on. */
export interface TableNumbers {
  readonly workbook: Workbook;
  readonly table: Table;
  readonly sheet: Sheet;
  readonly numbers: SheetNumbers;
  readonly top: number;
  readonly bottom: number;
  readonly kindOf: (row: number) => RowKind;
  /** The numbers of a column in the body, from `top` down; NaN where there is none. */
  values(column: number): Float64Array;
  /** The most places that numbers of the column have, MOST_PLACES + 1 where one is the end of a computation. */
  places(column: number): number;
  unitOf(column: number): Unit | undefined;
  byRole(...roles: readonly ColumnRole[]): readonly Column[];
  /** The first text of a row within the table, without blanks; "" for none. */
  label(row: number): string;
}

/** The numbers of a table of the sheet. */
export function tableNumbers(workbook: Workbook, sheet: Sheet, numbers: SheetNumbers, table: Table): TableNumbers {
  const { top, bottom } = table.body;
  const kept = new Map<number, Float64Array>();
  const keptPlaces = new Map<number, number>();
  const kinds = new Map(table.rows.map(mark => [mark.row, mark.kind]));
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
    kindOf: row => kinds.get(row) ?? "item",
    values,
    places(column) {
      let most = keptPlaces.get(column);
      if (most === undefined) {
        most = 0;
        const read = values(column);
        for (let i = 0; i < read.length; i++) {
          const value = read[i]!;
          if (value === value && !hasPlaces(value, most)) most = Math.max(most, placesOf(value));
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
