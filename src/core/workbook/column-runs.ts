import type { Cells, Sheet } from "./workbook";

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

/** Whether two rows hold cells in the same columns; `width` is how many the lower one, which begins at `at`, has. */
function alike(column: Uint16Array, above: number, at: number, width: number): boolean {
  const [first, last] = [column[at]!, column[at + width - 1]!];
  if (column[above] !== first || column[above + width - 1] !== last) return false;
  if (last - first === width - 1) return true;
  for (let i = 1; i < width - 1; i++) if (column[above + i] !== column[at + i]) return false;
  return true;
}

/** The first rows of stretches of rows that hold cells in the same columns, with the row behind the last stretch; rows without cells end one. */
function stretchesOf({ rowStart, column }: Cells, rows: number): { readonly tops: number[]; readonly ends: number[] } {
  const tops: number[] = [];
  const ends: number[] = [];
  for (let r = 0, before = 0; r < rows; r++) {
    const at = rowStart[r]!;
    const width = rowStart[r + 1]! - at;
    if (width > 0 && width === before && alike(column, at - width, at, width)) ends[ends.length - 1] = r + 1;
    else if (width > 0) {
      tops.push(r);
      ends.push(r + 1);
    }
    before = width;
  }
  return { tops, ends };
}

function read({ cells, rows, columns }: Sheet): ColumnRuns {
  const { rowStart, column } = cells;
  const { tops, ends } = stretchesOf(cells, rows);
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

const known = new WeakMap<Cells, ColumnRuns>();

/** The sheet's cells column after column; worked out once for its cells. */
export function columnRuns(sheet: Sheet): ColumnRuns {
  let runs = known.get(sheet.cells);
  if (!runs) known.set(sheet.cells, (runs = read(sheet)));
  return runs;
}

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
