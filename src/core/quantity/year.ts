/** Days from Excel's first day in its usual way of counting to that of 1904. */
const TO_1904 = 1462;

/** Excel's number of 1 January, from 1901 to 2100. */
const newYear = (year: number): number => 365 * (year - 1900) + Math.floor((year - 1901) / 4) + 2;

/** The year of a day as Excel counts days; undefined before 1901 and after 2099. */
export function yearOfDay(serial: number, date1904: boolean): number | undefined {
  const day = Math.floor(serial) + (date1904 ? TO_1904 : 0);
  const guess = 1900 + Math.floor(day / 365.2425);
  const year = [guess + 1, guess, guess - 1].find(candidate => newYear(candidate) <= day);
  return year !== undefined && year > 1900 && year < 2100 ? year : undefined;
}

/** A month of a year; both as people count them. */
export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** The month that a date in words begins with: 2023-01-05, 2023年1月, 2023.1.5, 20230105; undefined for any other text. */
export function monthOfText(text: string): Month | undefined {
  const match = /^((?:19|20)\d\d)(?:[-/.年](\d{1,2})(?:[-/.月日]|$)|(0[1-9]|1[0-2])[0-3]\d$)/.exec(
    text.normalize("NFKC").trim(),
  );
  return match ? { year: Number(match[1]), month: Number(match[2] ?? match[3]) } : undefined;
}

/** The year that a date in words begins with; undefined for any other text. */
export const yearOfText = (text: string): number | undefined => monthOfText(text)?.year;
