import type { Grid } from "./grid";

/** Where lines of a list begin and end blocks: beside a gap, or at the end of all. */
export interface Gaps {
  /** How many blocks begin in a run from `start` up to `end`; 0 where none begins with it. */
  before(start: number, end: number): number;
  /** How many blocks end in a run; 0 where none ends with it. */
  behind(start: number, end: number): number;
}

/** Where the lines of a list, ascending, begin and end blocks of the grid. */
export function gapsOf({ lines }: Grid, list: readonly number[]): Gaps {
  const begun = new Uint32Array(list.length + 1);
  const ended = new Uint32Array(list.length + 1);
  for (const [i, line] of list.entries()) {
    const begins = i === 0 || line === 0 || lines[line]! - lines[line - 1]! > 1;
    const ends = i === list.length - 1 || line === lines.length - 1 || lines[line + 1]! - lines[line]! > 1;
    begun[i + 1] = begun[i]! + (begins ? 1 : 0);
    ended[i + 1] = ended[i]! + (ends ? 1 : 0);
  }
  return {
    before: (start, end) => (begun[start + 1]! > begun[start]! ? begun[end]! - begun[start]! : 0),
    behind: (start, end) => (ended[end]! > ended[end - 1]! ? ended[end]! - ended[start]! : 0),
  };
}
