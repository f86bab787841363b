import { cellArea } from "../workbook/area";
import type { Operand, Operation, Relation } from "./relation";
import type { TableNumbers } from "./table-numbers";
import { filledRelation, weigh, weighedRelation, type Claim } from "./weigh";

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

/** How a reading fares over the rows of its table. */
export interface Trial {
  readonly reading: Reading;
  /** Rows that say something: a target that is not merely a copy or nought. */
  readonly told: number;
  readonly kept: number;
}

const operandsOf = (on: TableNumbers, reading: Reading, row: number): Operand[] =>
  reading.from.map(([first, last], index) => {
    const pinned = reading.pinned !== undefined && index === reading.from.length - 1;
    const at = pinned ? reading.pinned : row;
    return {
      area: { sheet: on.sheet.name, top: at, bottom: at, left: first, right: last },
      ...(pinned ? { fixedRows: true } : {}),
    };
  });

const claimOf = (on: TableNumbers, reading: Reading, row: number): Claim => ({
  operation: reading.operation,
  row,
  column: reading.column,
  operands: operandsOf(on, reading, row),
  scale: reading.scale,
  unit: on.unitOf(reading.column),
});

/** What doubles tell of one row: 1 kept to the last digit, 2 kept by noughts alone, 0 not surely, -1 nothing to tell. */
type Glance = 1 | 2 | 0 | -1;

/** A way to glance at the rows of a reading, counted from the body's first, within `half`; its columns are at hand for all of them. */
function glancer(on: TableNumbers, reading: Reading, half: number): (index: number) => Glance {
  const { operation, from, scale } = reading;
  const pinned = reading.pinned === undefined ? -1 : reading.pinned - on.top;
  const targets = on.values(reading.column);
  const parts = from.map(([first, last]) => Array.from({ length: last - first + 1 }, (_, n) => on.values(first + n)));
  return index => {
    const target = targets[index]!;
    if (target !== target) return -1;
    let result = 0;
    let present = 0;
    let filled = 0;
    for (let k = 0; k < parts.length; k++) {
      const columns = parts[k]!;
      const at = pinned >= 0 && k === parts.length - 1 ? pinned : index;
      let part = 0;
      for (let c = 0; c < columns.length; c++) {
        const value = columns[c]![at]!;
        if (value !== value) continue;
        present++;
        if (value !== 0) filled++;
        part += value;
      }
      if (k === 0) result = part;
      else if (operation === "sum") result += part;
      else if (operation === "difference") result -= part;
      // 期初 + 增加 − 减少.
      else if (operation === "running") result += k === 1 ? part : -part;
      else if (operation === "product") result *= part;
      else result = part === 0 ? NaN : (result / part) * scale;
    }
    if (operation === "average") result /= present;
    if (present === 0 || result !== result) return -1;
    if (operation === "product" || operation === "ratio" || operation === "average") {
      if (present < parts.length) return -1;
      return operation === "product" && Math.abs(result - target) < half ? 1 : 0;
    }
    if (Math.abs(result - target) >= half) return 0;
    return filled > 0 ? 1 : 2;
  };
}

/** A reading that so many rows break, and hardly any keeps, is not tried on the rest. */
const PATIENCE = 24;

/** Tries a reading on the rows of the body. */
export function tryReading(on: TableNumbers, reading: Reading): Trial {
  const glance = glancer(on, reading, halfOf(on, reading));
  let told = 0;
  let kept = 0;
  for (let row = on.top; row <= on.bottom; row++) {
    const seen = glance(row - on.top);
    if (seen === -1 || seen === 2) continue;
    told++;
    if (seen === 1 || weigh(on.numbers, claimOf(on, reading, row))?.holds) kept++;
    else if (told - kept > PATIENCE && kept * 4 < told) break;
  }
  return { reading, told, kept };
}

function halfOf(on: TableNumbers, reading: Reading): number {
  let places = on.places(reading.column);
  for (const [first, last] of reading.from) for (let c = first; c <= last; c++) places = Math.max(places, on.places(c));
  return places > 6 ? 1e-7 : 0.45 * 10 ** -places;
}

/** The relations of a reading: ranges of rows that keep it to the last digit, and every other row by itself. */
export function claimColumn(on: TableNumbers, reading: Reading, basis: Relation["basis"] = "label"): Relation[] {
  const relations: Relation[] = [];
  const sheet = on.sheet.name;
  const glance = glancer(on, reading, halfOf(on, reading));
  let start = -1;
  const close = (end: number): void => {
    if (start < 0) return;
    const claim = claimOf(on, reading, start);
    const alone = start === end ? weigh(on.numbers, claim) : undefined;
    relations.push(
      alone
        ? weighedRelation(sheet, claim, alone, basis)
        : filledRelation(
            { ...cellArea(sheet, start, reading.column), bottom: end },
            reading.operation,
            claim.operands,
            basis,
          ),
    );
    start = -1;
  };
  for (let row = on.top; row <= on.bottom; row++) {
    const seen = glance(row - on.top);
    const claim = seen === 0 ? claimOf(on, reading, row) : undefined;
    const weighed = claim && weigh(on.numbers, claim);
    if (seen > 0 || weighed?.exact) {
      if (start < 0) start = row;
      continue;
    }
    close(row - 1);
    if (claim && weighed) relations.push(weighedRelation(sheet, claim, weighed, basis));
  }
  close(on.bottom);
  return relations;
}
