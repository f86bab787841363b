import type { Pattern } from "./evidence";
import type { Grid } from "./grid";

/** Positions without a number between two tables that stand on the same lines. */
const APART = 8;

/** Positions of a line that tell most, in each of the tables that stand on it: many digits, and none like another. */
export function anchors(grid: Grid, line: number, most = 4): number[] {
  const width = grid.positions.length;
  const parts: { position: number; digits: number }[][] = [];
  const seen = new Set<number>();
  let before = -Infinity;
  for (let p = 0; p < width; p++) {
    const value = grid.value[line * width + p]!;
    if (value !== value || value === 0) continue;
    if (grid.positions[p]! - before > APART) parts.push([]);
    before = grid.positions[p]!;
    if (seen.has(value)) continue;
    seen.add(value);
    parts.at(-1)!.push({ position: p, digits: Math.abs(value) / grid.unit[line * width + p]! });
  }
  // Where there are many, not all of them: those of most numbers.
  const large = parts.sort((a, b) => b.length - a.length).slice(0, most);
  return large.flatMap(told => {
    told.sort((a, b) => b.digits - a.digits);
    // Not all from one corner: another table may stand there.
    const step = Math.max(1, Math.floor(told.length / (2 * most)));
    return told
      .filter((_, i) => i % step === 0)
      .slice(0, most)
      .map(one => one.position);
  });
}

/** Positions of a line spread over its whole length, each the one that tells most near it: several tables may stand on the same lines. */
export function spreadAnchors(grid: Grid, line: number, most = 8): number[] {
  const width = grid.positions.length;
  const filled: number[] = [];
  const digits = (p: number): number => Math.abs(grid.value[line * width + p]!) / grid.unit[line * width + p]!;
  for (let p = 0; p < width; p++) if (grid.value[line * width + p]!) filled.push(p);
  const parts = Math.min(most, filled.length);
  return Array.from({ length: parts }, (_, part) =>
    filled
      .slice(Math.floor((part * filled.length) / parts), Math.floor(((part + 1) * filled.length) / parts))
      .reduce((best, p) => (digits(p) > digits(best) ? p : best)),
  );
}

/** Figures of so many units are seldom hit by chance: one place is enough, as amounts may stand in one column among shares. */
const TELLING = 8000;

/** Choices of lines beyond which they are kept one by one as they are met: a mark for each would take too much room. */
const MOST_MARKS = 4_000_000;

/**
 * Counts at how many anchors of a target a choice of lines fits. `fits` says whether it is now worth a closer look: after the second anchor
 * where there are more than two, else, or where the figure is telling, after the first; once only.
 */
export interface Agreements {
  begin(anchorCount: number): void;
  fits(choice: number, telling?: boolean): boolean;
}

/** For so many choices of lines, numbered from nought. */
export function agreements(choices: number): Agreements {
  const marks = choices <= MOST_MARKS ? new Int32Array(choices) : undefined;
  const times = new Map<number, number>();
  let needed = 1;
  let target = 0;
  return {
    begin(anchorCount) {
      needed = anchorCount > 2 ? 2 : 1;
      target += 4;
      times.clear();
    },
    fits(choice, telling = false) {
      const before = marks ? Math.max(0, marks[choice]! - target) : (times.get(choice) ?? 0);
      if (before === needed) return false;
      const enough = before + 1 === needed || telling;
      const now = enough ? needed : before + 1;
      if (marks) marks[choice] = target + now;
      else times.set(choice, now);
      return enough;
    },
  };
}

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

