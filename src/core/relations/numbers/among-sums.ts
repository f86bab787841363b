import { rank } from "./best";
import type { Grid } from "./grid";
import type { Pattern } from "./pattern";
import { stretches, type Stretch } from "./stretches";

/** The lines that a line is made of, through all the sums that were chosen. */
function leavesOf(line: number, made: ReadonlyMap<number, readonly number[]>, into = new Set<number>()): Set<number> {
  if (into.has(line)) return into;
  into.add(line);
  for (const part of made.get(line) ?? []) leavesOf(part, made, into);
  return into;
}

/**
 * Second ways in which totals are made up: by kind and by place, say. None of the lines may be among those that the first way takes in, or it
 * is but the same told in more detail.
 */
export function besides(found: readonly Stretch[], chosen: readonly Stretch[]): Stretch[] {
  const made = new Map<number, readonly number[]>();
  const takenIn = new Map<number, Set<number>>();
  const told = new Set<string>();
  const used = new Set<number>();
  for (const { pattern } of chosen)
    if (pattern.operation === "sum" && !made.has(pattern.target)) made.set(pattern.target, pattern.operands);
  const allOf = ({ operands }: Pattern): Set<number> => {
    const all = new Set<number>();
    for (const line of operands) leavesOf(line, made, all);
    return all;
  };
  for (const { pattern } of chosen) {
    if (pattern.operation !== "sum") continue;
    const all = takenIn.get(pattern.target) ?? new Set();
    for (const line of allOf(pattern)) all.add(line);
    takenIn.set(pattern.target, all);
    for (const line of pattern.operands) used.add(line);
    told.add([pattern.target, ...pattern.operands].sort((a, b) => a - b).join());
  }
  const second: Stretch[] = [];
  for (const one of [...found].sort((a, b) => rank(b) - rank(a))) {
    const { pattern } = one;
    const first = takenIn.get(pattern.target);
    if (pattern.operation !== "sum" || !first) continue;
    const identity = [pattern.target, ...pattern.operands].sort((a, b) => a - b).join();
    if (told.has(identity) || pattern.operands.some(line => used.has(line))) continue;
    const all = allOf(pattern);
    if (all.has(pattern.target) || [...all].some(line => first.has(line))) continue;
    for (const line of all) first.add(line);
    for (const line of pattern.operands) used.add(line);
    told.add(identity);
    second.push(one);
  }
  return second;
}

/**
 * Says of a sum whether it adds up a total and all that the total is made of, with better evidence over most of the same positions: so it
 * counts them twice, and agrees by chance.
 */
export function countsTwice(chosen: readonly Stretch[]): (one: Stretch) => boolean {
  const made = new Map<number, Stretch[]>();
  for (const one of chosen) {
    if (one.pattern.operation !== "sum") continue;
    const ways = made.get(one.pattern.target);
    if (ways) ways.push(one);
    else made.set(one.pattern.target, [one]);
  }
  return ({ pattern: { operation, operands }, first, last, score }) => {
    if (operation !== "sum" || operands.length < 3) return false;
    const all = new Set(operands);
    const isPart = (part: Stretch): boolean =>
      part.score >= score &&
      Math.min(part.last, last) - Math.max(part.first, first) >= (last - first) / 2 &&
      part.pattern.operands.every(line => all.has(line));
    return operands.some(line => made.get(line)?.some(isPart));
  };
}

/** Whether a mean is taken of figures and of their own total: a share of the total that happens to be one in so many. */
export const averagesTotal = (pattern: Pattern, chosen: readonly Stretch[]): boolean =>
  pattern.operation === "average" &&
  chosen.some(
    ({ pattern: sum }) =>
      sum.operation === "sum" &&
      pattern.operands.includes(sum.target) &&
      sum.operands.some(line => pattern.operands.includes(line)),
  );

/** Whether a line stands between the target of a pattern and the operand farthest from it, or heads the operands of a target behind them. */
const stands = (line: number, { target, operands }: Pattern): boolean =>
  operands[0]! > target ? line > target && line <= operands.at(-1)! : line < target && line >= operands[0]! - 1;

/**
 * The same sum over the totals among what it takes in: lines that another sum on the same positions has already added up are named by it. A
 * total of totals is read the way it was made, not line by line.
 */
export function gathered(grid: Grid, stretch: Stretch, all: readonly Stretch[]): Stretch {
  const { pattern, first, last } = stretch;
  if (pattern.operation !== "sum") return stretch;
  const inside = all
    .filter(
      ({ pattern: p, first: f, last: l }) =>
        p.operation === "sum" &&
        p.target !== pattern.target &&
        p.operands.length < pattern.operands.length &&
        stands(p.target, pattern) &&
        Math.min(l, last) - Math.max(f, first) >= (last - first) / 2 &&
        !pattern.operands.includes(p.target),
    )
    .sort((a, b) => b.pattern.operands.length - a.pattern.operands.length);
  let operands = pattern.operands;
  for (const { pattern: part } of inside) {
    const left = operands.filter(line => !part.operands.includes(line));
    if (left.length !== operands.length - part.operands.length || left.length === 0) continue;
    operands = [...left, part.target];
  }
  if (operands === pattern.operands) return stretch;
  const shorter = { ...pattern, operands: [...operands].sort((a, b) => a - b) };
  const kept = stretches(grid, shorter, 0 - pattern.cost).find(one => one.first <= last && one.last >= first);
  const whole = kept && (kept.bits > stretch.bits / 2 || (kept.first <= first && kept.last >= last));
  return whole ? { ...kept, score: stretch.score } : stretch;
}
