import type { Grid } from "./grid";
import type { Stretch } from "./stretches";

/**
 * Whether a quotient is but a product read backwards (quantity = amount ÷ price): target × divisor is the first operand to its last digit, and
 * that says more than either factor as a rounded quotient would.
 */
export function isProduct(grid: Grid, { pattern, first, last }: Stretch): boolean {
  if (pattern.operation !== "ratio" || pattern.scale !== 1) return false;
  const { value, unit } = grid;
  const width = grid.positions.length;
  let told = 0;
  let exact = 0;
  let tight = 0;
  for (let p = first; p <= last; p++) {
    const [t, a, b] = [pattern.target, ...pattern.operands].map(line => line * width + p) as [number, number, number];
    if (value[t]! !== value[t]! || value[a]! !== value[a]! || value[b]! !== value[b]! || value[a] === 0) continue;
    told++;
    if (Math.abs(value[t]! * value[b]! - value[a]!) <= unit[a]! * 0.5001) exact++;
    if (unit[a]! <= Math.min(Math.abs(value[t]!) * unit[b]!, Math.abs(value[b]!) * unit[t]!) * 1.01) tight++;
  }
  return told > 0 && exact * 10 >= told * 9 && tight * 2 > told;
}

/** A product is told by its first factor, whichever was found; down the rows of a statement it is chance or a price index. */
export function asFactor(grid: Grid, stretch: Stretch): Stretch | undefined {
  const { pattern } = stretch;
  const [product, factor] = pattern.operands as readonly [number, number];
  if (grid.down || product < pattern.target || product < factor) return undefined;
  if (pattern.target < factor) return stretch;
  return { ...stretch, pattern: { ...pattern, target: factor, operands: [product, pattern.target] } };
}
