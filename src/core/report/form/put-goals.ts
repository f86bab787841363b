import { isTold, words, type Entry } from "./entries";
import { COLUMNS, HEIGHT } from "./form-grid";
import { heightFor, HIGHEST, LOOKS } from "./form-looks";
import type { SelfEvaluation } from "./self-evaluation";
import type { SheetGrid } from "./sheet-grid";

const { A, B, F, G, K } = COLUMNS;

/** The goals, planned and reached; gives the row behind them. A text higher than a row can be reaches over several. */
export function putGoals(
  grid: SheetGrid,
  { planned, reached }: SelfEvaluation,
  row: number,
  widths: readonly number[],
): number {
  const { label, left } = LOOKS;
  const shown = (entry: Entry): string => (isTold(entry) ? String(entry.value) : "");
  const height = Math.max(
    60,
    heightFor(shown(planned), widths.slice(B, F + 1)),
    heightFor(shown(reached), widths.slice(G, K + 1)),
  );
  const rows = Math.ceil(height / (HIGHEST - 1));
  const bottom = row + rows;
  grid.put({ row, bottom, column: A }, words("年度总体目标"), label);
  grid.put({ row, column: B, right: F }, words("预期目标"), label);
  grid.put({ row, column: G, right: K }, words("实际完成情况"), label);
  grid.put({ row: row + 1, bottom, column: B, right: F }, planned, left, "planned");
  grid.put({ row: row + 1, bottom, column: G, right: K }, reached, left, "reached");
  grid.name(row + 1, "goals");
  grid.atLeast(row, HEIGHT);
  for (let one = row + 1; one <= bottom; one++) grid.atLeast(one, height / rows);
  return bottom + 1;
}
