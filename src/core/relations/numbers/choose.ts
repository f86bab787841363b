import { best } from "./best";
import { stretches, type Pattern, type Stretch } from "./evidence";
import type { Grid } from "./grid";
import { namesakes, turns } from "./line-lists";
import { isMixed } from "./mixed";
import { asFactor, isProduct } from "./products";
import { quotients } from "./quotients";
import { averagesTotal, besides, gathered } from "./among-sums";
import { pairs, runs } from "./sums";

/** Bits beyond the number of patterns tried: a pattern by mere chance in about one sheet of two hundred. */
const MARGIN = 8;

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
