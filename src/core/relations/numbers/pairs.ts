import { agreements, isTelling } from "./agreements";
import { anchors } from "./anchors";
import type { Grid } from "./grid";
import { costAmong, farness } from "./line-cost";
import type { Pattern } from "./pattern";
import { sorted, type Sorted } from "./sorted";

/** The figures of lines at one position in ascending order; blanks and noughts add nothing. */
interface Order extends Sorted {
  /** The coarsest unit of its figures. */
  readonly unit: number;
}

function orderAt(grid: Grid, lines: readonly number[], p: number): Order {
  const width = grid.positions.length;
  const filled = lines.map(line => grid.value[line * width + p]! || NaN);
  const unit = lines.reduce((most, line, i) => (filled[i]! ? Math.max(most, grid.unit[line * width + p]!) : most), 0);
  return { ...sorted(filled), unit };
}

/** Among so many lines a figure that more pairs make than there are lines, four times over, is made by chance: small figures that come again and again. */
const MANY_LINES = 160;
const MEETINGS = 4;

/** Two lines anywhere that add up to a third, or of which it is the mean, at one of its anchors. */
export function* pairs(
  grid: Grid,
  lines: readonly number[],
  targets: readonly number[],
  operation: "sum" | "average",
): Generator<Pattern> {
  const times = operation === "average" ? 2 : 1;
  const width = grid.positions.length;
  const agreed = agreements(lines.length ** 2);
  const orders = new Map<number, Order>();
  for (const target of targets) {
    const at = anchors(grid, target);
    agreed.begin(at.length);
    for (const p of at) {
      let order = orders.get(p);
      if (!order) orders.set(p, (order = orderAt(grid, lines, p)));
      const { values, index } = order;
      const goal = grid.value[target * width + p]! * times;
      const own = grid.unit[target * width + p]!;
      const widest = 1.5 * times * Math.max(order.unit, own) + Math.abs(goal) * 1e-12;
      const telling = operation === "sum" && isTelling(goal, Math.max(order.unit, own));
      // The larger the one the smaller the other: both ends of the ascending values move towards each other.
      let high = values.length - 1;
      let left = lines.length > MANY_LINES ? MEETINGS * lines.length : Infinity;
      for (let low = 0; low < values.length && left > 0; low++) {
        while (high >= 0 && values[low]! + values[high]! > goal + widest) high--;
        for (let k = high; k > low && values[low]! + values[k]! >= goal - widest; k--) {
          left--;
          const [i, j] = [Math.min(index[low]!, index[k]!), Math.max(index[low]!, index[k]!)];
          const [a, b] = [lines[i]!, lines[j]!];
          if (a === target || b === target) continue;
          const tolerance = 1.5 * times * Math.max(grid.unit[a * width + p]!, own) + Math.abs(goal) * 1e-12;
          if (Math.abs(values[low]! + values[k]! - goal) > tolerance) continue;
          if (!agreed.fits(i * lines.length + j, telling)) continue;
          const cost = costAmong(grid.lines.length, 4 + farness(target, a) + farness(target, b));
          yield { operation, target, operands: [a, b], scale: 1, cost };
        }
      }
    }
  }
}
