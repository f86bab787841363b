import { agreements } from "./agreements";
import { spreadAnchors } from "./anchors";
import type { Grid } from "./grid";
import { farness } from "./line-cost";
import type { Pattern } from "./pattern";
import { firstWithin, sorted, type Sorted } from "./sorted";

/** A quotient as a fraction or as percent, then a change as either. */
const KINDS = 4;
const CHANGE = 2;
const kindAt = (kind: number): { readonly scale: number; readonly one: number } => ({
  scale: kind & 1 ? 100 : 1,
  one: kind < CHANGE ? 0 : 1,
});

/** Lines that are one line divided by another (as fraction or percent), or the change from one to another, at one of their anchors. */
export function* quotients(grid: Grid, targets: readonly number[]): Generator<Pattern> {
  const width = grid.positions.length;
  const count = grid.lines.length;
  const agreed = agreements(KINDS * count ** 2);
  const least = new Float64Array(KINDS);
  const most = new Float64Array(KINDS);
  const orders = new Map<number, Sorted>();
  for (const target of targets) {
    const at = spreadAnchors(grid, target);
    agreed.begin(at.length);
    for (const p of at) {
      const value = (line: number): number => grid.value[line * width + p]!;
      let order = orders.get(p);
      if (!order) orders.set(p, (order = sorted(grid.lines.map((_, line) => value(line)))));
      const goal = value(target);
      const unit = grid.unit[target * width + p]!;
      for (let kind = 0; kind < KINDS; kind++) {
        const { scale, one } = kindAt(kind);
        least[kind] = one + (goal - unit) / scale;
        most[kind] = one + (goal + unit) / scale;
      }
      for (let b = 0; b < count; b++) {
        const divisor = value(b);
        if (b === target || divisor !== divisor || divisor === 0) continue;
        // a = t × b can be read both ways; the one with more places is tried, and never one coarser than its divisor.
        const coarser = grid.finest[b]! < grid.finest[target]! * 0.99;
        for (let kind = coarser ? CHANGE : 0; kind < KINDS; kind++) {
          const x = least[kind]! * divisor;
          const y = most[kind]! * divisor;
          const high = Math.max(x, y);
          for (let i = firstWithin(order, Math.min(x, y), high); i < order.values.length; i++) {
            if (order.values[i]! > high) break;
            const a = order.index[i]!;
            if (a === target || a === b) continue;
            if (!agreed.fits((a * count + b) * KINDS + kind)) continue;
            const change = kind >= CHANGE;
            yield {
              operation: change ? "change" : "ratio",
              target,
              operands: change ? [b, a] : [a, b],
              scale: kindAt(kind).scale,
              // Rates stand behind what they are made of.
              cost:
                3 +
                farness(target, a) +
                farness(target, b) +
                (change ? 1 : 0) +
                (target < a ? 1 : 0) +
                (target < b ? 1 : 0),
            };
          }
        }
      }
    }
  }
}
