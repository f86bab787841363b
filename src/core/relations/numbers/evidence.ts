import type { Operation } from "../relation";
import type { Grid } from "./grid";
import { MOST_BITS } from "./most-bits";

/** Lines that may be related: the target line, and the operand lines in the order of the operation. */
export interface Pattern {
  readonly operation: Extract<Operation, "sum" | "average" | "ratio" | "change">;
  readonly target: number;
  readonly operands: readonly number[];
  /** 100 where a quotient stands as a percent. */
  readonly scale: number;
  /** What it takes to say which lines these are among all that were tried, in bits: the plainer the choice the less. */
  readonly cost: number;
}

/** A stretch of positions over which a pattern is kept, with the evidence for it in bits. */
export interface Stretch {
  readonly pattern: Pattern;
  readonly first: number;
  readonly last: number;
  readonly bits: number;
  readonly score: number;
}

/** What a position tells of a pattern. */
const SILENT = -1;
const TRIVIAL = 0;

/** Against a pattern that is otherwise kept: as much as being wrong once in about fifty places. */
const BROKEN = -6;
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
  const allowed = average
    ? unit[at]! * 1.0001
    : filled < 2
      ? unit[at]! * 0.5
      : coarsest * Math.min((filled + 1) / 2, 0.9 * Math.sqrt(filled + 1)) * 1.0001;
  if (off > allowed + size * 1e-12) {
    into.bits = BROKEN;
    return;
  }
  into.kept = true;
  // The mean of like numbers is like them, and the more there are the less it moves: only how far it might have spread makes it news.
  if (average) {
    into.bits =
      count < 2
        ? TRIVIAL
        : Math.min(MOST_BITS, Math.max(0, Math.log2((high - low) / Math.sqrt(count) / unit[at]! + 1) - 2));
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

/** Roundings alone move a figure by a unit or two: that is no news. */
const bitsOver = (units: number): number => Math.max(0, Math.log2(units + 1e-9) - 1);

/**
 * How much of an agreement is news, in bits, when the pattern was kept at `before` already. Operands that move in step carry their sum along,
 * and two lines in a fixed ratio keep it: only as far as each operand alone would have foretold another figure does it say anything.
 */
function news(grid: Grid, pattern: Pattern, before: number, position: number): number {
  const at = pattern.target * grid.positions.length;
  const [was, is] = [grid.value[at + before]!, grid.value[at + position]!];
  const own = grid.unit[at + position]!;
  if (pattern.operation === "ratio" || pattern.operation === "change") return bitsOver(Math.abs(is - was) / own);
  const times = bitsOver(foretold(grid, pattern, before, position, true) / own);
  if (pattern.operation === "sum") return times;
  const root = Math.sqrt(pattern.operands.length);
  return Math.min(times, bitsOver(foretold(grid, pattern, before, position, false) / own / root));
}

/** How far apart the figures are that single operands foretell of the target: as it moved so many `times`, or by so much. */
function foretold(grid: Grid, pattern: Pattern, before: number, position: number, times: boolean): number {
  const { value, unit } = grid;
  const width = grid.positions.length;
  const was = value[pattern.target * width + before]!;
  let least = Infinity;
  let most = -Infinity;
  for (const line of pattern.operands) {
    // What is not there counts nothing.
    const [a, b] = [value[line * width + before]! || 0, value[line * width + position]! || 0];
    if (a === 0 && b === 0) continue;
    const scaled = times && a !== 0;
    const made = scaled ? (was * b) / a : was + b - a;
    // A rounded figure foretells no more than a stretch.
    const rounding = scaled ? (Math.abs(was / a) * unit[line * width + position]!) / 2 : 0;
    if (made + rounding < least) least = made + rounding;
    if (made - rounding > most) most = made - rounding;
  }
  return Math.max(0, most - least);
}

/**
 * The stretches of positions over which a pattern is kept: the run of positions with the most bits, then what is left and right of it. The
 * first has to outweigh all the patterns that were tried (`threshold` and the pattern's own cost); the others only where they begin and end.
 * `bits` is room to work in.
 */
export function stretches(
  grid: Grid,
  pattern: Pattern,
  threshold: number,
  bits = new Float64Array(grid.positions.length),
): Stretch[] {
  const count = grid.positions.length;
  const one: Verdict = { bits: 0, kept: false };
  const needed = threshold + pattern.cost;
  const reach = pattern.operation === "average" ? -1 : pattern.target * (count + 1);
  let before = -1;
  let run = 0;
  let most = 0;
  for (let p = 0; p < count; p++) {
    // Most of what is tried is broken here and there and comes to nothing whatever follows.
    if (reach >= 0 && most < needed && run + grid.reach[reach + p]! < needed) return [];
    verdict(grid, pattern, p, one);
    bits[p] = one.bits === SILENT ? 0 : one.bits;
    run = Math.max(0, run + bits[p]!);
    if (run > most) most = run;
    if (one.bits <= 0) continue;
    if (before >= 0) bits[p] = Math.min(one.bits, news(grid, pattern, before, p));
    before = p;
  }
  const found: Stretch[] = [];
  const search = (from: number, to: number, least: number): void => {
    let best = 0;
    let first = -1;
    let last = -1;
    let sum = 0;
    let start = from;
    for (let p = from; p <= to; p++) {
      if (sum <= 0) {
        sum = 0;
        start = p;
      }
      sum += bits[p]!;
      if (sum > best) [best, first, last] = [sum, start, p];
    }
    if (first < 0 || best < least) return;
    while (first > from && bits[first - 1]! >= 0) first--;
    while (last < to && bits[last + 1]! >= 0) last++;
    found.push({ pattern, first, last, bits: best, score: best - pattern.cost });
    const again = Math.log2(count + 1) + 8;
    search(from, first - 1, again);
    search(last + 1, to, again);
  };
  search(0, count - 1, needed);
  return found;
}
