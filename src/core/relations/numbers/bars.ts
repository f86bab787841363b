import { best } from "./best";
import type { Grid } from "./grid";
import type { Pattern } from "./pattern";
import type { Stretch } from "./stretches";

/** Bits beyond the number of patterns tried: a pattern by mere chance in about one sheet of two hundred. */
export const MARGIN = 8;
/** Bits that the last of many alike must have beyond chance, less what their number says. */
const SHARED = 5;

/** How a pattern stands to its target: what is common in a sheet needs less evidence there. Ends in ! for a run right beside its total. */
export function family({ operation, target, operands }: Pattern): string {
  if (operation === "ratio" || operation === "change") return operation;
  const [first, last] = [Math.min(...operands), Math.max(...operands)];
  const side = last < target ? "<" : first > target ? ">" : "?";
  const run = operands.length === last - first + 1;
  return operation + side + (run ? (last === target - 1 || first === target + 1 ? "!" : "=") : "");
}

/**
 * The bits that patterns of each family must have beyond what says which lines are meant: one alone has to outweigh all that was tried. Runs
 * right beside their totals `share` that burden when there are several, as so many chances do not meet in one sheet.
 */
export function barsOf(
  grid: Grid,
  found: readonly Stretch[],
  excess: (one: Stretch) => number,
  share: boolean,
): ReadonlyMap<string, number> {
  const families = new Map<string, number[]>();
  for (const one of best(grid, found)) {
    const key = family(one.pattern);
    const bits = families.get(key);
    if (bits) bits.push(excess(one));
    else families.set(key, [excess(one)]);
  }
  const bars = new Map<string, number>();
  for (const [key, all] of families) {
    let orders = 0;
    for (const [i, bits] of all.sort((a, b) => b - a).entries()) {
      orders += Math.log2(i + 1);
      const bar =
        share && key.endsWith("!")
          ? Math.max((MARGIN - orders) / (i + 1), SHARED - Math.log2(i + 1))
          : MARGIN - Math.log2(i + 1);
      if (bits >= bar) bars.set(key, bar);
    }
  }
  return bars;
}
