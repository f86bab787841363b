import type { Operation } from "./relation";
import { SPARE } from "./room";
import type { TableNumbers } from "./table-numbers";

/** One way to read a column: each of its cells is made of cells of other columns in its row. */
export interface Reading {
  readonly operation: Operation;
  readonly column: number;
  /** Columns from left to right ends, in the order of the operation. */
  readonly from: readonly (readonly [first: number, last: number])[];
  /** Row of a divisor that is the same for all rows (a share of the total). */
  readonly pinned?: number;
  readonly scale: number;
}

/** What doubles tell of one row: 1 kept to the last digit, 2 kept by noughts alone, 0 not surely, -1 nothing to tell. */
export type Glance = number;

/** Numbers for SPARE rows that are glanced at together, column by column. */
interface Made {
  readonly result: Float64Array;
  readonly part: Float64Array;
  /** How many operands the row has, and how many of them are not nought. */
  readonly present: Float64Array;
  readonly filled: Float64Array;
}

/** Adds the numbers of a column from `from` on, or the one there where it is `fixed`, to the part of each row. */
function addColumn(
  { part, present, filled }: Made,
  column: Float64Array,
  from: number,
  rows: number,
  fixed: boolean,
): void {
  for (let k = 0, at = from; k < rows; k++) {
    const value = column[at]!;
    if (!fixed) at++;
    if (value !== value) continue;
    part[k]! += value;
    present[k]!++;
    if (value !== 0) filled[k]!++;
  }
}

/** Takes the nth operand, `part`, into the result. */
function combine({ result, part }: Made, { operation, scale }: Reading, nth: number, rows: number): void {
  if (nth === 0) for (let k = 0; k < rows; k++) result[k] = part[k]!;
  // 期初 + 增加 − 减少.
  else if (operation === "sum" || (operation === "running" && nth === 1))
    for (let k = 0; k < rows; k++) result[k]! += part[k]!;
  else if (operation === "difference" || operation === "running") for (let k = 0; k < rows; k++) result[k]! -= part[k]!;
  else if (operation === "product") for (let k = 0; k < rows; k++) result[k]! *= part[k]!;
  else for (let k = 0; k < rows; k++) result[k] = part[k] === 0 ? NaN : (result[k]! / part[k]!) * scale;
}

function judge(
  operation: Operation,
  operands: number,
  target: number,
  made: number,
  present: number,
  filled: number,
  half: number,
): Glance {
  const result = operation === "average" ? made / present : made;
  if (target !== target || present === 0 || result !== result) return -1;
  const kept = Math.abs(result - target) < half;
  if (operation === "product" || operation === "ratio" || operation === "average") {
    if (present < operands) return -1;
    return operation === "product" && kept ? 1 : 0;
  }
  if (!kept) return 0;
  return filled > 0 ? 1 : 2;
}

/** Within how much a row keeps a reading to the last digit. */
function halfOf(on: TableNumbers, reading: Reading): number {
  let places = on.places(reading.column);
  for (const [first, last] of reading.from) for (let c = first; c <= last; c++) places = Math.max(places, on.places(c));
  return places > 6 ? 1e-7 : 0.45 * 10 ** -places;
}

/** What each row tells, counted from the body's first; rows are glanced at when they are asked for, and only once. */
export type Glances = (index: number) => Glance;

/** A way to glance at the rows of a reading. */
export function glances(on: TableNumbers, reading: Reading): Glances {
  const half = halfOf(on, reading);
  const { operation, from } = reading;
  const pinned = reading.pinned === undefined ? -1 : reading.pinned - on.top;
  const targets = on.values(reading.column);
  const parts = from.map(([first, last]) => Array.from({ length: last - first + 1 }, (_, n) => on.values(first + n)));
  const { room } = on.numbers;
  const seen = room.bytes(targets.length);
  const [result, part, present, filled] = room.spare;
  const made: Made = { result, part, present, filled };
  let known = 0;

  function more(): void {
    const rows = Math.min(SPARE, seen.length - known);
    present.fill(0, 0, rows);
    filled.fill(0, 0, rows);
    for (let nth = 0; nth < parts.length; nth++) {
      const fixed = pinned >= 0 && nth === parts.length - 1;
      part.fill(0, 0, rows);
      for (const column of parts[nth]!) addColumn(made, column, fixed ? pinned : known, rows, fixed);
      combine(made, reading, nth, rows);
    }
    for (let k = 0; k < rows; k++)
      seen[known + k] = judge(operation, parts.length, targets[known + k]!, result[k]!, present[k]!, filled[k]!, half);
    known += rows;
  }
  return index => {
    while (index >= known) more();
    return seen[index]!;
  };
}
