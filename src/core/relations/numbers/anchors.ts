import { once } from "../../workbook/once";
import type { Grid } from "./grid";

/** Positions without a number between two tables that stand on the same lines. */
const APART = 8;

/** So many positions tell enough of a line in each of the tables that stand on it, and so many tables. */
const MOST = 4;

const anchorsSoFar = once((_: Grid): (readonly number[])[] => []);

/** Positions of a line that tell most, in each of the tables that stand on it: many digits, and none like another. Found once for all that is tried. */
export function anchors(grid: Grid, line: number): readonly number[] {
  const known = anchorsSoFar(grid);
  return (known[line] ??= findAnchors(grid, line));
}

function findAnchors(grid: Grid, line: number): readonly number[] {
  const width = grid.positions.length;
  const parts: { position: number; digits: number }[][] = [];
  const seen = new Set<number>();
  let before = -Infinity;
  for (let p = 0; p < width; p++) {
    const value = grid.value[line * width + p]!;
    if (value !== value || value === 0) continue;
    if (grid.positions[p]! - before > APART) parts.push([]);
    before = grid.positions[p]!;
    if (seen.has(value)) continue;
    seen.add(value);
    parts.at(-1)!.push({ position: p, digits: Math.abs(value) / grid.unit[line * width + p]! });
  }
  // Where there are many, not all of them: those of most numbers.
  const large = parts.sort((a, b) => b.length - a.length).slice(0, MOST);
  return large.flatMap(told => {
    told.sort((a, b) => b.digits - a.digits);
    // Not all from one corner: another table may stand there.
    const step = Math.max(1, Math.floor(told.length / (2 * MOST)));
    return told
      .filter((_, i) => i % step === 0)
      .slice(0, MOST)
      .map(one => one.position);
  });
}

/** Positions of a line spread over its whole length, each the one that tells most near it: several tables may stand on the same lines. */
export function spreadAnchors(grid: Grid, line: number, most = 8): number[] {
  const width = grid.positions.length;
  const filled: number[] = [];
  const digits = (p: number): number => Math.abs(grid.value[line * width + p]!) / grid.unit[line * width + p]!;
  for (let p = 0; p < width; p++) if (grid.value[line * width + p]!) filled.push(p);
  const parts = Math.min(most, filled.length);
  return Array.from({ length: parts }, (_, part) =>
    filled
      .slice(Math.floor((part * filled.length) / parts), Math.floor(((part + 1) * filled.length) / parts))
      .reduce((best, p) => (digits(p) > digits(best) ? p : best)),
  );
}