/** The first place in ascending numbers that is not below the bound; their count where all are. */
export function firstFrom(ascending: Float64Array, bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Sorted {
  readonly values: Float64Array;
  readonly index: Int32Array;
}

export function sorted(values: readonly number[] | Float64Array): Sorted {
  const index = Int32Array.from(
    [...values.keys()].filter(i => values[i]! === values[i]!).sort((a, b) => values[a]! - values[b]!),
  );
  return { index, values: Float64Array.from(index, i => values[i]!) };
}

export function* within(all: Sorted, low: number, high: number): Generator<number> {
  for (let i = firstFrom(all.values, low); i < all.values.length && all.values[i]! <= high; i++) yield all.index[i]!;
}

/** Where lines of a list begin and end blocks: beside a gap, or at the end of all. */
interface Gaps {
  /** How many blocks begin in a run from `start` up to `end`; 0 where none begins with it. */
  before(start: number, end: number): number;
  /** How many blocks end in a run; 0 where none ends with it. */
  behind(start: number, end: number): number;
}

function gapsOf({ lines }: Grid, list: readonly number[]): Gaps {
  const begun = new Uint32Array(list.length + 1);
  const ended = new Uint32Array(list.length + 1);
  for (const [i, line] of list.entries()) {
    const begins = i === 0 || line === 0 || lines[line]! - lines[line - 1]! > 1;
    const ends = i === list.length - 1 || line === lines.length - 1 || lines[line + 1]! - lines[line]! > 1;
    begun[i + 1] = begun[i]! + (begins ? 1 : 0);
    ended[i + 1] = ended[i]! + (ends ? 1 : 0);
  }
  return {
    before: (start, end) => (begun[start + 1]! > begun[start]! ? begun[end]! - begun[start]! : 0),
    behind: (start, end) => (ended[end]! > ended[end - 1]! ? ended[end]! - ended[start]! : 0),
  };
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
  // Where in the list a line that is not of it would stand.
  const beside = (line: number): number => {
    const after = list.findIndex(other => other > line);
    return after < 0 ? list.length : after;
  };
  const agreed = agreements((list.length + 1) ** 2);
  const gaps = gapsOf(grid, list);
  // Rows are set off in blocks that are added up; columns and means seldom are.
  const blocks = grid.down && operation === "sum";
  const prefixes = new Map<number, { prefix: Float64Array; counts: Float64Array; all: Sorted; unit: number }>();
  for (const target of targets) {
    const own = place.get(target);
    const at = anchors(grid, target);
    agreed.begin(at.length);
    for (const p of at) {
      let known = prefixes.get(p);
      if (!known) {
        const prefix = new Float64Array(list.length + 1);
        const counts = new Float64Array(list.length + 1);
        let unit = 0;
        list.forEach((line, i) => {
          const value = grid.value[line * width + p]!;
          prefix[i + 1] = prefix[i]! + (value === value ? value : 0);
          counts[i + 1] = counts[i]! + (value === value ? 1 : 0);
          if (value) unit = Math.max(unit, grid.unit[line * width + p]!);
        });
        prefixes.set(p, (known = { prefix, counts, all: sorted(prefix), unit }));
      }
      const { prefix, counts, all } = known;
      const goal = grid.value[target * width + p]!;
      const tolerance = Math.max(known.unit, grid.unit[target * width + p]!) * 0.9 * Math.sqrt(list.length + 1);
      const telling =
        operation === "sum" && Math.abs(goal) > TELLING * Math.max(known.unit, grid.unit[target * width + p]!);
      const found =
        operation === "average"
          ? averageRuns(prefix, counts, goal, grid.unit[target * width + p]!, everywhere(target) ? undefined : own)
          : everywhere(target)
            ? sumRuns(prefix, all, goal, tolerance)
            : runsBeside(prefix, all, goal, tolerance, own);
      for (const [start, end] of found) {
        if (end - start < 2 || (own !== undefined && own >= start && own < end)) continue;
        if (!agreed.fits(start * (list.length + 1) + end, telling)) continue;
        // Its length is to be said, and how far off it stands where it is not right beside its total.
        // A line that is not of the list is made of it only where it would stand next to the run.
        const at = own ?? beside(target);
        const next = own !== undefined || at === start || at === end;
        const away = !next ? list.length : at >= end ? at - end : start - at - (own === undefined ? 0 : 1);
        const far = !blocks ? 0 : at >= end ? gaps.before(start, end) : gaps.behind(start, end);
        const length = 1.5 * Math.log2(end - start);
        const cost =
          2 +
          (far > 0 ? Math.min(length, 1 + 1.5 * Math.log2(far)) : length) +
          (away === 0 ? 0 : 2 + 1.5 * Math.log2(1 + away)) +
          (own === undefined ? 4 : 0);
        yield {
          operation,
          target,
          operands: list.slice(start, end),
          scale: 1,
          cost: costAmong(grid.lines.length, cost) + extra,
        };
      }
    }
  }
}

function* sumRuns(prefix: Float64Array, all: Sorted, goal: number, tolerance: number): Generator<[number, number]> {
  for (let start = 0; start < prefix.length - 2; start++) {
    const wanted = prefix[start]! + goal;
    for (const end of within(all, wanted - tolerance, wanted + tolerance)) {
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
  for (const start of within(all, prefix[own]! - goal - tolerance, prefix[own]! - goal + tolerance))
    if (start < own - 1) yield [start, own];
  for (const end of within(all, prefix[own + 1]! + goal - tolerance, prefix[own + 1]! + goal + tolerance))
    if (end > own + 2) yield [own + 1, end];
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
  const orders = new Map<number, Sorted & { readonly unit: number }>();
  for (const target of targets) {
    const at = anchors(grid, target);
    agreed.begin(at.length);
    for (const p of at) {
      let order = orders.get(p);
      if (!order) {
        const filled = lines.map(line => grid.value[line * width + p]! || NaN);
        const unit = lines.reduce(
          (most, line, i) => (filled[i]! ? Math.max(most, grid.unit[line * width + p]!) : most),
          0,
        );
        orders.set(p, (order = { ...sorted(filled), unit }));
      }
      const { values, index } = order;
      const goal = grid.value[target * width + p]! * times;
      const own = grid.unit[target * width + p]!;
      const widest = 1.5 * times * Math.max(order.unit, own) + Math.abs(goal) * 1e-12;
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
          if (
            !agreed.fits(
              i * lines.length + j,
              operation === "sum" && Math.abs(goal) > TELLING * Math.max(order.unit, own),
            )
          )
            continue;
          const cost = costAmong(grid.lines.length, 4 + farness(target, a) + farness(target, b));
          yield { operation, target, operands: [a, b], scale: 1, cost };
        }
      }
    }
  }
}
