import { once } from "../../workbook/once";
import type { Grid } from "./grid";
import type { Pattern } from "./pattern";
import type { Stretch } from "./stretches";

/** For each line the first one of the same figures: a total is carried over, a heading has a single item. */
export const originalsOf = once(({ value, lines, positions }: Grid): readonly number[] => {
  const width = positions.length;
  const seen = new Map<string, number>();
  return lines.map((_, line) => {
    const own = value.subarray(line * width, (line + 1) * width);
    if (new Set([...own].filter(figure => figure)).size < 2) return line;
    const key = own.join();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    return first ?? line;
  });
});

/** How far the lines of a pattern stand from the one they make, all together. */
const reachOf = ({ target, operands }: Pattern): number =>
  operands.reduce((all, line) => all + Math.abs(line - target), 0);

/**
 * Without the sums that are told again of figures carried over: of one equation the nearest lines stay, but for twins side by side, which are
 * each made so.
 */
export function toldOnce(grid: Grid, chosen: readonly Stretch[]): Stretch[] {
  if (!chosen.some(({ pattern }) => pattern.operation === "sum")) return [...chosen];
  const originals = originalsOf(grid);
  const told = new Map<string, number[]>();
  const again = new Set<Stretch>();
  for (const stretch of [...chosen].sort((a, b) => reachOf(a.pattern) - reachOf(b.pattern))) {
    const { operation, target, operands } = stretch.pattern;
    if (operation !== "sum") continue;
    const key = [originals[target]!, ...operands.map(line => originals[line]!).sort((a, b) => a - b)].join();
    const targets = told.get(key);
    if (!targets) told.set(key, [target]);
    else if (targets.every(other => Math.abs(grid.lines[other]! - grid.lines[target]!) > 1)) again.add(stretch);
    else targets.push(target);
  }
  return chosen.filter(one => !again.has(one));
}
