import type { Pattern } from "./evidence";
import type { Grid } from "./grid";

/** Positions of a line that tell most: many digits, and none like another. */
export function anchors(grid: Grid, line: number, most = 3): number[] {
  const width = grid.positions.length;
  const told: { position: number; digits: number }[] = [];
  const seen = new Set<number>();
  for (let p = 0; p < width; p++) {
    const value = grid.value[line * width + p]!;
    if (value !== value || value === 0 || seen.has(value)) continue;
    seen.add(value);
    told.push({ position: p, digits: Math.abs(value) / grid.unit[line * width + p]! });
  }
  told.sort((a, b) => b.digits - a.digits);
  // Not all from one corner: another table may stand there.
  const step = Math.max(1, Math.floor(told.length / (2 * most)));
  return told
    .filter((_, i) => i % step === 0)
    .slice(0, most)
    .map(one => one.position);
}

/** The places in `sorted` whose value lies within the bounds. */
function between(sorted: Float64Array, low: number, high: number): readonly [number, number] {
  let a = 0;
  let b = sorted.length;
  while (a < b) {
    const middle = (a + b) >> 1;
    if (sorted[middle]! < low) a = middle + 1;
    else b = middle;
  }
  let end = a;
  while (end < sorted.length && sorted[end]! <= high) end++;
  return [a, end];
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
  const [from, to] = between(all.values, low, high);
  for (let i = from; i < to; i++) yield all.index[i]!;
}

/** Runs of lines, one behind the other in `list`, that add up to (or average to) a line of `targets` at one of its anchors. */
export function* runs(
  grid: Grid,
  list: readonly number[],
  targets: readonly number[],
  operation: "sum" | "average",
  extra: number,
): Generator<Pattern> {
  const width = grid.positions.length;
  const place = new Map(list.map((line, index) => [line, index]));
  const prefixes = new Map<number, { prefix: Float64Array; all: Sorted; unit: number }>();
  const any = 2 * Math.log2(list.length + 1) - 1 + 2;
  for (const target of targets) {
    const own = place.get(target);
    const seen = new Set<number>();
    for (const p of anchors(grid, target)) {
      let known = prefixes.get(p);
      if (!known) {
        const prefix = new Float64Array(list.length + 1);
        let unit = 0;
        list.forEach((line, i) => {
          const value = grid.value[line * width + p]!;
          prefix[i + 1] = prefix[i]! + (value === value ? value : 0);
          if (value) unit = Math.max(unit, grid.unit[line * width + p]!);
        });
        prefixes.set(p, (known = { prefix, all: sorted(prefix), unit }));
      }
      const { prefix, all } = known;
      const goal = grid.value[target * width + p]!;
      const tolerance = Math.max(known.unit, grid.unit[target * width + p]!) * 0.9 * Math.sqrt(list.length + 1);
      for (const [start, end] of operation === "sum"
        ? sumRuns(prefix, all, goal, tolerance)
        : averageRuns(prefix, goal, grid.unit[target * width + p]!)) {
        if (end - start < 2 || (own !== undefined && own >= start && own < end)) continue;
        const key = start * (list.length + 1) + end;
        if (seen.has(key)) continue;
        seen.add(key);
        const beside = own !== undefined && (end === own || start === own + 1);
        const cost = beside ? Math.log2(2 * list.length) : any;
        yield { operation, target, operands: list.slice(start, end), scale: 1, cost: cost + extra };
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

function* averageRuns(prefix: Float64Array, goal: number, unit: number): Generator<[number, number]> {
  for (let start = 0; start < prefix.length - 2; start++)
    for (let end = start + 2; end < prefix.length; end++)
      if (Math.abs((prefix[end]! - prefix[start]!) / (end - start) - goal) <= unit * 3) yield [start, end];
}

/** Two lines anywhere that add up to a third at one of its anchors. */
export function* pairs(grid: Grid, list: readonly number[], targets: readonly number[]): Generator<Pattern> {
  const width = grid.positions.length;
  const cost = 2 * Math.log2(list.length + 1) - 1 + 2;
  const orders = new Map<number, Sorted>();
  for (const target of targets) {
    const seen = new Set<number>();
    for (const p of anchors(grid, target)) {
      const values = (line: number): number => grid.value[line * width + p]!;
      let order = orders.get(p);
      if (!order) orders.set(p, (order = sorted(list.map(values))));
      const goal = values(target);
      for (let i = 0; i < list.length; i++) {
        const a = list[i]!;
        const first = values(a);
        if (a === target || first !== first || first === 0) continue;
        const tolerance =
          1.5 * Math.max(grid.unit[a * width + p]!, grid.unit[target * width + p]!) + Math.abs(goal) * 1e-12;
        for (const j of within(order, goal - first - tolerance, goal - first + tolerance)) {
          const b = list[j]!;
          if (j <= i || b === target || values(b) === 0) continue;
          const key = i * list.length + j;
          if (seen.has(key)) continue;
          seen.add(key);
          const neighbours = j === i + 1 ? Math.min(cost, Math.log2(list.length) + 3) : cost;
          yield { operation: "sum", target, operands: [a, b], scale: 1, cost: neighbours };
        }
      }
    }
  }
}
