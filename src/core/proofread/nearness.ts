import {
  absolute,
  compare,
  cutTo,
  decimalText,
  multiply,
  subtract,
  trimmed,
  withPlaces,
  type Decimal,
} from "../quantity/decimal";
import type { TextFigure } from "../report/words/text-figure";

/** How a figure meets what it should be: as it is written, cut where it should be rounded, or not at all. */
export type Meeting = "meets" | "cut" | "misses";

/** What a figure in a text says, in its own unit, of a value in its own unit. A figure is wrong from one unit of its last digit on. */
export function meeting({ value, approximate }: TextFigure, exact: Decimal): Meeting {
  if (compare(withPlaces(exact, value.places), value) === 0) return "meets";
  if (compare(cutTo(exact, value.places), value) === 0) return "cut";
  return approximate && compare(absolute(subtract(value, exact)), roughGrain(value)) <= 0 ? "meets" : "misses";
}

/** One unit of the last digit that is no zero: 约1200 → 100. */
function roughGrain(value: Decimal): Decimal {
  const { digits, places } = trimmed(value);
  const zeros = places > 0 ? 0 : /0*$/.exec(String(digits))![0].length;
  return { digits: 10n ** BigInt(zeros), places };
}

/** A value in 元 or single things, in the unit of a figure. */
export const inUnitOf = ({ power }: TextFigure, base: Decimal): Decimal => ({
  digits: base.digits,
  places: base.places + power,
});

/** The digits that tell a number, without zeros at its ends. */
export const digitsOf = (value: Decimal): string =>
  decimalText(trimmed(absolute(value)))
    .replace(".", "")
    .replace(/^0+|0+$/g, "");

/** Digits that tell a number from others by chance. */
const TELLING = 3;

/** Whether two numbers differ as by a slip of the hand: one digit wrong, left out or added, two changed about. */
export function looksMistyped(a: Decimal, b: Decimal): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (Math.max(x.length, y.length) < TELLING || x === y) return false;
  if (x.length === y.length) {
    const places = [...x].flatMap((digit, at) => (digit === y[at] ? [] : [at]));
    const [first, second] = places;
    if (places.length === 1) return true;
    return places.length === 2 && second === first! + 1 && x[first!] === y[second] && x[second] === y[first!];
  }
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (long.length - short.length !== 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}

/** Whether a value is within so many percent of another. */
export const within = (value: Decimal, of: Decimal, percent: bigint): boolean =>
  compare(
    multiply(absolute(subtract(value, of)), { digits: 100n, places: 0 }),
    multiply(absolute(of), { digits: percent, places: 0 }),
  ) <= 0;
