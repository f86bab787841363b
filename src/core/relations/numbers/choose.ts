import { stretches, type Pattern, type Stretch } from "./evidence";
import type { Grid } from "./grid";
import { quotients } from "./quotients";
import { pairs, runs } from "./sums";

/** Bits beyond the number of patterns tried: a pattern by mere chance in about one sheet of two hundred. */
const MARGIN = 8;

/** On which sides of a target its operands stand: 1 before, 2 behind, 3 both. */
const sidesOf = ({ target, operands }: Pattern): number =>
  (operands.some(line => line < target) ? 1 : 0) | (operands.some(line => line > target) ? 2 : 0);

/**
 * Keeps, for each cell of a target line, the pattern with the best evidence: for sums one for what stands before it and one for what stands
 * behind it, as a total is made up of the one and shared out in the other (年初 + 收入 = 合计 = 支出 + 结余).
 */
function best(grid: Grid, found: readonly Stretch[]): Stretch[] {
  const width = grid.positions.length;
  const taken = new Uint8Array(width * grid.lines.length);
  const identities = new Map<string, string>();
  const totals = new Map<string, number>();
  const kept: Stretch[] = [];
  for (const stretch of [...found].sort((a, b) => rank(b) - rank(a))) {
    const { pattern, first, last } = stretch;
    let free = 0;
    const isSum = pattern.operation === "sum";
    const sides = isSum ? sidesOf(pattern) : 3;
    for (let p = first; p <= last; p++) if ((taken[pattern.target * width + p]! & sides) === 0) free++;
    if (free * 2 <= last - first + 1) continue;
    if (pattern.operation === "ratio") {
      const identity = `/${[pattern.target, ...pattern.operands].sort((a, b) => a - b).join()}`;
      const before = identities.get(identity);
      if (before !== undefined && before !== String(pattern.target)) continue;
      identities.set(identity, String(pattern.target));
    }
    if (isSum) {
      // One identity is told once, and lines are added up once: a total that stands far off repeats the one beside them.
      const own = `${pattern.target}=${pattern.operands.join()}`;
      const identity = [pattern.target, ...pattern.operands].sort((a, b) => a - b).join();
      const before = identities.get(identity);
      if (before !== undefined && before !== own) continue;
      const parts = pattern.operands.join();
      const other = totals.get(parts);
      if (other !== undefined && other !== pattern.target && Math.abs(other - pattern.target) > 1) continue;
      identities.set(identity, own);
      if (other === undefined) totals.set(parts, pattern.target);
    }
    for (let p = first; p <= last; p++) taken[pattern.target * width + p]! |= sides;
    kept.push(stretch);
  }
  return kept;
}

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
function besides(found: readonly Stretch[], chosen: readonly Stretch[]): Stretch[] {
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
 * What is no chance is chosen among by its evidence less twice what it takes to say it: near and plain goes before far. Parts stand above
 * their total as often as below it, but where both could be meant the total is the last line.
 */
const rank = ({ pattern, score }: Stretch): number =>
  score - pattern.cost - (pattern.operands[0]! > pattern.target ? 0.5 : 0);

/**
 * Whether a quotient is but a product read backwards (quantity = amount ÷ price): target × divisor is the first operand to its last digit, and
 * that says more than either factor as a rounded quotient would.
 */
function isProduct(grid: Grid, { pattern, first, last }: Stretch): boolean {
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
function asFactor(grid: Grid, stretch: Stretch): Stretch | undefined {
  const { pattern } = stretch;
  const [product, factor] = pattern.operands as readonly [number, number];
  if (grid.down || product < pattern.target || product < factor) return undefined;
  if (pattern.target < factor) return stretch;
  return { ...stretch, pattern: { ...pattern, target: factor, operands: [product, pattern.target] } };
}

/** Lines by turns: every second, third … line, with as many lists as there are kinds. */
function turns(grid: Grid): number[][] {
  const count = grid.lines.length;
  const lists: number[][] = [];
  for (let step = 2; step <= Math.min(8, count / 2); step++)
    for (let from = 0; from < step; from++) {
      const list: number[] = [];
      for (let line = from; line < count; line += step) list.push(line);
      if (list.length > 1) lists.push(list);
    }
  return lists;
}

/** Lines of the same name, as blocks that are laid out alike repeat them: their totals stand once more at the end. */
function namesakes(grid: Grid): number[][] {
  const lists = new Map<string, number[]>();
  grid.names.forEach((words, line) => {
    const name = words.toLowerCase();
    if (name === "") return;
    const list = lists.get(name);
    if (list) list.push(line);
    else lists.set(name, [line]);
  });
  return [...lists.values()].filter(list => list.length > 1 && list.length < grid.lines.length);
}

const AVERAGE = /average|mean|\bavg|median|moyenne|平均|均值|人均/i;
const TOTAL = /total|\bsum\b|all\b|合计|总计|小计|共计|总额|总数/i;
const RATE = /%|percent|\bpct|rate|ratio|share|率|比|占/i;

/** Lines beyond which a run of others is looked for only right beside a line: everywhere costs their square for each. */
const SOME = 160;
/** Lines beyond which only what stands right beside a line is tried: every pair of so many would be too many. */
const MANY = 700;

/** How a pattern stands to its target: what is common in a sheet needs less evidence there. */
function family({ operation, target, operands }: Pattern): string {
  if (operation === "ratio" || operation === "change") return operation;
  const [first, last] = [Math.min(...operands), Math.max(...operands)];
  const side = last < target ? "<" : first > target ? ">" : "?";
  return operation + side + (operands.length === last - first + 1 ? "=" : "");
}

/** Bits that the words along the target line add. */
const WORDS = 6;

/** The patterns of one grid that are no chance. */
export function patternsOf(grid: Grid): readonly Stretch[] {
  const lines = [...grid.lines.keys()];
  if (lines.length < 3) return [];
  const few = lines.length <= MANY;
  const some = lines.length <= SOME;
  const isAverage = lines.map(line => AVERAGE.test(grid.words[line]!));
  const isRate = lines.map(line => RATE.test(grid.words[line]!));
  const isTotal = lines.map(line => TOTAL.test(grid.words[line]!));
  const said = ({ operation, target }: Pattern): number =>
    (operation === "average" ? isAverage : operation === "sum" ? isTotal : isRate)[target] ? WORDS : 0;
  const found: Stretch[] = [];
  const room = new Float64Array(grid.positions.length);
  const consider = (patterns: Iterable<Pattern>): void => {
    for (const pattern of patterns)
      for (const one of stretches(grid, pattern, MARGIN - said(pattern), room)) {
        if (isMixed(grid, one)) continue;
        const told = isProduct(grid, one) ? asFactor(grid, one) : one;
        if (told) found.push({ ...told, score: told.score + said(told.pattern) });
      }
  };
  // Lines of a few small figures are made up of others everywhere by chance.
  const least = MARGIN - WORDS + 3;
  const worth = lines.filter(line => grid.reach[line * (grid.positions.length + 1)]! >= least);
  consider(runs(grid, lines, worth, "sum", 0, () => some));
  consider(runs(grid, lines, lines, "average", WORDS, line => some && isAverage[line]!));
  const averages = lines.filter(line => isAverage[line]!);
  if (few) {
    consider(pairs(grid, lines, worth, "sum"));
    consider(pairs(grid, lines, averages, "average"));
    consider(quotients(grid, grid.down ? lines.filter(line => isRate[line] || grid.finest[line]! < 1) : lines));
  }
  // Columns of several kinds by turns: each kind by itself.
  for (const list of some ? turns(grid) : []) consider(runs(grid, list, worth, "sum", 3, () => true));
  for (const list of some ? namesakes(grid) : []) {
    consider(runs(grid, list, worth, "sum", 3, () => true));
    consider(runs(grid, list, averages, "average", WORDS, () => true));
  }
  const isEnough =
    (counts: ReadonlyMap<string, number>) =>
    ({ pattern, score }: Stretch): boolean =>
      score >= Math.log2(lines.length / (1 + (counts.get(family(pattern)) ?? 0))) + MARGIN;
  const accepted = (counts: ReadonlyMap<string, number>): Stretch[] => best(grid, found.filter(isEnough(counts)));
  const count = (chosen: readonly Stretch[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { pattern } of chosen) counts.set(family(pattern), (counts.get(family(pattern)) ?? 0) + 1);
    return counts;
  };
  let chosen = accepted(new Map());
  // Totals of totals: what a total takes in stands no longer between it and the next.
  for (let round = 0; round < 4; round++) {
    chosen = accepted(count(chosen));
    const covered = new Set<number>();
    for (const { pattern } of chosen)
      if (pattern.operation === "sum") pattern.operands.forEach(line => covered.add(line));
    const open = lines.filter(line => !covered.has(line));
    if (open.length < 3 || open.length === lines.length) break;
    const before = found.length;
    consider(runs(grid, open, open, "sum", 1, () => some));
    const totals = [...new Set(chosen.flatMap(({ pattern: p }) => (p.operation === "sum" ? [p.target] : [])))];
    if (totals.length > 1)
      consider(
        runs(
          grid,
          totals.sort((a, b) => a - b),
          lines,
          "sum",
          2,
          () => some,
        ),
      );
    if (found.length === before) break;
    chosen = accepted(count(chosen));
  }
  chosen = [...chosen, ...besides(found.filter(isEnough(count(chosen))), chosen)];
  chosen = chosen.filter(one => !averagesTotal(one.pattern, chosen));
  return chosen.map(one => gathered(grid, one, chosen));
}

/** Whether a mean is taken of figures and of their own total: a share of the total that happens to be one in so many. */
const averagesTotal = (pattern: Pattern, chosen: readonly Stretch[]): boolean =>
  pattern.operation === "average" &&
  chosen.some(
    ({ pattern: sum }) =>
      sum.operation === "sum" &&
      pattern.operands.includes(sum.target) &&
      sum.operands.some(line => pattern.operands.includes(line)),
  );

/**
 * The same sum over the totals among what it takes in: lines that another sum on the same positions has already added up are named by it. A
 * total of totals is read the way it was made, not line by line.
 */
function gathered(grid: Grid, stretch: Stretch, all: readonly Stretch[]): Stretch {
  const { pattern, first, last } = stretch;
  if (pattern.operation !== "sum") return stretch;
  const inside = all
    .filter(
      ({ pattern: p, first: f, last: l }) =>
        p.operation === "sum" &&
        p.target !== pattern.target &&
        p.operands.length < pattern.operands.length &&
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
  return kept && kept.bits > stretch.bits / 2 ? { ...kept, score: stretch.score } : stretch;
}

/** Whether the sum's figures do not go together: most of them finer than the total shows, or all coarser. Counts and rates are not added. */
function isMixed(grid: Grid, { pattern, first, last }: Stretch): boolean {
  return (
    pattern.operation === "sum" && [grid.unit, grid.grain].every(places => mixes(grid, pattern, places, first, last))
  );
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
    if (filled.some(one => places[one]! < own * 0.99) || filled.every(one => places[one]! > own * 1.01)) mixed++;
  }
  return mixed * 2 > told;
}
