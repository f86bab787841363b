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

/** Where the first cell is that is unlike the one `width` positions before it; `end` where none is. */
function unlike({ column, kind, format }: Cells, from: number, end: number, width: number): number {
  for (let at = from, above = from - width; at < end; at++, above++)
    if (kind[at] !== kind[above] || format[at] !== format[above] || column[at] !== column[above]) return at;
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
    end.push((row += Math.floor((first - start) / width)));
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
