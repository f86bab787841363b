import { cellArea } from "../../workbook/area";
import { isTold, words } from "./entries";
import { COLUMNS, HEIGHT } from "./form-grid";
import { heightFor, HIGHEST, isCut, LOOKS, sizeFor } from "./form-looks";
import type { SelfEvaluation } from "./self-evaluation";
import type { SheetGrid } from "./sheet-grid";

const { A, B, F, G, K } = COLUMNS;

/**
 * The goals, planned and reached; gives the row behind them. A text higher than a row can be reaches over several, one higher than a page
 * (`room` points) is set smaller.
 */
export function putGoals(
  grid: SheetGrid,
  { sheet, planned, reached }: SelfEvaluation & { readonly sheet: string },
  row: number,
  { widths, room }: { readonly widths: readonly number[]; readonly room: number },
): number {
  const { label, left } = LOOKS;
  const most = room - HEIGHT;
  const goals = [
    { column: B, right: F, entry: planned, field: "planned" },
    { column: G, right: K, entry: reached, field: "reached" },
  ].map(goal => {
    const text = isTold(goal.entry) ? String(goal.entry.value) : "";
    return { ...goal, text, reach: widths.slice(goal.column, goal.right + 1) };
  });
  const size = Math.min(...goals.map(({ text, reach }) => sizeFor(text, reach, left.size, most)));
  const height = Math.max(60, ...goals.map(({ text, reach }) => Math.min(most, heightFor(text, reach, size))));
  const rows = Math.ceil(height / (HIGHEST - 1));
  const bottom = row + rows;
  grid.put({ row, bottom, column: A }, words("年度总体目标"), label);
  grid.put({ row, column: B, right: F }, words("预期目标"), label);
  grid.put({ row, column: G, right: K }, words("实际完成情况"), label);
  for (const { column, right, entry, field, text, reach } of goals) {
    grid.put({ row: row + 1, bottom, column, right }, entry, { ...left, size }, field);
    if (bottom > row + 1 && isCut(text, reach, most)) grid.cut(text, cellArea(sheet, row + 1, column));
  }
  grid.name(row + 1, "goals");
  grid.atLeast(row, HEIGHT);
  for (let one = row + 1; one <= bottom; one++) grid.atLeast(one, height / rows);
  return bottom + 1;
}
