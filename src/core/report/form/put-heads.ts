import { words } from "./entries";
import { LOOKS } from "./form-looks";
import type { SheetGrid } from "./sheet-grid";

/** What stands above columns: the first and the last of them, and the words. */
export type Heads = readonly (readonly [column: number, right: number, text: string])[];

/** Puts the heads of columns into a row. */
export function putHeads(grid: SheetGrid, row: number, heads: Heads): void {
  for (const [column, right, text] of heads) grid.put({ row, column, right }, words(text), LOOKS.label);
}
