import { firstAt, type Profile, type Reading } from "./profile";
import { LOOK } from "./text-look";

/** How many words and numbers stand in each column of some rows; places count from the strip's left. */
export interface Tally {
  readonly words: Uint32Array;
  readonly numbers: Uint32Array;
  /** Those of the numbers that are years or dates. */
  readonly times: Uint32Array;
}

/** Counts the rows `from` … `to` of the profile, at most `limit` of them. */
export function tallyOf(reading: Reading, profile: Profile, from: number, to: number, limit = 200): Tally {
  const { left, right } = profile.strip;
  const { cells } = reading.sheet;
  const words = new Uint32Array(right - left + 1);
  const numbers = new Uint32Array(right - left + 1);
  const times = new Uint32Array(right - left + 1);
  const end = Math.min(to, from + limit - 1);
  for (let at = from; at <= end; at++) {
    if (profile.uniform[at] && profile.words[at]! > 1) continue;
    const row = profile.rows[at]!;
    const stop = cells.rowStart[row + 1]!;
    for (let cell = firstAt(reading.sheet, row, left); cell < stop; cell++) {
      const column = cells.column[cell]!;
      if (column > right) break;
      const look = reading.looks.of(cells, cell);
      if (look === LOOK.word) words[column - left]!++;
      else if (look === LOOK.number) numbers[column - left]!++;
      else if (look === LOOK.year || look === LOOK.date) {
        numbers[column - left]!++;
        times[column - left]!++;
      }
    }
  }
  return { words, numbers, times };
}

/** Whether a column of the tally holds numbers. */
export const isNumeric = (tally: Tally, place: number): boolean => tally.numbers[place]! > tally.words[place]!;
