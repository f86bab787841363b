import type { Grid } from "./grid";
import { bareNames } from "./line-lists";
import type { Pattern } from "./pattern";
import type { Stretch } from "./stretches";

/** Whether the sum's figures do not go together: most of them finer than the total shows, or all coarser. Counts and rates are not added. */
export function isMixed(grid: Grid, { pattern, first, last }: Stretch): boolean {
  return (
    pattern.operation === "sum" &&
    (mixesKinds(grid, pattern) || [grid.unit, grid.grain].every(places => mixes(grid, pattern, places, first, last)))
  );
}

/** Whether the target bears the name of some operands, and others bear another one as often: people and their pay by turns. */
function mixesKinds(grid: Grid, { target, operands }: Pattern): boolean {
  const names = bareNames(grid);
  const own = names[target]!;
  const others = operands.filter(line => names[line] !== own);
  const kinds = new Set(others.map(line => names[line]!));
  const like = operands.length - others.length;
  return own !== "" && like > 1 && kinds.size > 0 && others.length >= (like - 1) * kinds.size && !kinds.has("");
}

function mixes(grid: Grid, { target, operands }: Pattern, places: Float64Array, first: number, last: number): boolean {
  const width = grid.positions.length;
  let told = 0;
  let mixed = 0;
  for (let p = first; p <= last; p++) {
    const at = target * width + p;
    if (Number.isNaN(grid.value[at]!)) continue;
    told++;
    const own = places[at]!;
    const filled = operands.map(line => line * width + p).filter(one => !Number.isNaN(grid.value[one]!));
    // What agrees to the last digit of the finest goes together all the same.
    const finest = filled.reduce((least, one) => Math.min(least, grid.unit[one]!), own);
    const made = filled.reduce((sum, one) => sum + grid.value[one]!, 0);
    if (finest < own * 0.99 && Math.abs(made - grid.value[at]!) < finest / 2) continue;
    if (filled.some(one => places[one]! < own * 0.99) || filled.every(one => places[one]! > own * 1.01)) mixed++;
  }
  return mixed * 2 > told;
}
