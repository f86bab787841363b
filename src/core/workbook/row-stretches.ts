import { onceASheet } from "./once-a-sheet";
import type { Cells, Sheet } from "./workbook";

/**
 * Stretches of rows that hold cells in the same columns, of the same kinds and in the same number formats: what is found out of the first row of
 * a stretch need not be asked of the others. Rows without cells are in none.
 */
export interface RowStretches {
  /** First row of each stretch, and the row behind its last. */
  readonly top: readonly number[];
  readonly end: readonly number[];
}

/** Whether two rows, which begin at `above` and `at`, hold `width` cells each in the same columns. */
export function alike(column: Uint16Array, above: number, at: number, width: number): boolean {
  const [first, last] = [column[at]!, column[at + width - 1]!];
  if (column[above] !== first || column[above + width - 1] !== last) return false;
  if (last - first === width - 1) return true;
  for (let i = 1; i < width - 1; i++) if (column[above + i] !== column[at + i]) return false;
  return true;
}

/** Where the first row begins that is unlike the one before it, of rows of `width` cells; `end` where none is. */
function unlike({ column, kind, format }: Cells, from: number, end: number, width: number): number {
  for (let row = from; row < end; row += width) {
    if (!alike(column, row - width, row, width)) return row;
    for (let at = row, above = row - width; above < row; at++, above++)
      if (kind[at] !== kind[above] || format[at] !== format[above]) return row;
  }
  return end;
}

function read({ cells, rows }: Sheet): RowStretches {
  const { rowStart } = cells;
  const top: number[] = [];
  const end: number[] = [];
  /** Row behind those that have as many cells as this one. */
  let level = 0;
  for (let row = 0; row < rows;) {
    const start = rowStart[row]!;
    const width = rowStart[row + 1]! - start;
    if (level <= row) for (level = row + 1; level < rows && rowStart[level + 1]! - rowStart[level]! === width;) level++;
    if (width === 0) {
      row = level;
      continue;
    }
    const first = unlike(cells, start + width, rowStart[level]!, width);
    top.push(row);
    end.push((row += (first - start) / width));
  }
  return { top, end };
}

/** The stretches of a sheet's rows, from the top down; found once for its cells. */
export const rowStretches = onceASheet(read);

/** The first stretch that reaches to a row or lies below it; how many there are where none does. */
export function stretchFrom({ end }: RowStretches, row: number): number {
  let low = 0;
  let high = end.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}
