import { KIND } from "../workbook/workbook";
import { isNumeric, type Tally } from "./columns-tally";
import { roleOfWord } from "./dictionary";
import { normalise } from "../workbook/normalise";
import { firstAt } from "./profile";
import { eachText } from "./row-sorts";
import { gapBefore, isHeading, loneText, type Rows } from "./rows";
import { LOOK } from "./text-look";

interface Group {
  readonly left: number;
  readonly right: number;
}

/** Words of a row that stand where a tally has numbers, and where they stand first. */
export function wordsOverNumbers({ reading, profile }: Rows, at: number, tally: Tally): number {
  let count = 0;
  const { left } = profile.strip;
  const { cells } = reading.sheet;
  const row = profile.rows[at]!;
  for (let cell = firstAt(reading.sheet, row, left); cell < cells.rowStart[row + 1]!; cell++) {
    const column = cells.column[cell]!;
    if (column > profile.strip.right) break;
    const look = reading.looks.of(cells, cell);
    if (!isNumeric(tally, column - left)) continue;
    // Years over years are no headings.
    if (look === LOOK.year || look === LOOK.date)
      count += tally.times[column - left]! * 2 < tally.numbers[column - left]! ? 1 : 0;
    // A single letter among numbers stands for a missing one (X, F, S).
    else if (look === LOOK.word && reading.workbook.texts[cells.number[cell]!]!.trim().length > 1) count++;
  }
  return count;
}

/** Whether a merged cell that begins in the header rows above reaches down into the row. */
export function mergedInto({ reading, profile }: Rows, from: number, at: number): boolean {
  const row = profile.rows[at]!;
  const { left, right } = profile.strip;
  for (let above = from; above < at; above++) {
    const merges = reading.merges.get(profile.rows[above]!);
    // A label beside the whole block is merged down over its items: a header's own merges end within four rows.
    if (merges?.some(m => m.bottom >= row && m.bottom - m.top < 4 && m.left >= left && m.right <= right)) return true;
  }
  return false;
}

/** Whether the numbers of a row count on, one by one, from 1 or 2. */
function counts({ reading, profile }: Rows, at: number): boolean {
  const { sheet, workbook } = reading;
  const row = profile.rows[at]!;
  let before: number | undefined;
  for (let cell = firstAt(sheet, row, profile.strip.left); cell < sheet.cells.rowStart[row + 1]!; cell++) {
    if (sheet.cells.column[cell]! > profile.strip.right) break;
    if (reading.looks.of(sheet.cells, cell) !== LOOK.number) continue;
    const stored = sheet.cells.number[cell]!;
    const value = sheet.cells.kind[cell] === KIND.text ? Number(workbook.texts[stored]!.replace(/\D/g, "")) : stored;
    if (before === undefined ? value < 1 || value > 2 : value !== before + 1) return false;
    before = value;
  }
  return before !== undefined;
}

const NUMBERS = /^(?:栏次|行次|栏目|列次|列号|栏)$/;

/** A row that numbers the columns under their headings: 栏次 1 2 3, (1) (2) (3); of two lists side by side each says so: 栏次 1 栏次 2. */
export function numbersColumns(rows: Rows, at: number): boolean {
  const { reading, profile } = rows;
  if (profile.words[at]! > 3 || profile.numbers[at]! < 2) return false;
  let words = 0;
  eachText(reading, profile, at, (_, text) => {
    if (NUMBERS.test(text.replace(/\s/g, ""))) words++;
  });
  return words === profile.words[at] && counts(rows, at);
}

/** A row of headings that are numbers: 科目\月份 1 2 3, over figures that do not count on. */
export function headsByNumber(rows: Rows, at: number): boolean {
  const { profile } = rows;
  if (profile.words[at] !== 1 || profile.numbers[at]! < 3 || at + 1 >= profile.size) return false;
  const label = loneText(rows, at);
  if (!label.includes("\\") && roleOfWord(normalise(label)) === undefined) return false;
  return counts(rows, at) && !counts(rows, at + 1);
}

/** A row of headings of which some are numbers (100 %, 2019), with more headings right below. */
export function betweenHeadings(rows: Rows, at: number): boolean {
  const { profile } = rows;
  const next = at + 1;
  if (profile.words[at]! < 3 || profile.words[at]! < profile.numbers[at]!) return false;
  return next < profile.size && gapBefore(rows, next) === 0 && isHeading(rows, next);
}

/** Columns of the headings in a row that reach over several columns: merged, or the same text in each. */
function broadHeadings({ reading, profile }: Rows, at: number): readonly Group[] {
  const { cells } = reading.sheet;
  const row = profile.rows[at]!;
  const groups: Group[] = [];
  for (const merge of reading.merges.get(row) ?? [])
    if (merge.right > merge.left && merge.left >= profile.strip.left && merge.left <= profile.strip.right)
      groups.push({ left: merge.left, right: merge.right });
  let last: { column: number; text: number } | undefined;
  for (let cell = firstAt(reading.sheet, row, profile.strip.left); cell < cells.rowStart[row + 1]!; cell++) {
    const column = cells.column[cell]!;
    if (column > profile.strip.right) break;
    if (cells.kind[cell] !== KIND.text) continue;
    const text = cells.number[cell]!;
    if (last && last.text === text && last.column === column - 1) {
      const group = groups.at(-1);
      if (group?.right === column - 1) groups[groups.length - 1] = { left: group.left, right: column };
      else groups.push({ left: last.column, right: column });
    }
    last = { column, text };
  }
  return groups;
}

/** Whether a row holds the headings under one broad heading of the row above: different texts side by side. */
export function dividesAbove(rows: Rows, at: number): boolean {
  const { reading, profile } = rows;
  const row = profile.rows[at]!;
  return broadHeadings(rows, at - 1).some(group => {
    const texts = new Set<string>();
    eachText(reading, profile, at, (column, text) => {
      if (column >= group.left && column <= group.right) texts.add(text);
    });
    const merged = reading.merges.get(row)?.some(m => m.left <= group.left && m.right >= group.right);
    return texts.size > 1 && merged !== true;
  });
}
