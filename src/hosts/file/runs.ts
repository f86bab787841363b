/** First and last of a run of rows or columns, counted from zero, both belonging. */
export type Run = readonly [first: number, last: number];

/** Runs in ascending order, those that touch or overlap made one. */
export function mergeRuns(runs: readonly Run[]): readonly Run[] {
  const merged: [number, number][] = [];
  for (const [first, last] of [...runs].sort((a, b) => a[0] - b[0])) {
    const before = merged[merged.length - 1];
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  return merged;
}

/** Takes one row after the other; neighbours become one run at once, so that a million hidden rows are one entry. */
export function collectRun(runs: [number, number][], at: number): void {
  const before = runs[runs.length - 1];
  if (before && before[1] + 1 === at) before[1] = at;
  else runs.push([at, at]);
}

/** What the runs leave out of 0 … `last`. */
export function gapsBetween(runs: readonly Run[], last: number): readonly Run[] {
  const gaps: Run[] = [];
  let next = 0;
  for (const [first, end] of mergeRuns(runs)) {
    if (first > next) gaps.push([next, first - 1]);
    next = end + 1;
  }
  return next > last ? gaps : [...gaps, [next, last]];
}
