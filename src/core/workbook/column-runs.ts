import { onceASheet } from "./once-a-sheet";
import { alike, rowStretches } from "./row-stretches";
import type { Sheet } from "./workbook";

/**
 * A sheet's cells column after column. A run is cells one under the other in rows that hold cells in the same columns, so that from one to the
 * next the position in `Cells` goes up by the width of these rows: a table without holes has one run a column, whatever its length.
 */
export interface ColumnRuns {
  /** The runs of column c are first[c] … first[c + 1] - 1, from the top down. Length: columns + 1. */
  readonly first: Uint32Array;
  /** Row and position of a run's first cell. */
  readonly row: Uint32Array;
  readonly position: Uint32Array;
  readonly count: Uint32Array;
  /** How many cells of the column stand above the run. */
  readonly before: Uint32Array;
}

/** Stretches of rows that hold cells in the same columns, whatever these are: their first rows, and the rows behind their last. */
function sameColumns(sheet: Sheet): { readonly tops: readonly number[]; readonly ends: readonly number[] } {
  const { rowStart, column } = sheet.cells;
  const { top, end } = rowStretches(sheet);
  const tops: number[] = [];
  const ends: number[] = [];
  for (let nth = 0; nth < top.length; nth++) {
    const at = rowStart[top[nth]!]!;
    const width = rowStart[top[nth]! + 1]! - at;
    const above = rowStart[top[nth]! - 1]!;
    const joins = nth > 0 && end[nth - 1] === top[nth] && at - above === width && alike(column, above, at, width);
    if (joins) ends[ends.length - 1] = end[nth]!;
    else {
      tops.push(top[nth]!);
      ends.push(end[nth]!);
    }
  }
  return { tops, ends };
}

function read(sheet: Sheet): ColumnRuns {
  const { columns } = sheet;
  const { rowStart, column } = sheet.cells;
  const { tops, ends } = sameColumns(sheet);
  let total = 0;
  for (const top of tops) total += rowStart[top + 1]! - rowStart[top]!;
  // One piece of memory for all: a workbook may have thousands of small sheets.
  const memory = new Uint32Array(3 * columns + 1 + 4 * total);
  const first = memory.subarray(0, columns + 1);
  const next = memory.subarray(columns + 1, 2 * columns + 1);
  const seen = memory.subarray(2 * columns + 1, 3 * columns + 1);
  const [row, position, count, before] = [0, 1, 2, 3].map(n =>
    memory.subarray(3 * columns + 1 + n * total, 3 * columns + 1 + (n + 1) * total),
  ) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  for (const top of tops) for (let i = rowStart[top]!; i < rowStart[top + 1]!; i++) first[column[i]! + 1]!++;
  for (let c = 0; c < columns; c++) {
    first[c + 1]! += first[c]!;
    next[c] = first[c]!;
  }
  tops.forEach((top, n) => {
    const length = ends[n]! - top;
    for (let i = rowStart[top]!; i < rowStart[top + 1]!; i++) {
      const c = column[i]!;
      const at = next[c]!++;
      row[at] = top;
      position[at] = i;
      count[at] = length;
      before[at] = seen[c]!;
      seen[c]! += length;
    }
  });
  return { first, row, position, count, before };
}

/** The sheet's cells column after column; worked out once for its cells. */
export const columnRuns = onceASheet(read);

/** The column's first run that reaches to `row` or lies below it; first[column + 1] where there is none. */
export function runFrom({ first, row: rows, count }: ColumnRuns, column: number, row: number): number {
  let low = first[column]!;
  let high = first[column + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! + count[middle]! <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls back with position and row of each cell that a column has in some rows, from the top down. */
export function eachCell(
  sheet: Sheet,
  column: number,
  top: number,
  bottom: number,
  see: (position: number, row: number) => void,
): void {
  if (column < 0 || column >= sheet.columns) return;
  const { rowStart } = sheet.cells;
  const runs = columnRuns(sheet);
  const end = runs.first[column + 1]!;
  for (let run = runFrom(runs, column, top); run < end && runs.row[run]! <= bottom; run++) {
    const first = runs.row[run]!;
    const step = rowStart[first + 1]! - rowStart[first]!;
    const from = Math.max(first, top);
    const to = Math.min(first + runs.count[run]! - 1, bottom);
    for (let row = from, at = runs.position[run]! + (from - first) * step; row <= to; row++, at += step) see(at, row);
  }
}
