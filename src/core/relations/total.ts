import type { Decimal } from "../quantity/decimal";

/** Places beyond which a binary number is no typed decimal but the end of a computation. */
export const MOST_PLACES = 9;

export const SAFE = Number.MAX_SAFE_INTEGER;
export const TENS: readonly number[] = Array.from({ length: 16 }, (_, n) => Number(`1e${n}`));

/** The decimal places of a number as Excel keeps it (15 digits); MOST_PLACES + 1 where it has more than MOST_PLACES. */
export function placesOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  for (let places = 1; places <= MOST_PLACES; places++) {
    const scaled = value * TENS[places]!;
    if (Math.abs(scaled - Math.round(scaled)) <= Math.abs(scaled) * 5e-15) return places;
  }
  return MOST_PLACES + 1;
}

/** Whether a number has no more than so many places. */
export function hasPlaces(value: number, places: number): boolean {
  if (places > MOST_PLACES) return true;
  const scaled = value * TENS[places]!;
  return Math.abs(scaled - Math.round(scaled)) <= (places === 0 ? 0 : Math.abs(scaled) * 5e-15);
}

/** A sum of cells: a whole number of 10^-places, how many numbers went in, and the most places any of them shows. */
export interface Total {
  readonly scaled: number;
  readonly places: number;
  readonly count: number;
  /** False where an addend has more places than can be kept, or the sum more digits than a whole number holds. */
  readonly exact: boolean;
  readonly shown: number;
  /** Sum of the addends' sizes, in their unit. */
  readonly size: number;
}

export const NOTHING: Total = { scaled: 0, places: 0, count: 0, exact: true, shown: 0, size: 0 };

/** first + sign × second. */
export function plus(first: Total, second: Total, sign: 1 | -1 = 1): Total {
  const places = Math.max(first.places, second.places);
  const a = first.scaled * TENS[places - first.places]!;
  const b = second.scaled * TENS[places - second.places]!;
  const scaled = Math.round(a + sign * b);
  return {
    scaled,
    places,
    count: first.count + second.count,
    exact: first.exact && second.exact && Math.abs(a) < SAFE && Math.abs(b) < SAFE && Math.abs(scaled) < SAFE,
    shown: Math.max(first.shown, second.shown),
    size: first.size + second.size,
  };
}

export const valueOf = (total: Total): number => total.scaled / TENS[total.places]!;
export const decimalOfTotal = (total: Total): Decimal => ({ digits: BigInt(total.scaled), places: total.places });
