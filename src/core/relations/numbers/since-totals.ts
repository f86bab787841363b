import type { Grid } from "./grid";
import { bareNames } from "./line-lists";
import type { Pattern } from "./pattern";
import { saidOf } from "./said";
import type { Stretch } from "./stretches";
import { unbroken } from "./unbroken";

/** So many totals of one name show what that name takes in. */
const SURE = 2;

/** Totals that take in the lines of one name since the last of them. */
interface Taken {
  /** The bare name of the lines that are taken in. */
  readonly part: string;
  /** Totals that were found so, by their bare names. */
  readonly totals: ReadonlyMap<string, number>;
}

/** The lines of a name before a line, back to the last line that bears the name of one of their totals. */
function partsOf(names: readonly string[], total: number, { part, totals }: Taken): readonly number[] {
  const found: number[] = [];
  for (let line = total - 1; line >= 0 && !totals.has(names[line]!); line--)
    if (names[line] === part) found.unshift(line);
  return found;
}

/** What totals take in, by the sums of lines of a single name that are told to be totals themselves (合计 of 小计). */
function takenIn(grid: Grid, chosen: readonly Stretch[]): readonly Taken[] {
  const names = bareNames(grid);
  const said = saidOf(grid).lines.sum;
  const byPart = new Map<string, Pattern[]>();
  for (const { pattern } of chosen) {
    const { operation, target, operands } = pattern;
    const part = names[operands[0]!]!;
    if (operation !== "sum" || !said[target] || part === "" || part === names[target]) continue;
    if (operands.at(-1)! > target || operands.some(line => names[line] !== part)) continue;
    byPart.set(part, [...(byPart.get(part) ?? []), pattern]);
  }
  return [...byPart].map(([part, sums]) => {
    const all: Taken = { part, totals: countNames(names, sums) };
    const whole = sums.filter(({ target, operands }) => partsOf(names, target, all).join() === operands.join());
    return { part, totals: countNames(names, whole) };
  });
}

function countNames(names: readonly string[], sums: readonly Pattern[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { target } of sums) counts.set(names[target]!, (counts.get(names[target]!) ?? 0) + 1);
  return counts;
}

/**
 * Totals called like two or more that take in the subtotals since the last total: they do so, too, though a single one stands there and the
 * figures could as well be copied.
 */
export function sinceTotals(grid: Grid, chosen: readonly Stretch[]): Stretch[] {
  const names = bareNames(grid);
  const made = new Set(chosen.flatMap(({ pattern }) => (pattern.operation === "sum" ? [pattern.target] : [])));
  return takenIn(grid, chosen).flatMap(taken =>
    names.flatMap((name, target) => {
      if (made.has(target) || (taken.totals.get(name) ?? 0) < SURE) return [];
      const operands = partsOf(names, target, taken);
      const sum = { operation: "sum", target, operands, scale: 1, cost: 0 } as const;
      return operands.length === 0 ? [] : (unbroken(grid, sum) ?? []);
    }),
  );
}
