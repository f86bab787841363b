import { words } from "./entries";
import { COLUMNS, HEIGHT } from "./form-grid";
import { LOOKS } from "./form-looks";
import { onPages } from "./on-pages";
import type { SelfEvaluation } from "./self-evaluation";
import type { SheetGrid } from "./sheet-grid";
import { putParts, type Paper } from "./text-parts";

const { A, B, F, G, K } = COLUMNS;

/** The goals, planned and reached; gives the row behind them. A text higher than a row can be reaches over several. */
export function putGoals(grid: SheetGrid, { planned, reached }: SelfEvaluation, row: number, place: Paper): number {
  const { label } = LOOKS;
  const texts = [
    { field: "planned", column: B, right: F, parts: place.parts(planned, B, F) },
    { field: "reached", column: G, right: K, parts: place.parts(reached, G, K) },
  ];
  const rows = Math.max(...texts.map(({ parts }) => parts.length));
  const bottom = row + rows;
  for (const [from, to] of onPages(row, bottom, place.breaks))
    grid.put({ row: from, bottom: to, column: A }, words("年度总体目标"), label);
  grid.put({ row, column: B, right: F }, words("预期目标"), label);
  grid.put({ row, column: G, right: K }, words("实际完成情况"), label);
  for (const text of texts) putParts(grid, text, row + 1, rows, place.breaks);
  for (let part = 0; part < rows; part++) grid.name(row + 1 + part, "goals", part);
  grid.atLeast(row, HEIGHT);
  grid.atLeast(row + 1, LEAST);
  return bottom + 1;
}

/** Of the first row of goals, in points. */
const LEAST = 60;
