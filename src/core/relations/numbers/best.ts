import type { Grid } from "./grid";
import type { Pattern } from "./pattern";
import type { Stretch } from "./stretches";

/** Bits beyond which a pattern is sure, and what more of them counts. */
const SURE = 60;
const BEYOND = 1 / 4;

/**
 * What is no chance is chosen among by its evidence less twice what it takes to say it: near and plain goes before far, and among what is sure
 * evidence hardly counts. Parts stand above their total as often as below it, but where both could be meant the total is the last line.
 */
export function rank({ pattern, score }: Stretch): number {
  const bits = score + pattern.cost;
  const counted = bits <= SURE ? bits : SURE + (bits - SURE) * BEYOND;
  return counted - 2 * pattern.cost - (pattern.operands[0]! > pattern.target ? 0.5 : 0);
}

/** On which sides of a target its operands stand: 1 before, 2 behind, 3 both. */
const sidesOf = ({ target, operands }: Pattern): number =>
  (operands.some(line => line < target) ? 1 : 0) | (operands.some(line => line > target) ? 2 : 0);

/** The operands that hold more than noughts along most of a stretch: what others may not be made of as well. */
function filledOf(grid: Grid, { pattern, first, last }: Stretch): readonly number[] {
  const width = grid.positions.length;
  const filled = pattern.operands.filter(line => {
    let count = 0;
    for (let p = first; p <= last; p++) if (grid.value[line * width + p]) count++;
    return count * 4 > last - first + 1;
  });
  return filled.length > 0 ? filled : pattern.operands;
}

/**
 * Keeps, for each cell of a target line, the pattern with the best evidence: for sums one for what stands before it and one for what stands
 * behind it, as a total is made up of the one and shared out in the other (年初 + 收入 = 合计 = 支出 + 结余).
 */
export function best(grid: Grid, found: readonly Stretch[]): Stretch[] {
  const width = grid.positions.length;
  const taken = new Uint8Array(width * grid.lines.length);
  const identities = new Map<string, string>();
  const totals = new Map<string, number>();
  const kept: Stretch[] = [];
  for (const stretch of [...found].sort(
    (a, b) => rank(b) - rank(a) || a.pattern.operands[0]! - b.pattern.operands[0]!,
  )) {
    const { pattern, first, last } = stretch;
    let free = 0;
    const isSum = pattern.operation === "sum";
    const sides = isSum ? sidesOf(pattern) : 3;
    for (let p = first; p <= last; p++) if ((taken[pattern.target * width + p]! & sides) === 0) free++;
    if (free * 2 <= last - first + 1) continue;
    if (pattern.operation === "ratio") {
      const identity = `/${[pattern.target, ...pattern.operands].sort((a, b) => a - b).join()}`;
      const before = identities.get(identity);
      if (before !== undefined && before !== String(pattern.target)) continue;
      identities.set(identity, String(pattern.target));
    }
    if (isSum) {
      // One identity is told once, and lines are added up once: a total that stands far off repeats the one beside them.
      const filled = filledOf(grid, stretch);
      const own = `${pattern.target}=${filled.join()}`;
      const identity = [pattern.target, ...filled].sort((a, b) => a - b).join();
      const before = identities.get(identity);
      if (before !== undefined && before !== own) continue;
      const parts = filled.join();
      const other = totals.get(parts);
      if (other !== undefined && other !== pattern.target && Math.abs(other - pattern.target) > 1) continue;
      identities.set(identity, own);
      if (other === undefined) totals.set(parts, pattern.target);
    }
    for (let p = first; p <= last; p++) taken[pattern.target * width + p]! |= sides;
    kept.push(stretch);
  }
  return kept;
}
