import { absolute, compare, subtract, type Decimal } from "../../quantity/decimal";

const HUNDRED: Decimal = { digits: 100n, places: 0 };
const ONE: Decimal = { digits: 1n, places: 0 };

/** Whether a total of shares was typed as the 100 % they are meant to make, and is off what the rounded ones add up to by less than 0.1 %. */
export function isWholeOfShares(expected: Decimal, actual: Decimal): boolean {
  const off = absolute(subtract(expected, actual));
  if (compare(actual, HUNDRED) === 0) return compare(off, { digits: 1n, places: 1 }) < 0;
  return compare(actual, ONE) === 0 && compare(off, { digits: 1n, places: 3 }) < 0;
}
