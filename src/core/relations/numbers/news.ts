import type { Grid } from "./grid";
import type { Pattern } from "./pattern";

/** Roundings alone move a figure by a unit or two: that is no news. */
const bitsOver = (units: number): number => Math.max(0, Math.log2(units + 1e-9) - 1);

/**
 * How much of an agreement is news, in bits, when the pattern was kept at `before` already. Operands that move in step carry their sum along,
 * and two lines in a fixed ratio keep it: only as far as each operand alone would have foretold another figure does it say anything.
 */
export function news(grid: Grid, pattern: Pattern, before: number, position: number): number {
  const at = pattern.target * grid.positions.length;
  const [was, is] = [grid.value[at + before]!, grid.value[at + position]!];
  const own = grid.unit[at + position]!;
  if (pattern.operation === "ratio" || pattern.operation === "change") return bitsOver(Math.abs(is - was) / own);
  const times = bitsOver(foretold(grid, pattern, before, position, true) / own);
  if (pattern.operation === "sum") return times;
  const root = Math.sqrt(pattern.operands.length);
  return Math.min(times, bitsOver(foretold(grid, pattern, before, position, false) / own / root));
}

/** How far apart the figures are that single operands foretell of the target: as it moved so many `times`, or by so much. */
function foretold(grid: Grid, pattern: Pattern, before: number, position: number, times: boolean): number {
  const { value, unit } = grid;
  const width = grid.positions.length;
  const was = value[pattern.target * width + before]!;
  let least = Infinity;
  let most = -Infinity;
  for (const line of pattern.operands) {
    // What is not there counts nothing.
    const [a, b] = [value[line * width + before]! || 0, value[line * width + position]! || 0];
    if (a === 0 && b === 0) continue;
    const scaled = times && a !== 0;
    const made = scaled ? (was * b) / a : was + b - a;
    // A rounded figure foretells no more than a stretch.
    const rounding = scaled ? (Math.abs(was / a) * unit[line * width + position]!) / 2 : 0;
    if (made + rounding < least) least = made + rounding;
    if (made - rounding > most) most = made - rounding;
  }
  return Math.max(0, most - least);
}
