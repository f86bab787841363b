import type { ReverseRule } from "../packs/scoring";
import { compare, cutTo, divide, multiply, subtract, withPlaces, ZERO, type Decimal } from "../quantity/decimal";
import { inYuan } from "../quantity/quantity";
import type { Direction, Said } from "./indicators";

const PLACES = 2;
/** More places than any quotient of typed numbers needs to be cut right. */
const EXACT = 20;
const HUNDRED: Decimal = { digits: 100n, places: 0 };

/** How the digits beyond two places go. */
export type Keeping = "rounded" | "cut";

/** a × b ÷ c, kept to two places: half up, or cut. `c` is not zero. */
export function share(a: Decimal, b: Decimal, c: Decimal, keeping: Keeping): Decimal {
  const product = multiply(a, b);
  return keeping === "rounded" ? divide(product, c, PLACES)! : cutTo(divide(product, c, EXACT)!, PLACES);
}

type Numbers = Extract<Said, { readonly kind: "number" }>;

/** Target and result in one unit; undefined where their units do not go together. */
export function inOneUnit(
  target: Numbers,
  actual: Numbers,
): { readonly target: Decimal; readonly actual: Decimal } | undefined {
  const same = { target: target.value, actual: actual.value };
  if (target.unit === actual.unit) return same;
  // A rate without its sign: 0.96 stands for 96 % beside a target of 95 %, and 96 does too.
  if (target.unit === "%" && actual.unit === "") return { ...same, actual: asPercent(actual.value, target.value) };
  if (actual.unit === "%" && target.unit === "") return { ...same, target: asPercent(target.value, actual.value) };
  if (target.unit === "" || actual.unit === "") return same;
  const [wanted, got] = [inYuan(target), inYuan(actual)];
  return wanted && got ? { target: wanted, actual: got } : undefined;
}

const ONE: Decimal = { digits: 1n, places: 0 };
const asPercent = (value: Decimal, beside: Decimal): Decimal =>
  compare(value, ONE) <= 0 && compare(beside, ONE) > 0 ? multiply(value, HUNDRED) : value;

export interface Measured {
  readonly direction: Direction;
  readonly target: Decimal;
  readonly actual: Decimal;
  readonly weight: Decimal;
}

/** The score of a measured result. Undefined where the target gives no measure: nothing or less to be reached, or a negative limit. */
export function quantitative(measured: Measured, reverse: ReverseRule, keeping: Keeping): Decimal | undefined {
  const { direction, target, weight } = measured;
  const actual = compare(measured.actual, ZERO) < 0 && compare(target, ZERO) >= 0 ? ZERO : measured.actual;
  if (direction === "≤") return missedLimit({ ...measured, actual }, reverse, keeping);
  const reached = compare(actual, target) >= 0;
  if (compare(target, ZERO) > 0) return reached ? weight : share(actual, weight, target, keeping);
  if (direction === "=" && compare(target, ZERO) === 0) return compare(actual, ZERO) <= 0 ? weight : ZERO;
  return undefined;
}

function missedLimit(
  { target, actual, weight }: Measured,
  reverse: ReverseRule,
  keeping: Keeping,
): Decimal | undefined {
  if (compare(actual, target) <= 0) return weight;
  if (compare(target, ZERO) < 0) return undefined;
  if (compare(target, ZERO) === 0) return ZERO;
  if (reverse === "ratio") return share(target, weight, actual, keeping);
  const short = subtract(multiply(target, { digits: 2n, places: 0 }), actual);
  return compare(short, ZERO) <= 0 ? ZERO : share(short, weight, target, keeping);
}

/** A score as forms write it: two places. */
export const scorePlaces = (value: Decimal): Decimal => withPlaces(value, PLACES);
