/** Of a few lines there are but so many pairs and runs to choose from; what is left of a cost beyond that only sets the near before the far. */
const LEFT = 0.2;
const FEW = 8;

/** A cost in bits, as far as there are so many lines to choose among at all. */
export function costAmong(lines: number, cost: number): number {
  if (lines > FEW) return cost;
  const all = Math.log2(Math.max(1, ((lines - 1) * (lines - 2)) / 2));
  return cost <= all ? cost : all + (cost - all) * LEFT;
}

/** Bits to say which line is meant, near ones being meant more often. */
export const farness = (target: number, line: number): number => 1.3 * Math.log2(Math.abs(target - line));
