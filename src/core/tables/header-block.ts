import { tallyOf, type Tally } from "./columns-tally";
import { isFactLabel } from "./fact-labels";
import { betweenHeadings, dividesAbove, mergedInto, numbersColumns, wordsOverNumbers } from "./headings";
import { eachText, headerWords, SORT } from "./row-sorts";
import { gapBefore, type Rows } from "./rows";

/** A header as places of a profile, both ends belonging. */
export interface HeaderRows {
  readonly from: number;
  readonly to: number;
}

/** The last of the rows without numbers that follow directly. */
export function runEnd(rows: Rows, at: number): number {
  const { profile, sort } = rows;
  let end = at;
  while (end + 1 < profile.size && end - at < 9 && gapBefore(rows, end + 1) === 0) {
    if (sort[end + 1] === SORT.meta || (sort[end + 1] === SORT.data && !betweenHeadings(rows, end + 1))) break;
    end++;
  }
  return end;
}

/** The first row with numbers after lone rows, or -1 where words or too large a gap come first. */
export function dataAfter({ profile, sort }: Rows, at: number): number {
  let next = at;
  while (next < profile.size && sort[next] === SORT.lone) {
    if (next - at > 3) return -1;
    next++;
  }
  if (next >= profile.size || sort[next] !== SORT.data) return -1;
  return profile.rows[next]! - profile.rows[at - 1]! > 6 ? -1 : next;
}

/** The last header row: the rows under the first that are merged into it, divide it, or stand over figures as headings do. */
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
  while (to + 1 < profile.size && gapBefore(rows, to + 1) === 0 && mergedInto(rows, from, to + 1) && to - from < 5)
    to++;
  if (to + 1 < profile.size && gapBefore(rows, to + 1) === 0 && numbersColumns(rows, to + 1)) to++;
  return to;
}

/** A heading over part of the columns, alone in the row above the header, belongs to it. */
function upward(rows: Rows, from: number): number {
  const { profile, sort } = rows;
  let top = from;
  while (
    top > 0 &&
    sort[top - 1] === SORT.lone &&
    gapBefore(rows, top) === 0 &&
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
export function headerRows(rows: Rows, start: number): HeaderRows | undefined {
  const { profile } = rows;
  const last = runEnd(rows, start);
  const at = trueStart(rows, start, last);
  const data = dataAfter(rows, last + 1);
  if (data >= 0) {
    const tally = tallyOf(rows.reading, profile, data, Math.min(profile.size - 1, data + 30));
    // Headings stand over what follows; a line of words beside it does not.
    return { from: upward(rows, at), to: stretch(rows, at, last, tally) };
  }
  const to = stretch(rows, at, last, undefined);
  let known = 0;
  for (let row = at; row <= to; row++) known += headerWords(rows.reading, profile, row);
  // Under a unit line one known heading will do: 单位：万元 over 合计, 因公出国（境）费, 公务接待费.
  const blank = known === 1 && to === profile.size - 1 && at > 0 && rows.sort[at - 1] === SORT.meta;
  if (known >= 2 || (blank && profile.words[at]! >= 3)) return { from: upward(rows, at), to };
  return last - at >= 4 && profile.words[at]! >= 3 ? { from: at, to: at } : undefined;
}
