import { agreements, isTelling } from "./agreements";
import { anchors } from "./anchors";
import { gapsOf, type Gaps } from "./gaps";
import type { Grid } from "./grid";
import { costAmong } from "./line-cost";
import type { Pattern } from "./pattern";
import { firstWithin, sorted, type Sorted } from "./sorted";

/** What the lines of a list add up to at one position, from the first on. */
interface Prefixes {
  readonly prefix: Float64Array;
  readonly counts: Float64Array;
  /** Only sums are looked up by what they come to. */
  readonly all: () => Sorted;
  /** The coarsest unit of its figures. */
  readonly unit: number;
}

function prefixesAt(grid: Grid, list: readonly number[], p: number): Prefixes {
  const width = grid.positions.length;
  const prefix = new Float64Array(list.length + 1);
  const counts = new Float64Array(list.length + 1);
  let unit = 0;
  list.forEach((line, i) => {
    const value = grid.value[line * width + p]!;
    prefix[i + 1] = prefix[i]! + (value === value ? value : 0);
    counts[i + 1] = counts[i]! + (value === value ? 1 : 0);
    if (value) unit = Math.max(unit, grid.unit[line * width + p]!);
  });
  let all: Sorted | undefined;
  return { prefix, counts, all: () => (all ??= sorted(prefix)), unit };
}

/** Runs of lines, one behind the other in `list`, that add up to (or average to) a line of `targets` at one of its anchors. */
export function* runs(
  grid: Grid,
  list: readonly number[],
  targets: readonly number[],
  operation: "sum" | "average",
  extra: number,
  everywhere: (target: number) => boolean,
): Generator<Pattern> {
  const width = grid.positions.length;
  const place = new Map(list.map((line, index) => [line, index]));
  const agreed = agreements((list.length + 1) ** 2);
  // Rows are set off in blocks that are added up; columns and means seldom are.
  const gaps = grid.down && operation === "sum" ? gapsOf(grid, list) : undefined;
  const prefixes = new Map<number, Prefixes>();
  for (const target of targets) {
    const own = place.get(target);
    const at = anchors(grid, target);
    agreed.begin(at.length);
    for (const p of at) {
      let known = prefixes.get(p);
      if (!known) prefixes.set(p, (known = prefixesAt(grid, list, p)));
      const { prefix, counts, all } = known;
      const goal = grid.value[target * width + p]!;
      const unit = grid.unit[target * width + p]!;
      const coarsest = Math.max(known.unit, unit);
      const tolerance = coarsest * 0.9 * Math.sqrt(list.length + 1);
      const telling = operation === "sum" && isTelling(goal, coarsest);
      const found =
        operation === "average"
          ? averageRuns(prefix, counts, goal, unit, everywhere(target) ? undefined : own)
          : everywhere(target)
            ? sumRuns(prefix, all(), goal, tolerance)
            : runsBeside(prefix, all(), goal, tolerance, own);
      for (const [start, end] of found) {
        if (end - start < 2 || (own !== undefined && own >= start && own < end)) continue;
        if (!agreed.fits(start * (list.length + 1) + end, telling)) continue;
        const cost = costAmong(grid.lines.length, costOfRun(list, start, end, target, own, gaps)) + extra;
        yield { operation, target, operands: list.slice(start, end), scale: 1, cost };
      }
    }
  }
}

/** Bits to say which run is meant: its length, and how far off it stands where it is not right beside its total. */
function costOfRun(
  list: readonly number[],
  start: number,
  end: number,
  target: number,
  own: number | undefined,
  gaps: Gaps | undefined,
): number {
  const at = own ?? besideOf(list, target);
  // A line that is not of the list is made of it only where it would stand next to the run.
  const next = own !== undefined || at === start || at === end;
  const away = !next ? list.length : at >= end ? at - end : start - at - (own === undefined ? 0 : 1);
  const far = !gaps ? 0 : at >= end ? gaps.before(start, end) : gaps.behind(start, end);
  const length = 1.5 * Math.log2(end - start);
  return (
    2 +
    (far > 0 ? Math.min(length, 1 + 1.5 * Math.log2(far)) : length) +
    (away === 0 ? 0 : 2 + 1.5 * Math.log2(1 + away)) +
    (own === undefined ? 4 : 0)
  );
}

/** Where a line that is not of the list would stand in it. */
function besideOf(list: readonly number[], line: number): number {
  const after = list.findIndex(other => other > line);
  return after < 0 ? list.length : after;
}

function* sumRuns(prefix: Float64Array, all: Sorted, goal: number, tolerance: number): Generator<[number, number]> {
  const { values, index, already } = all;
  let from = 0;
  for (let start = 0; start < prefix.length - 2; start++) {
    const wanted = prefix[start]! + goal;
    const low = wanted - tolerance;
    const high = wanted + tolerance;
    // Sums that only grow are met one after the other.
    if (already) while (from < values.length && values[from]! < low) from++;
    else from = firstWithin(all, low, high);
    for (let i = from; i < values.length && values[i]! <= high; i++) {
      const end = index[i]!;
      if (end <= start + 1) continue;
      const limit = (tolerance * Math.sqrt(end - start + 1)) / Math.sqrt(prefix.length);
      if (Math.abs(prefix[end]! - wanted) <= limit * 1.0001 + Math.abs(wanted) * 1e-12) yield [start, end];
    }
  }
}

/** Runs that end or begin right beside the target, whose place in the list is `own`. */
function* runsBeside(
  prefix: Float64Array,
  all: Sorted,
  goal: number,
  tolerance: number,
  own: number | undefined,
): Generator<[number, number]> {
  if (own === undefined) return;
  const { values, index } = all;
  const [before, behind] = [prefix[own]! - goal, prefix[own + 1]! + goal];
  const count = values.length;
  for (let i = firstWithin(all, before - tolerance, before + tolerance); i < count; i++) {
    if (values[i]! > before + tolerance) break;
    if (index[i]! < own - 1) yield [index[i]!, own];
  }
  for (let i = firstWithin(all, behind - tolerance, behind + tolerance); i < count; i++) {
    if (values[i]! > behind + tolerance) break;
    if (index[i]! > own + 2) yield [own + 1, index[i]!];
  }
}

/** In a list of more lines the mean of some neighbours fits by chance nearly everywhere: only that of all before or behind is meant. */
const LONG_LIST = 250;

/** Runs with that mean: any, or where `own` is given only those right beside it. */
function* averageRuns(
  prefix: Float64Array,
  counts: Float64Array,
  goal: number,
  unit: number,
  own: number | undefined,
): Generator<[number, number]> {
  const fits = (start: number, end: number): boolean =>
    Math.abs((prefix[end]! - prefix[start]!) / (counts[end]! - counts[start]!) - goal) <= unit;
  const last = prefix.length - 1;
  if (last > LONG_LIST) {
    if (own === undefined) return;
    if (own >= 2 && fits(0, own)) yield [0, own];
    if (own + 3 <= last && fits(own + 1, last)) yield [own + 1, last];
    return;
  }
  if (own !== undefined) {
    for (let start = own - 2; start >= 0; start--) if (fits(start, own)) yield [start, own];
    for (let end = own + 3; end <= last; end++) if (fits(own + 1, end)) yield [own + 1, end];
    return;
  }
  for (let start = 0; start < last - 1; start++)
    for (let end = start + 2; end <= last; end++) if (fits(start, end)) yield [start, end];
}
