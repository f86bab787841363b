import type { Unit } from "../quantity/quantity";
import { unitLine, unitNamed } from "../quantity/unit";
import { KIND } from "../workbook/workbook";
import { firstAt, type Profile, type Reading } from "./profile";
import { LOOK } from "./text-look";

/** What a row of a strip is by itself: one text alone, a unit line, words only, a row of years or months, or a row with numbers. */
export const SORT = { lone: 1, meta: 2, words: 3, years: 4, data: 5 } as const;

/** Calls back with column and text of each text cell of a row that has words; stops where it returns true. */
export function eachText(
  reading: Reading,
  profile: Profile,
  at: number,
  see: (column: number, text: string) => unknown,
): void {
  const { sheet, workbook, looks } = reading;
  const row = profile.rows[at]!;
  const end = sheet.cells.rowStart[row + 1]!;
  for (let cell = firstAt(sheet, row, profile.strip.left); cell < end; cell++) {
    const column = sheet.cells.column[cell]!;
    if (column > profile.strip.right) return;
    if (sheet.cells.kind[cell] !== KIND.text || looks.of(sheet.cells, cell) === LOOK.blank) continue;
    if (see(column, workbook.texts[sheet.cells.number[cell]!]!) === true) return;
  }
}

/** A unit line in two cells: 单位： | 元. */
export const splitUnit = (texts: readonly string[]): Unit | undefined =>
  texts.some((text, n) => /单\s*位\s*[：:]?$/.test(text) && unitNamed(texts[n + 1] ?? "") !== undefined)
    ? unitLine(texts.join(""))
    : undefined;

const COLON = /^[^：:]{2,12}[：:]/;

/** A unit line, or a line of labels with colons: 编制单位：某局, 审核人：. */
function isMeta(reading: Reading, profile: Profile, at: number): boolean {
  if (profile.words[at]! > 6 || profile.words[at]! === 0) return false;
  const texts: string[] = [];
  eachText(reading, profile, at, (_, text) => texts.push(text));
  const unit = texts.some(text => unitLine(text) !== undefined) || (texts.length < 5 && splitUnit(texts) !== undefined);
  const labels = texts.length > 1 && profile.numbers[at] === 0 && texts.every(text => COLON.test(text));
  return unit || labels;
}

/** Years and dates in a row, and whether they stand in a series as headers do (2019 2020 2021). */
function isSeries(reading: Reading, profile: Profile, at: number): boolean {
  const { sheet, looks } = reading;
  const row = profile.rows[at]!;
  const end = sheet.cells.rowStart[row + 1]!;
  const seen = new Set<number>();
  let count = 0;
  let dates = 0;
  for (let cell = firstAt(sheet, row, profile.strip.left); cell < end; cell++) {
    if (sheet.cells.column[cell]! > profile.strip.right) break;
    const look = looks.of(sheet.cells, cell);
    if (look !== LOOK.year && look !== LOOK.date) continue;
    count++;
    if (look === LOOK.date) dates++;
    seen.add(sheet.cells.number[cell]!);
  }
  // One year over several columns is a merged heading; a column of years has one in each row.
  if (seen.size === 1) return count >= 2 && profile.words[at] === 0;
  return seen.size >= (dates > 0 ? 3 : 2);
}

/** The sort of a row. */
export function sortOf(reading: Reading, profile: Profile, at: number): number {
  const words = profile.words[at]!;
  const numbers = profile.numbers[at]!;
  const plain = numbers - profile.years[at]! - profile.dates[at]!;
  if (plain === 0 && isMeta(reading, profile, at)) return SORT.meta;
  if (numbers === 0) {
    if (words === 0) return profile.nils[at] === 1 ? SORT.lone : SORT.data;
    return words === 1 || profile.uniform[at] ? (profile.nils[at]! > 1 ? SORT.data : SORT.lone) : SORT.words;
  }
  if (plain === 0 && numbers >= 2 && isSeries(reading, profile, at)) return SORT.years;
  if (plain === 0 && words === 0 && numbers === 1 && profile.nils[at] === 0) return SORT.lone;
  if (plain === 0 && words >= 2 && numbers === 1) {
    // A date beside a title that is merged across, or one year among words.
    if (profile.uniform[at] && profile.dates[at] === 1) return SORT.lone;
    if (words >= 3 && profile.years[at] === 1 && headerWords(reading, profile, at) >= 2) return SORT.words;
  }
  return SORT.data;
}

/** How many cells of a row the dictionary knows as headers. */
export function headerWords({ sheet, looks }: Reading, profile: Profile, at: number): number {
  const { cells } = sheet;
  const row = profile.rows[at]!;
  let known = 0;
  for (let cell = firstAt(sheet, row, profile.strip.left); cell < cells.rowStart[row + 1]!; cell++) {
    if (cells.column[cell]! > profile.strip.right) break;
    if (cells.kind[cell] === KIND.text && looks.isHeader(cells.number[cell]!)) known++;
  }
  return known;
}
