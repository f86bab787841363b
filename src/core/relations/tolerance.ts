import { moneyPower, type Unit } from "../quantity/quantity";
import { MOST_PLACES, TENS } from "./total";

/** Half of the last digit of a number with so many places; for the end of a computation, what 15 digits cannot tell apart. */
export const halfUnit = (places: number): number => 0.5 / TENS[Math.min(places, MOST_PLACES)]!;

/**
 * How far a total may be off its addends before it counts (尾差), in the cells' own unit. Money in 元 is exact to the 分. Elsewhere each of
 * `addends` figures was rounded to its last shown digit, and so was the total: together at most half a digit each.
 */
export function sumTolerance(addends: number, places: number, unit: Unit | undefined): number {
  if (places > MOST_PLACES) return halfUnit(places) * (addends + 1);
  // Cents say that nothing was rounded, unless the unit says that it was.
  const exact = unit === undefined ? places === 2 : moneyPower(unit) === 0;
  if (exact) return halfUnit(Math.max(places, 2));
  return halfUnit(places) * (addends + 1);
}

/**
 * How far a quotient may be off: rounded or cut, it differs from the exact one by less than one unit of its last digit. A rate kept as a
 * fraction shows whole percents at least.
 */
export const quotientTolerance = (places: number, percent: boolean): number =>
  2 * halfUnit(percent ? places : Math.max(places, 2));

/** How far a product may be off: half its own last digit, and what a price rounded to cents or finer adds. */
export function productTolerance(places: number, quantity: number, pricePlaces: number): number {
  const own = halfUnit(Math.min(Math.max(places, 2), MOST_PLACES));
  return pricePlaces >= 2 && pricePlaces <= MOST_PLACES ? own + Math.abs(quantity) * halfUnit(pricePlaces) : own;
}

/** How far an average may be off: each addend half a digit, and the average half of its own. */
export const averageTolerance = (places: number, ofAddends: number): number => halfUnit(places) + halfUnit(ofAddends);
