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
  /** Whether they stood in that order already, and none was left out. */
  readonly already: boolean;
}

/** False where a NaN is among them. */
function isAscending(values: readonly number[] | Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (!(values[i - 1]! <= values[i]!)) return false;
  return values.length !== 1 || values[0] === values[0];
}

/** Puts numbers in ascending order; what is NaN is left out. */
export function sorted(values: readonly number[] | Float64Array): Sorted {
  if (isAscending(values))
    return { values: Float64Array.from(values), index: Int32Array.from(values.keys()), already: true };
  const index = Int32Array.from(
    [...values.keys()].filter(i => values[i]! === values[i]!).sort((a, b) => values[a]! - values[b]!),
  );
  return { index, values: Float64Array.from(index, i => values[i]!), already: false };
}

/** The place of the first number from `low` to `high`, both included; their count where there is none: most often one look at the ends tells. */
export function firstWithin({ values }: Sorted, low: number, high: number): number {
  const count = values.length;
  if (count === 0 || high < values[0]! || low > values[count - 1]!) return count;
  const first = firstFrom(values, low);
  return first < count && values[first]! <= high ? first : count;
}
