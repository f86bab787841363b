import fc from "fast-check";
import {
  add,
  compare,
  cutTo,
  decimalOf,
  decimalText,
  divide,
  readDecimal,
  subtract,
  trimmed,
  withPlaces,
  type Decimal,
} from "../../../src/core/quantity/decimal";

const decimal = fc.record({ digits: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), places: fc.nat(8) });
const d = (text: string): Decimal => readDecimal(text)!;

test("the seed's balance is exact", () =>
  expect(decimalText(subtract(decimalOf(900000), decimalOf(785518.92)))).toBe("114481.08"));
test("binary noise falls off", () => expect(decimalText(decimalOf(900000 - 785518.92))).toBe("114481.08"));
test.each([["164571", "301978", 4, "0.5450", "0.5449"]])("%s ÷ %s", (a, b, places, rounded, cut) => {
  expect(decimalText(divide(d(a), d(b), places)!)).toBe(rounded);
  expect(decimalText(cutTo(divide(d(a), d(b), 12)!, places))).toBe(cut);
});
test("division by zero", () => expect(divide(d("1"), d("0"), 2)).toBeUndefined());
test.each(["", ".", "1,000", "abc", "1.2.3"])("%p is no numeral", text => expect(readDecimal(text)).toBeUndefined());
test.each([
  ["1E3", "1000"],
  ["1.25e-3", "0.00125"],
  ["-0.5", "-0.5"],
])("%s", (text, plain) => expect(decimalText(d(text))).toBe(plain));
test.each([
  ["2.345", 2, "2.35"],
  ["-2.345", 2, "-2.35"],
  ["2.344", 2, "2.34"],
  ["1", 2, "1.00"],
])("%s to %i places", (text, places, rounded) => expect(decimalText(withPlaces(d(text), places))).toBe(rounded));

test("text and back", () => fc.assert(fc.property(decimal, value => expect(d(decimalText(value))).toEqual(value))));
test("sum less addend", () =>
  fc.assert(fc.property(decimal, decimal, (a, b) => expect(compare(subtract(add(a, b), b), a)).toBe(0))));
test("trimming keeps the value", () =>
  fc.assert(fc.property(decimal, value => expect(compare(trimmed(value), value)).toBe(0))));

test("a binary number is its first 15 digits, whichever way they are found", () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
        fc.integer().map(n => n / 100),
      ),
      number => expect(decimalOf(number)).toEqual(readDecimal(String(Number(number.toPrecision(15))))),
    ),
  ));
