/** How alike two texts are, from 0 to 1: the share of pairs of neighbouring characters that both have (Dice). */
export function alike(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = new Map<string, number>();
  const [x, y] = [a.replace(/\s+/g, ""), b.replace(/\s+/g, "")];
  if (x.length < 2 || y.length < 2) return x === y && x !== "" ? 1 : 0;
  for (let at = 0; at + 2 <= x.length; at++) pairs.set(x.slice(at, at + 2), (pairs.get(x.slice(at, at + 2)) ?? 0) + 1);
  let shared = 0;
  for (let at = 0; at + 2 <= y.length; at++) {
    const left = pairs.get(y.slice(at, at + 2)) ?? 0;
    if (left === 0) continue;
    shared++;
    pairs.set(y.slice(at, at + 2), left - 1);
  }
  return (2 * shared) / (x.length + y.length - 2);
}

/** Pairs of places that are most alike, at least so much, each place in one pair only. */
export function likest(a: readonly string[], b: readonly string[], least: number): ReadonlyMap<number, number> {
  const pairs = a
    .flatMap((x, i) => b.map((y, j) => ({ i, j, by: alike(x, y) })))
    .filter(({ by }) => by >= least)
    .sort((p, q) => q.by - p.by || p.i - q.i || p.j - q.j);
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of pairs) {
    if (found.has(i) || taken.has(j)) continue;
    found.set(i, j);
    taken.add(j);
  }
  return found;
}
