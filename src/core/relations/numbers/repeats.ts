import type { Grid } from "./grid";
import { bareNames } from "./line-lists";
import type { Stretch } from "./stretches";
import { unbroken } from "./unbroken";

/** So many totals of the same parts by name, standing alike, show how totals are made on the sheet. */
const ENOUGH = 3;

/** Sums of parts of the same names, standing alike: 全国 of 男 and 女 as each of its 省, though it is made of the 省 as well. */
export function repeats(grid: Grid, chosen: readonly Stretch[]): Stretch[] {
  const names = bareNames(grid);
  const shapes = new Map<string, Stretch[]>();
  for (const stretch of chosen) {
    const { operation, target, operands } = stretch.pattern;
    if (operation !== "sum" || operands.length < 2 || operands.some(line => names[line] === "")) continue;
    const key = operands.map(line => `${line - target} ${names[line]}`).join();
    const others = shapes.get(key);
    if (others) others.push(stretch);
    else shapes.set(key, [stretch]);
  }
  const found: Stretch[] = [];
  for (const alike of shapes.values()) {
    if (alike.length < ENOUGH) continue;
    const { pattern } = alike[0]!;
    const targets = new Set(alike.map(one => one.pattern.target));
    for (let target = 0; target < names.length; target++) {
      if (targets.has(target)) continue;
      const operands = pattern.operands.map(line => target + line - pattern.target);
      if (operands.some((line, i) => names[line] !== names[pattern.operands[i]!])) continue;
      const whole = unbroken(grid, { ...pattern, target, operands }, true);
      if (whole) found.push(whole);
    }
  }
  return found;
}
