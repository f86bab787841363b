import { multiply, subtract, trimmed, withPlaces, type Decimal } from "../../quantity/decimal";
import { moneyPower, type Unit } from "../../quantity/quantity";
import type { Finding } from "./finding";

export type Comparison = NonNullable<Finding["comparison"]>;

const HUNDRED: Decimal = { digits: 100n, places: 0 };

/** More places than people type: the end of a computation. */
const TYPED = 6;

/** Places that show the difference to its second digit, where the numbers have more than anybody types. */
function enough(expected: Decimal, actual: Decimal): number {
  const { digits, places } = subtract(actual, expected);
  const size = String(digits < 0n ? -digits : digits).length;
  return Math.max(places > TYPED ? places - size + 2 : places, 2);
}

/**
 * Expected and actual side by side with equal places, at least two for 元; the difference is actual − expected.
 * A cell that shows a fraction as a percent (`asPercent`) is compared in percent.
 */
export function comparisonOf(expected: Decimal, actual: Decimal, unit: Unit, asPercent = false): Comparison {
  const [e, a] = [expected, actual].map(value => trimmed(asPercent ? multiply(value, HUNDRED) : value)) as [
    Decimal,
    Decimal,
  ];
  const shown = asPercent ? "%" : unit;
  const least = moneyPower(shown) === undefined ? 0 : 2;
  const places = Math.max(least, Math.min(Math.max(e.places, a.places), enough(e, a)));
  const quantity = (value: Decimal) => ({ value: withPlaces(value, places), unit: shown });
  return {
    expected: quantity(e),
    actual: quantity(a),
    difference: quantity(subtract(withPlaces(a, places), withPlaces(e, places))),
  };
}
