import { onceASheet } from "./once-a-sheet";
import { rowStretches } from "./row-stretches";
import type { Cells, Sheet } from "./workbook";

const KINDS = 5;

/** How many cells of each kind a sheet holds: what it has none of, nobody need look for. */
export interface Contents {
  /** Cells of one KIND in a column. */
  count(column: number, kind: number): number;
  /** Whether the sheet has cells of that KIND. */
  has(kind: number): boolean;
  /** Whether any cell has a formula. */
  readonly computes: boolean;
}

/** Whether any cell has a formula. */
function computes({ formula }: Cells): boolean {
  for (let at = 0; at < formula.length; at++) if (formula[at] !== 0) return true;
  return false;
}

function read(sheet: Sheet): Contents {
  const { rowStart, column, kind } = sheet.cells;
  const { top, end } = rowStretches(sheet);
  const counts = new Uint32Array(sheet.columns * KINDS);
  let all = 0;
  for (let nth = 0; nth < top.length; nth++) {
    const rows = end[nth]! - top[nth]!;
    for (let at = rowStart[top[nth]!]!; at < rowStart[top[nth]! + 1]!; at++) {
      counts[column[at]! * KINDS + kind[at]!]! += rows;
      all |= 1 << kind[at]!;
    }
  }
  return {
    count: (at, of) => counts[at * KINDS + of] ?? 0,
    has: of => (all & (1 << of)) !== 0,
    computes: computes(sheet.cells),
  };
}

/** What a sheet holds; counted once for its cells. */
export const contentsOf = onceASheet(read);
