import type { Column, ColumnRole } from "../tables/table";
import type { Reading } from "./glances";
import type { TableNumbers } from "./table-numbers";

/** Readings of one column in the order they are to be preferred; `plain` where its header leaves no doubt that the first is meant. */
export interface Candidates {
  readonly readings: readonly Reading[];
  readonly plain: boolean;
}

/** The lowest line of a column's header, without blanks. */
export const lastHeader = (column: Column): string => (column.header.at(-1) ?? "").replace(/\s/g, "");
/** The lines of a column's header over the lowest. */
export const parents = (column: Column): string => column.header.slice(0, -1).join("/");

/** A column as one operand of a reading. */
export const cell = (column: Column): readonly [number, number] => [column.column, column.column];

/** Columns of a role as seen from a column: those under the same parent header if there are any, else all. */
export function beside(on: TableNumbers, from: Column, ...roles: readonly ColumnRole[]): readonly Column[] {
  const all = on.byRole(...roles).filter(column => column !== from);
  const group = all.filter(column => parents(column) === parents(from));
  return group.length > 0 ? group : all;
}

/** So many readings with two operands are tried. */
export const MOST = 24;

/** Readings with each two of the columns as operands, so many at the most. */
export function pairs(reading: Omit<Reading, "from">, first: readonly Column[], second: readonly Column[]): Reading[] {
  const all: Reading[] = [];
  for (const a of first)
    for (const b of second) if (a !== b && all.length < MOST) all.push({ ...reading, from: [cell(a), cell(b)] });
  return all;
}

/** What a column of totals is called. */
export const TOTAL = /合计|小计|总计|共计|总额|总数|^total|total$|subtotal/i;
