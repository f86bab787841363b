import type { Rows } from "./blocks";
import { isNumeric, tallyOf, type Tally } from "./columns-tally";
import { isFactLabel } from "./fact-labels";
import { firstAt } from "./profile";
import { labelKind } from "./row-labels";
import { eachText, headerWords, SORT } from "./row-sorts";
import { KIND } from "../workbook/workbook";
import { LOOK } from "./text-look";

interface Group {
  readonly left: number;
  readonly right: number;
}

/** A header as places of a profile, both ends belonging. */
export interface HeaderRows {
  readonly from: number;
  readonly to: number;
}

const gap = ({ profile }: Rows, at: number): number => (at === 0 ? 0 : profile.rows[at]! - profile.rows[at - 1]! - 1);
const isHeading = ({ sort }: Rows, at: number): boolean => sort[at] === SORT.words || sort[at] === SORT.years;

/** Words of a row that stand where a tally has numbers, and where they stand first. */
function wordsOverNumbers({ reading, profile }: Rows, at: number, tally: Tally): number {
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
function mergedInto({ reading, profile }: Rows, from: number, at: number): boolean {
  const row = profile.rows[at]!;
  const { left, right } = profile.strip;
  for (let above = from; above < at; above++) {
    const merges = reading.merges.get(profile.rows[above]!);
    // A label beside the whole block is merged down over its items: a header's own merges end within four rows.
    if (merges?.some(m => m.bottom >= row && m.bottom - m.top < 4 && m.left >= left && m.right <= right)) return true;
  }
  return false;
}

/** A row that numbers the columns: 栏次 1 2 3, (1) (2) (3). */
function numbersColumns({ reading, profile }: Rows, at: number): boolean {
  const { sheet, workbook } = reading;
  if (profile.words[at]! > 1 || profile.numbers[at]! < 2) return false;
  let named = profile.words[at] === 0;
  eachText(
    reading,
    profile,
    at,
    (_, text) => (named ||= /^(?:栏次|行次|栏目|列次|列号|栏|次)$/.test(text.replace(/\s/g, ""))) && false,
  );
  if (!named) return false;
  const row = profile.rows[at]!;
  let expected = 0;
  let count = 0;
  for (let cell = firstAt(sheet, row, profile.strip.left); cell < sheet.cells.rowStart[row + 1]!; cell++) {
    if (sheet.cells.column[cell]! > profile.strip.right) break;
    const look = reading.looks.of(sheet.cells, cell);
    if (look !== LOOK.number) continue;
    const stored = sheet.cells.number[cell]!;
    const value = sheet.cells.kind[cell] === KIND.text ? Number(workbook.texts[stored]!.replace(/[^\d]/g, "")) : stored;
    if (count > 0 && value !== expected + 1) return false;
    if (count === 0 && value > 2) return false;
    expected = value;
    count++;
  }
  return count >= 2;
}

/** A row of headings of which some are numbers (100 %, 2019), with more headings right below. */
function betweenHeadings(rows: Rows, at: number): boolean {
  const { profile } = rows;
  const next = at + 1;
  if (profile.words[at]! < 3 || profile.words[at]! < profile.numbers[at]!) return false;
  return next < profile.size && gap(rows, next) === 0 && isHeading(rows, next);
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
function dividesAbove(rows: Rows, at: number): boolean {
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

/** The last of the rows without numbers that follow directly. */
function runEnd(rows: Rows, at: number): number {
  const { profile, sort } = rows;
  let end = at;
  while (end + 1 < profile.size && end - at < 9 && gap(rows, end + 1) === 0) {
    if (sort[end + 1] === SORT.meta || (sort[end + 1] === SORT.data && !betweenHeadings(rows, end + 1))) break;
    end++;
  }
  return end;
}

/** The first row with numbers after lone rows, or -1 where words or too large a gap come first. */
function dataAfter({ profile, sort }: Rows, at: number): number {
  let next = at;
  while (next < profile.size && sort[next] === SORT.lone) {
    if (next - at > 3) return -1;
    next++;
  }
  if (next >= profile.size || sort[next] !== SORT.data) return -1;
  return profile.rows[next]! - profile.rows[at - 1]! > 6 ? -1 : next;
}

function stretch(rows: Rows, from: number, last: number, tally: Tally | undefined): number {
  const { profile } = rows;
  let to = from;
  while (to < last) {
    const next = to + 1;
    const over = tally ? wordsOverNumbers(rows, next, tally) : 0;
    const words = profile.words[next]! + profile.years[next]!;
    const merged = mergedInto(rows, from, next);
    const indented = profile.first[next]! > profile.first[from]! && over > 0;
    const headers = tally ? 0 : headerWords(rows.reading, rows.profile, next);
    const known = headers * 2 >= words && (headers > 1 || (headers > 0 && profile.first[next]! > profile.first[from]!));
    if (dividesAbove(rows, next)) {
      to = next;
      continue;
    }
    if (!merged && !indented && !(over > 0 && over * 2 >= words - 1) && !known) break;
    to = next;
  }
  while (to + 1 < profile.size && gap(rows, to + 1) === 0 && mergedInto(rows, from, to + 1) && to - from < 5) to++;
  if (to + 1 < profile.size && gap(rows, to + 1) === 0 && numbersColumns(rows, to + 1)) to++;
  return to;
}

/** A heading over part of the columns, alone in the row above the header, belongs to it. */
function upward(rows: Rows, from: number): number {
  const { profile, sort } = rows;
  let top = from;
  while (
    top > 0 &&
    sort[top - 1] === SORT.lone &&
    gap(rows, top) === 0 &&
    profile.words[top - 1] === 1 &&
    profile.first[top - 1]! > profile.first[from]! &&
    profile.first[top - 1]! <= profile.last[from]! &&
    from - top < 3
  )
    top--;
  return top;
}

/**
 * Where the header really begins: lines of a form may stand right above it. A row that the dictionary knows as headers, from the first
 * column on, after rows that it does not know, is a header of its own.
 */
function trueStart(rows: Rows, at: number, last: number): number {
  const { reading, profile } = rows;
  let form = false;
  eachText(reading, profile, at, (_, text) => ((form = isFactLabel(text) || text.length > 30), true));
  if (!form && (headerWords(reading, profile, at) > 0 || (last > at && dividesAbove(rows, at + 1)))) return at;
  for (let next = at + 1; next <= last; next++) {
    if (profile.first[next] !== profile.first[at] || mergedInto(rows, at, next)) continue;
    const known = headerWords(reading, profile, next);
    if (known >= 3 && known * 2 >= profile.words[next]!) return next;
  }
  return at;
}

/** The header that begins at a row of words, or undefined where that row begins no table. */
export function headerEnd(rows: Rows, start: number): HeaderRows | undefined {
  const { profile } = rows;
  const last = runEnd(rows, start);
  const at = trueStart(rows, start, last);
  const data = dataAfter(rows, last + 1);
  if (data >= 0) {
    const tally = tallyOf(rows.reading, profile, data, Math.min(profile.size - 1, data + 60));
    // Headings stand over what follows; a line of words beside it does not.
    return { from: upward(rows, at), to: stretch(rows, at, last, tally) };
  }
  const to = stretch(rows, at, last, undefined);
  let known = 0;
  for (let row = at; row <= to; row++) known += headerWords(rows.reading, profile, row);
  if (known >= 2) return { from: upward(rows, at), to };
  return last - at >= 4 && profile.words[at]! >= 3 ? { from: at, to: at } : undefined;
}

const textsOf = (rows: Rows, at: number): string => {
  const all: string[] = [];
  eachText(rows.reading, rows.profile, at, (column, text) => void all.push(`${column}:${text.replace(/\s/g, "")}`));
  return all.join("|");
};

/** Whether the rows before `at` end a table with its total, or a title stands between. */
function endedBefore(rows: Rows, at: number): boolean {
  const { sort } = rows;
  if (sort[at - 1] === SORT.lone || sort[at - 1] === SORT.meta) {
    let title = "";
    eachText(rows.reading, rows.profile, at - 1, (_, text) => ((title = text), true));
    return !/续|continued|cont\.|第.{1,3}页/i.test(title) && sort[at - 1] !== SORT.meta;
  }
  let total = false;
  eachText(rows.reading, rows.profile, at - 1, (_, text) => {
    const kind = labelKind(text);
    return (total = kind === "total" || kind === "grand" || kind === "qualified");
  });
  return total;
}

/** A label and one text many times: what stands for missing numbers (DNR DNR DNR). */
function monotone({ reading, profile }: Rows, at: number): boolean {
  const texts: string[] = [];
  eachText(reading, profile, at, (_, text) => texts.push(text.trim()));
  return texts.length >= 4 && texts.slice(1).every(text => text === texts[1]);
}

/** Whether a row in the body of a table (`header` -1 where it has none) is the header of another one. */
export function opensTable(rows: Rows, header: number, body: number, at: number): boolean {
  const { profile, sort } = rows;
  if (at >= profile.size || !isHeading(rows, at)) return false;
  if (header >= 0 && textsOf(rows, at) === textsOf(rows, header)) return endedBefore(rows, at);
  const apart = gap(rows, at) > 0 || sort[at - 1] === SORT.lone || sort[at - 1] === SORT.meta;
  const tally = rows.tally(body, at - 1);
  const over = wordsOverNumbers(rows, at, tally);
  const words = profile.words[at]! + profile.years[at]! + profile.dates[at]!;
  const known = headerWords(rows.reading, rows.profile, at);
  if (over === 0 && known < 2) return false;
  if (known >= 3 && known * 2 >= words) return headerEnd(rows, at) !== undefined;
  if (over === 0 || over * 2 < words - 1 || monotone(rows, at)) return false;
  if (!apart && over < 2 && known === 0) return false;
  if (dataAfter(rows, runEnd(rows, at) + 1) < 0) return known >= 2 && apart;
  return true;
}
