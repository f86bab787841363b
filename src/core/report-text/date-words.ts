import { isDateFormat } from "../quantity/grain";
import type { Month } from "../quantity/year";
import type { Area } from "../workbook/area";
import { cellFormat, cellValue, sheetNamed } from "../workbook/cells";
import type { Workbook } from "../workbook/workbook";

/** Days from 1 March of the year 0 to Excel's day 0, in its two ways of counting. */
const DAY_ZERO = 693_899;
const DAY_ZERO_1904 = 695_361;

/** A day of the calendar. */
interface Day extends Month {
  readonly day: number;
}

/** A day counted as Excel counts; days before March 1900 are not told right, as in Excel itself. */
export function dayOf(serial: number, date1904: boolean): Day {
  const days = Math.floor(serial) + (date1904 ? DAY_ZERO_1904 : DAY_ZERO);
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  // Counted from March, so that February, of changing length, comes last.
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day };
}

/** 2024年4月19日 of a day counted as Excel counts. */
export function dateWords(serial: number, date1904: boolean): string {
  const { year, month, day } = dayOf(serial, date1904);
  return `${year}年${month}月${day}日`;
}

/** What a cell that holds a date says in words; undefined for every other cell. */
export function dateInCell(workbook: Workbook, at: Area): string | undefined {
  const sheet = sheetNamed(workbook, at.sheet);
  const value = sheet && cellValue(workbook, sheet, at.top, at.left);
  return typeof value === "number" && isDateFormat(cellFormat(workbook, sheet!, at.top, at.left))
    ? dateWords(value, workbook.date1904)
    : undefined;
}
