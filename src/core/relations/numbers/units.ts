import { TENS } from "../total";
import type { Cell } from "./figures";

/** Steps that a bureau rounds whole numbers to. */
const STEPS = [1000, 500, 100, 50, 10, 5];
/** So many different numbers in a line must all be multiples of a step before it is taken for their last digit; marks of 10 each are no rounding. */
const ENOUGH = 6;

/** Figures that are rounded at random to multiples of three, as censuses do so that nobody is recognised; so many of them are no chance. */
const THREE = 3;
const MANY_THREES = 12;

/** The unit of the last digit that the numbers of each row or column show. */
export function unitsOf(cells: readonly Cell[], of: (cell: Cell) => number): Map<number, number> {
  const found = new Map<number, { places: number; filled: Set<number>; step: number; threes: boolean }>();
  for (const cell of cells) {
    let line = found.get(of(cell));
    if (!line) found.set(of(cell), (line = { places: 0, filled: new Set(), step: 0, threes: true }));
    line.places = Math.max(line.places, cell.places);
    if (cell.value === 0 || cell.places > 0) continue;
    if (line.filled.size < MANY_THREES) line.filled.add(cell.value);
    while (line.step < STEPS.length && cell.value % STEPS[line.step]! !== 0) line.step++;
    if (cell.value % THREE !== 0) line.threes = false;
  }
  return new Map(
    [...found].map(([line, { places, filled, step, threes }]) => {
      if (places > 0) return [line, 1 / TENS[places]!];
      if (threes && filled.size >= MANY_THREES) return [line, Math.max(THREE, STEPS[step] ?? 1)];
      return [line, filled.size >= ENOUGH ? (STEPS[step] ?? 1) : 1];
    }),
  );
}

/** The unit that most numbers of a line have. */
export function commonest(units: readonly number[]): number {
  const times = new Map<number, number>();
  for (const unit of units) times.set(unit, (times.get(unit) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1;
}
