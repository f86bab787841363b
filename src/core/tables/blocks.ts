import { factRun } from "./fact-block";
import { headerRows } from "./header-block";
import { headsByNumber } from "./headings";
import { opensTable } from "./next-table";
import type { Profile, Reading } from "./profile";
import { labelKind } from "./row-labels";
import { eachText, SORT } from "./row-sorts";
import { gapBefore, loneText, rowsOf, type Rows } from "./rows";

/** A table as rows of a profile: places, not rows of the sheet. */
export interface Block {
  readonly facts: boolean;
  /** -1 where it has no header. */
  readonly header: number;
  readonly body: number;
  readonly end: number;
}

/** Rows further apart than this belong together only where a total closes the table or the columns are the same. */
const NEAR = 3;

/** Whether one of the row's texts is the label of a total. */
export function isTotalRow({ reading, profile }: Rows, at: number): boolean {
  let total = false;
  eachText(reading, profile, at, (_, text) => {
    const kind = labelKind(text);
    return (total = kind !== undefined && kind !== "of-which" && kind !== "opening");
  });
  return total;
}

const NOTE =
  /^\s*(?:注|说明|备注|填表说明|编制说明|填报说明|资料来源|来源|注释|附注|source|note|notes|\*|date run|\(?[a-z0-9]\)\s|\d\/)/i;

/** Whether a row of one text under a table still belongs to it: a total without figures, or a short label right below. */
function loneBelongs(rows: Rows, at: number): boolean {
  const text = loneText(rows, at);
  if (isTotalRow(rows, at)) return true;
  if (gapBefore(rows, at) > 0 || NOTE.test(text) || /[。；;]|[：:]/.test(text)) return false;
  return text.trim().length <= 40 && rows.profile.words[at] === 1;
}

/** Where the lone rows from `at` end: the next place that is no lone row and no unit line. */
function pastLone({ sort, profile }: Rows, at: number): number {
  while (at < profile.size && (sort[at] === SORT.lone || sort[at] === SORT.meta)) at++;
  return at;
}

/** Whether a row after a gap goes on with the table above it. */
function continues(rows: Rows, block: { body: number; last: number }, at: number): boolean {
  if (rows.profile.first[at]! > rows.profile.last[block.last]!) {
    let right = 0;
    for (let row = block.body; row <= Math.min(block.last, block.body + 50); row++)
      right = Math.max(right, rows.profile.last[row]!);
    if (rows.profile.first[at]! > right) return false;
  }
  if (gapBefore(rows, at) <= NEAR || isTotalRow(rows, at)) return true;
  const { first, last, words, numbers } = rows.profile;
  // Figures without a label far below, over the same columns, are a total.
  if (words[at] === 0 && numbers[at]! * 2 > numbers[block.last]! && last[at]! <= last[block.last]! + 1) return true;
  return first[at] === first[block.last] && last[at] === last[block.last];
}

/** The last place of a table whose body begins at `body`. */
function bodyEnd(rows: Rows, header: number, body: number): number {
  const { profile, sort } = rows;
  let last = body;
  for (let at = body + 1; at < profile.size; at++) {
    if (sort[at] === SORT.lone || sort[at] === SORT.meta) {
      const next = pastLone(rows, at);
      const opens = next === profile.size || factRun(rows, next) > 0 || opensTable(rows, header, body, next);
      if (opens || (next < profile.size && !continues(rows, { body, last }, next))) {
        // Lone rows before a new table are its title; those that end the sheet may still be labels of this one.
        for (let lone = at; lone < next && (next === profile.size || isTotalRow(rows, lone)); lone++) {
          if (sort[lone] !== SORT.lone || !loneBelongs(rows, lone)) break;
          last = lone;
        }
        return last;
      }
      at = last = next;
      continue;
    }
    if (factRun(rows, at) > 1 || opensTable(rows, header, body, at)) return last;
    if (gapBefore(rows, at) > 0 && !continues(rows, { body, last }, at)) return last;
    last = at;
  }
  return last;
}

/** Cuts a strip into tables, from the top down. */
export function blocksOf(reading: Reading, profile: Profile): readonly Block[] {
  const rows = rowsOf(reading, profile);
  const { sort } = rows;
  const blocks: Block[] = [];
  for (let at = 0; at < profile.size;) {
    const facts = factRun(rows, at);
    if (facts > 0) {
      blocks.push({ facts: true, header: -1, body: at, end: at + facts - 1 });
      at += facts;
      continue;
    }
    if (sort[at] === SORT.lone || sort[at] === SORT.meta) {
      at++;
      continue;
    }
    if (sort[at] === SORT.data && headsByNumber(rows, at)) sort[at] = SORT.years;
    const header = sort[at] === SORT.data ? undefined : headerRows(rows, at);
    if (sort[at] !== SORT.data && header === undefined) {
      at++;
      continue;
    }
    const from = header?.from ?? -1;
    const body = header ? header.to + 1 : at;
    const end = body < profile.size ? bodyEnd(rows, from, body) : profile.size - 1;
    blocks.push({ facts: false, header: from, body, end: Math.max(end, body - 1) });
    at = Math.max(end, body - 1) + 1;
  }
  return blocks;
}
