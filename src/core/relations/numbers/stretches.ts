import type { Grid } from "./grid";
import { news } from "./news";
import type { Pattern } from "./pattern";
import { SILENT, verdict, type Verdict } from "./verdict";

/** A stretch of positions over which a pattern is kept, with the evidence for it in bits. */
export interface Stretch {
  readonly pattern: Pattern;
  readonly first: number;
  readonly last: number;
  readonly bits: number;
  readonly score: number;
}

/**
 * The stretches of positions over which a pattern is kept: the run of positions with the most bits, then what is left and right of it. The
 * first has to outweigh all the patterns that were tried (`threshold` and the pattern's own cost); the others only where they begin and end.
 * `bits` is room to work in.
 */
export function stretches(
  grid: Grid,
  pattern: Pattern,
  threshold: number,
  bits = new Float64Array(grid.positions.length),
): Stretch[] {
  const count = grid.positions.length;
  const one: Verdict = { bits: 0, kept: false };
  const needed = threshold + pattern.cost;
  const reach = pattern.operation === "average" ? -1 : pattern.target * (count + 1);
  let before = -1;
  let run = 0;
  let most = 0;
  for (let p = 0; p < count; p++) {
    // Most of what is tried is broken here and there and comes to nothing whatever follows.
    if (reach >= 0 && most < needed && run + grid.reach[reach + p]! < needed) return [];
    verdict(grid, pattern, p, one);
    bits[p] = one.bits === SILENT ? 0 : one.bits;
    run = Math.max(0, run + bits[p]!);
    if (run > most) most = run;
    if (one.bits <= 0) continue;
    if (before >= 0) bits[p] = Math.min(one.bits, news(grid, pattern, before, p));
    before = p;
  }
  const found: Stretch[] = [];
  const search = (from: number, to: number, least: number): void => {
    let best = 0;
    let first = -1;
    let last = -1;
    let sum = 0;
    let start = from;
    for (let p = from; p <= to; p++) {
      if (sum <= 0) {
        sum = 0;
        start = p;
      }
      sum += bits[p]!;
      if (sum > best) [best, first, last] = [sum, start, p];
    }
    if (first < 0 || best < least) return;
    while (first > from && bits[first - 1]! >= 0) first--;
    while (last < to && bits[last + 1]! >= 0) last++;
    found.push({ pattern, first, last, bits: best, score: best - pattern.cost });
    const again = Math.log2(count + 1) + 8;
    search(from, first - 1, again);
    search(last + 1, to, again);
  };
  search(0, count - 1, needed);
  return found;
}
