import type { Grid } from "./grid";
import { MOST_BITS } from "./most-bits";
import type { Pattern } from "./pattern";

/** What a position tells of a pattern. */
export const SILENT = -1;
const TRIVIAL = 0;

/** Against a pattern that is otherwise kept: as much as being wrong once in about fifty places. */
const BROKEN = -6;

/** What is said of a pattern at one position. */
export interface Verdict {
  /** Bits for (positive), BROKEN against, TRIVIAL for neither though kept, SILENT where there is nothing to compare. */
  bits: number;
  kept: boolean;
}

/**
 * How a cell stands to what its operands make: the chance that a number of this size falls so near by accident, in bits. Cells that merely
 * repeat one operand, noughts and ones tell nothing.
 */
export function verdict(grid: Grid, pattern: Pattern, position: number, into: Verdict): void {
  const { value, unit, grain } = grid;
  const width = grid.positions.length;
  const at = pattern.target * width + position;
  const target = value[at]!;
  into.bits = SILENT;
  into.kept = false;
  if (target !== target) return;
  if (pattern.operation === "sum" || pattern.operation === "average") return ofSum(grid, pattern, position, into);
  const first = value[pattern.operands[0]! * width + position]!;
  const second = value[pattern.operands[1]! * width + position]!;
  if (first !== first || second !== second) return;
  const change = pattern.operation === "change";
  const divisor = change ? first : second;
  if (divisor === 0) {
    // Most tables show nought where nothing can be divided.
    if (target === 0) Object.assign(into, { bits: TRIVIAL, kept: false });
    return;
  }
  const made = (change ? (second - first) / first : first / second) * pattern.scale;
  const off = Math.abs(made - target);
  // A rate may be rounded or cut: less than one unit of the last digit. A change is rounded, or it would be taken for the rate beside it.
  const own = unit[at]! * (change ? 0.5001 : 1.0001);
  // It may also have been made of figures before they were rounded: as likely, and says the less the coarser they are.
  const rounding =
    ((unit[pattern.operands[0]! * width + position]! / Math.abs(first) +
      unit[pattern.operands[1]! * width + position]! / Math.abs(second)) *
      Math.abs((change ? second / first : first / second) * pattern.scale)) /
    2;
  const [a, b] = pattern.operands.map(line => unit[line * width + position]!) as [number, number];
  const alike = a === b && Math.min(Math.abs(first), Math.abs(second)) > 20 * a && rounding < Math.abs(target) / 2;
  if (off >= own && !(alike && off < own + rounding)) {
    into.bits = BROKEN;
    return;
  }
  into.kept = true;
  const plain = change
    ? made === 0 || Math.abs(divisor) === 1
    : made === 0 || first === second || second === 1 || second === 100;
  const told =
    off < own
      ? Math.log2(Math.abs(target) / grain[at]! + 1) - 1
      : Math.log2(Math.abs(target) / (own + 2 * rounding) + 1) - 2;
  into.bits = plain ? TRIVIAL : Math.min(MOST_BITS, Math.max(0, told));
}

function ofSum(grid: Grid, pattern: Pattern, position: number, into: Verdict): void {
  const { value, unit, grain } = grid;
  const width = grid.positions.length;
  const at = pattern.target * width + position;
  const target = value[at]!;
  let made = 0;
  let count = 0;
  let filled = 0;
  let size = 0;
  let largest = 0;
  let coarsest = unit[at]!;
  let finest = grain[at]!;
  let low = Infinity;
  let high = -Infinity;
  for (const line of pattern.operands) {
    const operand = value[line * width + position]!;
    if (operand !== operand) continue;
    made += operand;
    count++;
    if (operand < low) low = operand;
    if (operand > high) high = operand;
    if (operand === 0) continue;
    filled++;
    size += Math.abs(operand);
    if (Math.abs(operand) > largest) largest = Math.abs(operand);
    if (unit[line * width + position]! > coarsest) coarsest = unit[line * width + position]!;
    if (grain[line * width + position]! < finest) finest = grain[line * width + position]!;
  }
  if (count === 0) return;
  const average = pattern.operation === "average";
  if (average) made /= count;
  const off = Math.abs(made - target);
  const allowed = average ? unit[at]! * 1.0001 : roundingOf(filled, unit[at]!, coarsest);
  if (off > allowed + size * 1e-12) {
    into.bits = BROKEN;
    return;
  }
  into.kept = true;
  if (average) {
    into.bits = bitsOfMean(count, high - low, unit[at]!);
    return;
  }
  // The others are no more than the rounding that is called upon: one operand alone makes the target, whatever stands beside it.
  const half = unit[at]! * 0.5001;
  if (filled < 2 || size - largest <= (off > half ? allowed : half)) {
    into.bits = TRIVIAL;
    return;
  }
  const scale = (Math.abs(target) + size) / 2 / Math.max(coarsest, finest);
  const window = 1 + (2 * off) / coarsest;
  // Of more figures more different sums may be made.
  into.bits = Math.min(
    grid.most[position]! + Math.log2(filled - 1),
    MOST_BITS,
    Math.max(0, Math.log2(1 + scale) - Math.log2(window) - 0.5),
  );
}

/** How far a sum may be off by the rounding of its figures. */
const roundingOf = (filled: number, own: number, coarsest: number): number =>
  filled < 2 ? own * 0.5 : coarsest * Math.min((filled + 1) / 2, 0.9 * Math.sqrt(filled + 1)) * 1.0001;

/** The mean of like numbers is like them, and the more there are the less it moves: only how far it might have spread makes it news. */
const bitsOfMean = (count: number, spread: number, own: number): number =>
  count < 2 ? TRIVIAL : Math.min(MOST_BITS, Math.max(0, Math.log2(spread / Math.sqrt(count) / own + 1) - 2));
