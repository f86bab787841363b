import { dateWords } from "../../report-text/date-words";
import { decimalOf, decimalText, multiply, trimmed, withPlaces, type Decimal } from "../../quantity/decimal";

const HUNDRED: Decimal = { digits: 100n, places: 0 };
const DATE = /[yd]/i;

/** A cell's value as a program shows it under a number format (Excel's US form): places, percent and commas; a date in words. */
export function shownValue(value: string | number | null, format = "General"): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  const plain = format.split(";")[0]!.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (DATE.test(plain)) return dateWords(value, false);
  const exact = decimalOf(value);
  const [, commas, places = ""] = /(,?)[#0]*0(?:\.(0+))?/.exec(plain) ?? [];
  if (commas === undefined) return decimalText(trimmed(exact));
  const percent = plain.includes("%");
  const [whole, rest] = decimalText(withPlaces(percent ? multiply(exact, HUNDRED) : exact, places.length)).split(".");
  const grouped = commas === "" ? whole! : whole!.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return grouped + (rest === undefined ? "" : `.${rest}`) + (percent ? "%" : "");
}
