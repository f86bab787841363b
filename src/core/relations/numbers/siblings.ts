import type { Grid } from "./grid";
import type { Pattern } from "./pattern";
import type { Stretch } from "./stretches";
import { unbroken } from "./unbroken";

/** The lines from a line on, without it, up to another. */
const between = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, Math.abs(to - from) - 1) }, (_, i) => Math.min(from, to) + 1 + i);

/**
 * What the parts of a total are made of when one of them is made of all the lines up to the next: then so is each of the others, also of a
 * single line (a 类 with one 款).
 */
export function siblings(grid: Grid, chosen: readonly Stretch[]): Stretch[] {
  const sums = chosen.filter(({ pattern }) => pattern.operation === "sum");
  const made = new Map<number, string[]>();
  for (const { pattern } of sums)
    made.set(pattern.target, [...(made.get(pattern.target) ?? []), pattern.operands.join()]);
  const found: Stretch[] = [];
  for (const { pattern } of sums) {
    const { target: total, operands: parts } = pattern;
    if (!parts.some(part => made.has(part))) continue;
    for (const step of [1, -1]) {
      const end = step > 0 ? grid.lines.length : -1;
      const bound = (part: number, i: number): number => parts[i + step] ?? ((total - part) * step > 0 ? total : end);
      const groups = parts.map((part, i) => ({ part, lines: between(part, bound(part, i)) }));
      const isMade = ({ part, lines }: (typeof groups)[number]): boolean =>
        made.get(part)?.includes(lines.join()) === true;
      if (!groups.some(isMade)) continue;
      for (const group of groups) {
        if (made.has(group.part) || group.lines.length === 0) continue;
        const own: Pattern = { operation: "sum", target: group.part, operands: group.lines, scale: 1, cost: 0 };
        const whole = unbroken(grid, own);
        if (whole) found.push(whole);
      }
    }
  }
  return found;
}
