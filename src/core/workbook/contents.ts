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

function read({ cells, columns }: Sheet): Contents {
  const { column, kind, formula } = cells;
  const counts = new Uint32Array(columns * KINDS);
  let all = 0;
  let formulas = 0;
  for (let i = 0; i < column.length; i++) {
    counts[column[i]! * KINDS + kind[i]!]!++;
    all |= 1 << kind[i]!;
    formulas |= formula[i]!;
  }
  return {
    count: (at, of) => counts[at * KINDS + of] ?? 0,
    has: of => (all & (1 << of)) !== 0,
    computes: formulas !== 0,
  };
}

const known = new WeakMap<Cells, Contents>();

/** What a sheet holds; counted once for its cells. */
export function contentsOf(sheet: Sheet): Contents {
  let contents = known.get(sheet.cells);
  if (!contents) known.set(sheet.cells, (contents = read(sheet)));
  return contents;
}
