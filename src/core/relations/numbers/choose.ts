import { stretches, type Pattern, type Stretch } from "./evidence";
import type { Grid } from "./grid";
import { quotients } from "./quotients";
import { pairs, runs } from "./sums";

/** Bits beyond the number of patterns tried: a pattern by mere chance in about one sheet of two hundred. */
const MARGIN = 8;

/** Keeps, for each cell of a target line, the pattern with the best evidence. */
function best(grid: Grid, found: readonly Stretch[]): Stretch[] {
  const width = grid.positions.length;
  const taken = new Set<number>();
  const identities = new Set<string>();
  const kept: Stretch[] = [];
  for (const stretch of [...found].sort((a, b) => b.score - a.score)) {
    const { pattern, first, last } = stretch;
    let free = 0;
    for (let p = first; p <= last; p++) if (!taken.has(pattern.target * width + p)) free++;
    if (free * 2 <= last - first + 1) continue;
    const identity = [pattern.target, ...pattern.operands].sort((a, b) => a - b).join();
    if (pattern.operation === "sum" && identities.has(identity) && !kept.some(k => k.pattern === pattern)) continue;
    identities.add(identity);
    for (let p = first; p <= last; p++) taken.add(pattern.target * width + p);
    kept.push(stretch);
  }
  return kept;
}

function tried(grid: Grid, patterns: Iterable<Pattern>, threshold: number, into: Stretch[]): void {
  for (const pattern of patterns) into.push(...stretches(grid, pattern, threshold));
}

/** The patterns of one grid that are no chance. */
export function patternsOf(grid: Grid): readonly Stretch[] {
  const lines = [...grid.lines.keys()];
  if (lines.length < 3) return [];
  const threshold = Math.log2(lines.length) + MARGIN;
  const found: Stretch[] = [];
  tried(grid, runs(grid, lines, lines, "sum", 0), threshold, found);
  tried(grid, pairs(grid, lines, lines), threshold, found);
  tried(grid, runs(grid, lines, lines, "average", 1), threshold, found);
  tried(grid, quotients(grid, lines), threshold, found);
  let chosen = best(grid, found);
  // Totals of totals: what a total takes in stands no longer between it and the next.
  for (let round = 0; round < 4; round++) {
    const covered = new Set<number>();
    for (const { pattern } of chosen)
      if (pattern.operation === "sum") pattern.operands.forEach(line => covered.add(line));
    const open = lines.filter(line => !covered.has(line));
    if (open.length < 3 || open.length === lines.length) break;
    const before = found.length;
    tried(grid, runs(grid, open, open, "sum", 1), threshold, found);
    if (found.length === before) break;
    chosen = best(grid, found);
  }
  return chosen;
}
