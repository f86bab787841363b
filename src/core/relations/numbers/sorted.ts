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

/** Numbers in ascending order, each with the index it had. */
export interface Sorted {
  readonly values: Float64Array;
  readonly index: Int32Array;
}

/** Puts numbers in ascending order; what is NaN is left out. */
export function sorted(values: readonly number[] | Float64Array): Sorted {
  const index = Int32Array.from(
    [...values.keys()].filter(i => values[i]! === values[i]!).sort((a, b) => values[a]! - values[b]!),
  );
  return { index, values: Float64Array.from(index, i => values[i]!) };
}

/** The indices of the numbers from `low` to `high`, both included. */
export function* within(all: Sorted, low: number, high: number): Generator<number> {
  for (let i = firstFrom(all.values, low); i < all.values.length && all.values[i]! <= high; i++) yield all.index[i]!;
}
