import { tallyOf, type Tally } from "./columns-tally";
import type { Profile, Reading } from "./profile";
import { SORT, sortOf } from "./row-sorts";

/** The rows of a strip with what each of them is. */
export interface Rows {
  readonly reading: Reading;
  readonly profile: Profile;
  /** Sort of each row, one of SORT. */
  readonly sort: Uint8Array;
  /** What stands in the columns of a table's body so far. */
  tally(body: number, last: number): Tally;
}

/** Counts a body again only when it has grown to twice its size: many odd rows do not make it slow. */
function tallies(reading: Reading, profile: Profile): Rows["tally"] {
  let known: { body: number; size: number; tally: Tally } | undefined;
  return (body, last) => {
    const size = last - body + 1;
    if (known?.body !== body || size >= known.size * 2)
      known = { body, size, tally: tallyOf(reading, profile, body, last) };
    return known.tally;
  };
}

/** Years in one row are headings, years in row after row are what the table tells. */
function settleYears(profile: Profile, sort: Uint8Array): void {
  for (let at = 1, run = false; at < profile.size; at++) {
    const next = sort[at] === SORT.years && profile.rows[at]! === profile.rows[at - 1]! + 1;
    if (next && (run || sort[at - 1] === SORT.years)) {
      sort[at] = sort[at - 1] = SORT.data;
      run = true;
    } else run = false;
  }
}

/** Reads what each row of a strip is. */
export function rowsOf(reading: Reading, profile: Profile): Rows {
  const sort = new Uint8Array(profile.size);
  for (let at = 0; at < profile.size; at++) sort[at] = sortOf(reading, profile, at);
  settleYears(profile, sort);
  return { reading, profile, sort, tally: tallies(reading, profile) };
}

/** Blank rows before a row. */
export const gapBefore = ({ profile }: Rows, at: number): number =>
  at === 0 ? 0 : profile.rows[at]! - profile.rows[at - 1]! - 1;

/** Whether a row holds nothing that a body must have: words only, or years in a series. */
export const isHeading = ({ sort }: Rows, at: number): boolean => sort[at] === SORT.words || sort[at] === SORT.years;

/** The texts of a row's first cell that holds one. */
export function loneText({ reading, profile }: Rows, at: number): string {
  return profile.label[at]! < 0 ? "" : reading.workbook.texts[profile.label[at]!]!;
}
