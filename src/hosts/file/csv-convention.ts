/** How a file writes its numbers: the sign between thousands ("" for none) and the decimal sign. */
export interface Convention {
  readonly thousands: "" | "," | "." | " " | "'";
  readonly decimal: "." | ",";
}

/** In order of preference where the file's numbers fit several equally well. */
const CONVENTIONS: readonly Convention[] = [
  { thousands: "", decimal: "." },
  { thousands: ",", decimal: "." },
  { thousands: " ", decimal: "." },
  { thousands: "'", decimal: "." },
  { thousands: "", decimal: "," },
  { thousands: " ", decimal: "," },
  { thousands: ".", decimal: "," },
];

interface Pattern extends Convention {
  readonly grouped: RegExp;
  readonly plain: RegExp;
}

const PATTERNS: readonly Pattern[] = CONVENTIONS.map(({ thousands, decimal }) => ({
  thousands,
  decimal,
  grouped: new RegExp(thousands === "" ? "^(?!)" : `^[1-9]\\d{0,2}(?:[${thousands}]\\d{3})+(?:[${decimal}]\\d+)?$`),
  plain: new RegExp(`^(?:\\d+|\\d*[${decimal}]\\d+)$`),
}));

/** "1,234" may be a thousand or one and a bit; three places after up to three digits are much rarer than a thousand. */
const LOOKS_GROUPED = /^[1-9]\d{0,2}[.,]\d{3}$/;
const DOUBTFUL = 0.3;

/** How well the numerals speak for a convention: one for each that it explains, less one for each that it cannot. */
function support(pattern: Pattern, numerals: readonly string[]): number {
  let sum = 0;
  for (const numeral of numerals) {
    if (pattern.grouped.test(numeral)) sum += pattern.thousands === "." && LOOKS_GROUPED.test(numeral) ? DOUBTFUL : 1;
    else if (!pattern.plain.test(numeral)) sum -= 1;
    else sum += pattern.decimal === "," && LOOKS_GROUPED.test(numeral) ? DOUBTFUL : 1;
  }
  return sum;
}

/** The convention that explains most of the file's numerals (digits with points, commas, blanks or apostrophes between them). */
export function conventionOf(numerals: readonly string[]): Convention {
  const telling = numerals.filter(numeral => /\D/.test(numeral));
  let best: Pattern = PATTERNS[0]!;
  let most = -Infinity;
  for (const pattern of PATTERNS) {
    const sum = support(pattern, telling);
    if (sum > most) [best, most] = [pattern, sum];
  }
  return { thousands: best.thousands, decimal: best.decimal };
}

/** A numeral without sign and currency as read in a convention; undefined where it is no number there. */
export interface Digits {
  /** With a point and without thousands. */
  readonly text: string;
  readonly places: number;
  readonly grouped: boolean;
}

/** Reads a numeral in a convention. Numbers that begin with a zero are codes, as are whole numbers beyond the 15 digits Excel can hold. */
export function readDigits(numeral: string, { thousands, decimal }: Convention): Digits | undefined {
  const pattern = PATTERNS.find(one => one.thousands === thousands && one.decimal === decimal)!;
  const grouped = pattern.grouped.test(numeral);
  if (!grouped && !pattern.plain.test(numeral)) return undefined;
  const cut = numeral.lastIndexOf(decimal);
  const whole = (cut < 0 ? numeral : numeral.slice(0, cut)).replace(/\D/g, "");
  const part = cut < 0 ? "" : numeral.slice(cut + 1);
  if (/^0\d/.test(whole) || whole.length > 15) return undefined;
  return { text: `${whole || "0"}${part && `.${part}`}`, places: part.length, grouped };
}
