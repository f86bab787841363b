/** An exact decimal: `digits` ÷ 10^`places`. Trailing zeros are kept: 900000.00 has two places. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** Ten to the n, n ≥ 0. */
const power = (n: number): bigint => 10n ** BigInt(n);

/** The decimal of a plain numeral such as "-785518.92" or "1.2E-7"; undefined for anything else. */
export function readDecimal(text: string): Decimal | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[Ee]([+-]?\d{1,3}))?$/.exec(text);
  if (!match || !(match[2] || match[3])) return undefined;
  const fraction = match[3] ?? "";
  const digits = BigInt((match[2] ?? "") + fraction);
  const places = fraction.length - Number(match[4] ?? 0);
  const signed = match[1] === "-" ? -digits : digits;
  return places >= 0 ? { digits: signed, places } : { digits: signed * power(-places), places: 0 };
}

const SCALES = [1, 10, 100, 1_000, 10_000];

/** The decimal that a cell's binary number stands for: its first 15 significant digits, as Excel keeps them. Not for NaN or infinity. */
export function decimalOf(number: number): Decimal {
  // Money has few places: a numeral of at most 15 digits that divides back to the very number is those digits, without a text between.
  for (let places = 0; places < SCALES.length; places++) {
    const scaled = Math.round(number * SCALES[places]!);
    if (Math.abs(scaled) >= 1e15) break;
    if (scaled / SCALES[places]! === number) return { digits: BigInt(scaled), places };
  }
  return readDecimal(String(Number(number.toPrecision(15))))!;
}

/** The same value with `places` places; digits that fall off are rounded half away from zero. */
export function withPlaces(value: Decimal, places: number): Decimal {
  if (places >= value.places) return { digits: value.digits * power(places - value.places), places };
  const step = power(value.places - places);
  const half = step / 2n;
  const digits = value.digits < 0n ? -((-value.digits + half) / step) : (value.digits + half) / step;
  return { digits, places };
}

/** The same value with `places` places; digits that fall off are cut. */
export const cutTo = (value: Decimal, places: number): Decimal =>
  places >= value.places ? withPlaces(value, places) : { digits: value.digits / power(value.places - places), places };

const aligned = (a: Decimal, b: Decimal): readonly [bigint, bigint, number] => {
  const places = Math.max(a.places, b.places);
  return [a.digits * power(places - a.places), b.digits * power(places - b.places), places];
};

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, places] = aligned(a, b);
  return { digits: x + y, places };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const [x, y, places] = aligned(a, b);
  return { digits: x - y, places };
}

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  places: a.places + b.places,
});

/** a ÷ b rounded half away from zero to `places`; undefined where b is zero. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal | undefined {
  if (b.digits === 0n) return undefined;
  const shift = places + 1 + b.places - a.places;
  const dividend = shift >= 0 ? a.digits * power(shift) : a.digits;
  const divisor = shift >= 0 ? b.digits : b.digits * power(-shift);
  return withPlaces({ digits: dividend / divisor, places: places + 1 }, places);
}

/** -1, 0 or 1. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export const negate = (value: Decimal): Decimal => ({ digits: -value.digits, places: value.places });
export const absolute = (value: Decimal): Decimal => (value.digits < 0n ? negate(value) : value);
export const isZero = (value: Decimal): boolean => value.digits === 0n;
export const ZERO: Decimal = { digits: 0n, places: 0 };

/** "-785518.92": plain, exact, with all its places. */
export function decimalText(value: Decimal): string {
  const sign = value.digits < 0n ? "-" : "";
  const digits = String(value.digits < 0n ? -value.digits : value.digits).padStart(value.places + 1, "0");
  return value.places === 0 ? sign + digits : `${sign}${digits.slice(0, -value.places)}.${digits.slice(-value.places)}`;
}

/** The same value without zeros at the end of its places: 900000.00 → 900000. */
export function trimmed(value: Decimal): Decimal {
  let { digits, places } = value;
  while (places > 0 && digits % 10n === 0n) {
    digits /= 10n;
    places--;
  }
  return { digits, places };
}

/** The nearest binary number. */
export const toNumber = (value: Decimal): number => Number(decimalText(value));
