import type { RowMemory } from "./form-memory";

/** The rows that go on with the texts of a row, by that row: they remember its line and that they are parts of it. */
export function furtherRows(memory: ReadonlyMap<number, RowMemory>): ReadonlyMap<number, readonly number[]> {
  const first = new Map<string, number>();
  const further = new Map<number, number[]>();
  for (const [row, { id, p }] of memory) {
    const owner = p === undefined ? undefined : first.get(id);
    // Where somebody deleted the first row, the next one is it.
    if (owner === undefined) first.set(id, row);
    else further.set(owner, [...(further.get(owner) ?? []), row]);
  }
  return further;
}
