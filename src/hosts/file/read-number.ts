const POWERS = Array.from({ length: 16 }, (_, places) => 10 ** places);

/** The number that stands between two bytes, NaN where none does. Exact: up to 15 digits it is one division of two exact numbers. */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let digits = 0;
  let point = -1;
  const first = at;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x30 && byte <= 0x39) digits = digits * 10 + byte - 0x30;
    else if (byte === 0x2e && point < 0) point = at;
    else return readAnyNumber(bytes, start, end);
  }
  const count = at - first - (point < 0 ? 0 : 1);
  if (count === 0 || count > 15) return readAnyNumber(bytes, start, end);
  const value = point < 0 ? digits : digits / POWERS[at - point - 1]!;
  return negative ? -value : value;
}

function readAnyNumber(bytes: Uint8Array, start: number, end: number): number {
  const text = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 400))).trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

const DAY = 86_400_000;
const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** The serial number that Excel counts for an ISO date, a time or both ("2023-01-31T08:00:00"); NaN where the text is none. */
export function serialOf(iso: string, date1904: boolean): number {
  const match = iso.trim() === "" ? null : ISO.exec(iso.trim());
  if (!match) return NaN;
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
  if (date1904) return days - Date.UTC(1904, 0, 1) / DAY + time;
  const serial = days - Date.UTC(1899, 11, 30) / DAY;
  // Excel's calendar has a 29 February 1900.
  return (serial < 61 ? serial - 1 : serial) + time;
}
