import type { Grid } from "./grid";
import type { Pattern } from "./pattern";
import type { Stretch } from "./stretches";
import { verdict, type Verdict } from "./verdict";

/** The whole of a pattern that no position breaks, though most tell nothing; undefined where one does, or where all its sums are noughts and `noughts` are not enough. */
export function unbroken(grid: Grid, pattern: Pattern, noughts = false): Stretch | undefined {
  const one: Verdict = { bits: 0, kept: false };
  const width = grid.positions.length;
  let [first, last, bits, told] = [-1, -1, 0, noughts];
  for (let p = 0; p < width; p++) {
    verdict(grid, pattern, p, one);
    if (one.bits < -1) return undefined;
    if (!one.kept) continue;
    if (first < 0) first = p;
    last = p;
    bits += one.bits;
    told ||= grid.value[pattern.target * width + p] !== 0;
  }
  return told && first >= 0 ? { pattern, first, last, bits, score: bits - pattern.cost } : undefined;
}
