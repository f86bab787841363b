import { readDigits, type Convention } from "./csv-convention";

/** A cell of a text file whose characters could be a number: its numeral and what stands around it. */
export interface Numeral {
  /** Digits with their separators; every kind of blank or apostrophe as the common one. */
  readonly digits: string;
  readonly negative: boolean;
  readonly bracketed: boolean;
  readonly percent: boolean;
  /** Currency sign before or after, or "". */
  readonly before: string;
  readonly after: string;
  /** Power of ten as written ("E+06"), or "". */
  readonly exponent: string;
}

const CURRENCY = "[$¥￥€£]";
const NUMERAL = new RegExp(
  `^(\\()?([-+−])?(${CURRENCY} ?)?([-+−])?(\\d[\\d., ']*|[.,]\\d+)(E[+-]\\d+)?( ?%)?( ?${CURRENCY})?(-)?(\\))?$`,
  "i",
);

/** The numeral in a text, or undefined where other things stand in it. */
export function numeralIn(text: string): Numeral | undefined {
  if (text.length > 40) return undefined;
  const match = NUMERAL.exec(
    text
      .trim()
      .replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
      .replace(/’/g, "'"),
  );
  if (!match) return undefined;
  const [, open, sign, before, inner, digits, exponent = "", percent, after, behind, close] = match;
  const signs = [open, sign, inner, behind].filter(one => one !== undefined);
  if ((open === undefined) !== (close === undefined) || signs.length > 1) return undefined;
  return {
    digits: digits!.trimEnd(),
    negative: signs.length === 1 && signs[0] !== "+",
    bracketed: open !== undefined,
    percent: percent !== undefined,
    before: before?.trim() ?? "",
    after: after?.trim() ?? "",
    exponent,
  };
}

/** The number of a numeral and the number format that shows it as it was written; undefined where it is a code, not a number. */
export function readNumeral(numeral: Numeral, convention: Convention): { value: number; format: string } | undefined {
  const digits = readDigits(numeral.digits, convention);
  // A product code like 2E10 is no number; only the scientific form that programs write is.
  if (!digits || (numeral.exponent !== "" && digits.places === 0)) return undefined;
  const power = Number(numeral.exponent.slice(1)) - (numeral.percent ? 2 : 0);
  const size = Number(`${digits.text}e${power}`);
  return {
    value: numeral.negative && size !== 0 ? -size : size,
    format: formatOf(numeral, digits.places, digits.grouped),
  };
}

function formatOf({ before, after, percent, bracketed, exponent }: Numeral, places: number, grouped: boolean): string {
  const digits = (grouped ? "#,##0" : "0") + (places > 0 ? `.${"0".repeat(places)}` : "");
  const shown = `${before && `"${before}"`}${digits}${exponent && "E+00"}${percent ? "%" : ""}${after && `"${after}"`}`;
  return bracketed ? `${shown}_);(${shown})` : shown;
}
