import { alike } from "./alike";
import { averagesTotal, besides, countsTwice, gathered } from "./among-sums";
import { barsOf, family, MARGIN } from "./bars";
import { best } from "./best";
import { toldOnce } from "./copies";
import type { Grid } from "./grid";
import { headsOf } from "./line-families";
import { namesakes, turns } from "./line-lists";
import { isMixed } from "./mixed";
import { numbered } from "./numbered";
import { pairs } from "./pairs";
import type { Pattern } from "./pattern";
import { asFactor, isProduct } from "./products";
import { quotients } from "./quotients";
import { repeats } from "./repeats";
import { runs } from "./runs";
import { SAID, saidOf, type SaidOf } from "./said";
import { siblings } from "./siblings";
import { sinceTotals } from "./since-totals";
import { stretches, type Stretch } from "./stretches";

/** Bits beyond its cost that a pattern must have to be looked at again. */
const POOL = 5;
/** Lines beyond which a run of others is looked for only right beside a line: everywhere costs their square for each. */
const SOME = 160;
/** Lines beyond which only what stands right beside a line is tried: every pair of so many would be too many. */
const MANY = 700;

/** What was found in a grid so far. */
interface Search {
  readonly grid: Grid;
  readonly said: SaidOf;
  readonly lines: readonly number[];
  /** Lines of enough figures to be a sum: those of a few small ones are made up of others everywhere by chance. */
  readonly worth: readonly number[];
  readonly found: Stretch[];
  /** Looks at patterns and keeps those with enough evidence to be chosen from. */
  consider(patterns: Iterable<Pattern>): void;
}

function searchOf(grid: Grid): Search {
  const lines = [...grid.lines.keys()];
  const said = saidOf(grid);
  const found: Stretch[] = [];
  const room = new Float64Array(grid.positions.length);
  const least = MARGIN - SAID + 3;
  return {
    grid,
    said,
    lines,
    worth: lines.filter(line => grid.reach[line * (grid.positions.length + 1)]! >= least),
    found,
    consider(patterns) {
      for (const pattern of patterns)
        for (const one of stretches(grid, pattern, POOL - said.bits(pattern), room)) {
          if (isMixed(grid, one)) continue;
          const told = isProduct(grid, one) ? asFactor(grid, one) : one;
          if (told) found.push({ ...told, score: told.score + said.bits(told.pattern) });
        }
    },
  };
}

/** All that single lines may be made of, but for totals of totals. */
function considerLines({ grid, said, lines, worth, consider }: Search): void {
  const { sum, average, ratio, change } = said.lines;
  const few = lines.length <= MANY;
  const some = lines.length <= SOME;
  const averages = lines.filter(line => average[line]);
  consider(runs(grid, lines, worth, "sum", 0, () => some));
  consider(runs(grid, lines, lines, "average", SAID, line => some && average[line]!));
  if (few) {
    consider(pairs(grid, lines, worth, "sum"));
    consider(pairs(grid, lines, averages, "average"));
    // Among so many rows each pair divides to some fraction: only what its label calls a rate is tried.
    const rates = lines.filter(line => ratio[line] || change[line] || (some && grid.finest[line]! < 1));
    consider(quotients(grid, grid.down ? rates : lines));
  }
  // Among many lines only what is called a total is one of lines of a name.
  const totals = some ? worth : worth.filter(line => sum[line]);
  for (const list of few ? namesakes(grid) : []) {
    if (list.length > SOME) continue;
    consider(runs(grid, list, totals, "sum", 3, () => true));
    consider(runs(grid, list, averages, "average", SAID, () => true));
  }
  if (!some) return;
  // Means among the figures are not added up with them.
  const figures = lines.filter(line => !average[line]);
  if (averages.length > 0 && figures.length > 1) consider(runs(grid, figures, worth, "sum", 1, () => true));
  const heads = headsOf(grid);
  if (heads.length < lines.length) consider(runs(grid, heads, worth, "sum", 1, () => true));
  // Columns of several kinds by turns: each kind by itself.
  for (const list of turns(grid)) consider(runs(grid, list, worth, "sum", 3, () => true));
}

/** Whether a pattern is kept along more than a few of the figures of its target. */
function isMostly({ value, positions }: Grid, { pattern, first, last }: Stretch): boolean {
  const from = pattern.target * positions.length;
  const filled = (start: number, end: number): number =>
    value.subarray(from + start, from + end).reduce((count, figure) => count + (figure ? 1 : 0), 0);
  return filled(first, last + 1) * 8 > filled(0, positions.length);
}

/** Totals of totals: what a total takes in stands no longer between it and the next. False where there is nothing new to find. */
function considerTotals({ grid, lines, worth, found, consider }: Search, chosen: readonly Stretch[]): boolean {
  const some = lines.length <= SOME;
  const sums = chosen
    .filter(one => one.pattern.operation === "sum" && isMostly(grid, one))
    .map(one => gathered(grid, one, chosen).pattern);
  const covered = new Set(sums.flatMap(({ operands }) => operands));
  const open = lines.filter(line => !covered.has(line));
  if (open.length < 3 || open.length === lines.length) return false;
  const before = found.length;
  consider(runs(grid, open, worth, "sum", 1, () => some));
  const totals = [...new Set(sums.map(({ target }) => target))].sort((a, b) => a - b);
  if (totals.length > 1) consider(runs(grid, totals, lines, "sum", 2, () => some));
  return found.length > before;
}

/** Times that totals are looked for among totals. */
const ROUNDS = 4;

/** Levels of totals within totals that are named instead of what they are made of. */
const LEVELS = 2;

/** What was chosen with what follows from it by names and places alone, each sum told once and by the totals that it takes in. */
function wholeOf(grid: Grid, found: readonly Stretch[]): readonly Stretch[] {
  let chosen = found.filter(one => !averagesTotal(one.pattern, found)).map(one => numbered(grid, one));
  chosen = toldOnce(grid, chosen);
  for (const more of [sinceTotals, siblings, repeats]) chosen = [...chosen, ...more(grid, chosen)];
  for (let level = 0; level < LEVELS; level++) chosen = chosen.map((one, _, all) => gathered(grid, one, all));
  return toldOnce(grid, chosen);
}

/** The patterns of one grid that are no chance. */
export function patternsOf(grid: Grid): readonly Stretch[] {
  if (grid.lines.length < 3) return [];
  const search = searchOf(grid);
  const { said, found } = search;
  considerLines(search);
  const excess = (one: Stretch): number => one.score - said.among(one.pattern);
  const enough = (share: boolean): Stretch[] => {
    const bars = barsOf(grid, found, excess, share);
    return found.filter(one => excess(one) >= (bars.get(family(one.pattern)) ?? MARGIN));
  };
  let likely: readonly Stretch[] = [];
  let chosen: readonly Stretch[] = [];
  const accept = (): void => {
    const twice = countsTwice(chosen);
    chosen = best(
      grid,
      [...enough(true), ...likely].filter(one => !twice(one)),
    );
  };
  accept();
  for (let round = 0; round < ROUNDS; round++) {
    accept();
    const like = alike(grid, chosen).filter(one => !isMixed(grid, one));
    likely = [...likely, ...like, ...sinceTotals(grid, chosen)];
    accept();
    if (!considerTotals(search, chosen)) break;
    accept();
  }
  return wholeOf(grid, [...chosen, ...besides(enough(false), chosen)]);
}
