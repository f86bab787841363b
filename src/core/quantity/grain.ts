import { trimmed, type Decimal } from "./decimal";

/** The first section of a number format without quoted text, escapes, colours and conditions. */
function plainSection(format: string): string {
  return format
    .replace(/"[^"]*"/g, "")
    .replace(/\\.|_.|\*./g, "")
    .replace(/\[(?!h|m|s)[^\]]*\]/gi, "")
    .split(";")[0]!;
}

/** Whether the format shows a date or a time. */
export function isDateFormat(format: string): boolean {
  if (format === "General" || format === "@") return false;
  const plain = plainSection(format);
  return /[ymdhs年月日]/i.test(plain) && !/[#0?]/.test(plain.replace(/\.0+/g, "")) && !/general/i.test(plain);
}

/**
 * How many places of the cell's own number the format shows: "#,##0.00" → 2, "0.0%" → 3, "0," → -3.
 * Undefined where the format says nothing: General, text, dates, fractions and powers of ten.
 */
export function shownPlaces(format: string): number | undefined {
  if (isDateFormat(format)) return undefined;
  const plain = plainSection(format);
  if (!/[0#?]/.test(plain) || /E[+-]/i.test(plain) || /[?#0]\/[?#0\d]/.test(plain)) return undefined;
  const places = /\.([0#?]*)/.exec(plain)?.[1]?.length ?? 0;
  const percents = (plain.match(/[%％]/g) ?? []).length;
  const scalings = /[0#?](,+)(?:[^0#?,]*$)/.exec(plain)?.[1]?.length ?? 0;
  return places + 2 * percents - 3 * scalings;
}

/** The places that a reader sees of a value: those of its format, else its own digits without zeros at the end. */
export const grainOf = (value: Decimal, format: string): number => shownPlaces(format) ?? trimmed(value).places;
