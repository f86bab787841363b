import { holdsNumber, rangeSums, type RangeSum } from "./column-sums";
import type { Workbook } from "../../workbook/workbook";

/** Ranges of totals side by side that differ by more rows than this belong to different blocks. */
const NEAR = 2;

/** So many totals with the same range are meant so, beside others that take in an empty line more. */
const PATTERN = 3;

/** A total of a column whose range starts or ends on another row than those of most totals beside it. */
export interface Uneven {
  readonly sum: RangeSum;
  /** A total with the range that most have, or that one needs. */
  readonly usual: RangeSum;
}

const key = ({ range }: RangeSum): string => `${range.top},${range.bottom}`;

const near = (a: RangeSum, b: RangeSum): boolean =>
  Math.abs(a.range.top - b.range.top) <= NEAR && Math.abs(a.range.bottom - b.range.bottom) <= NEAR;

/** Whether a total takes in all rows of the other and a figure besides, in a row where the other has none: it is the other that is short. */
function addsMore(sum: RangeSum, { range, column }: RangeSum): boolean {
  const { top, bottom } = sum.range;
  if (top > range.top || bottom < range.bottom) return false;
  for (let row = top; row <= bottom; row++)
    if (
      (row < range.top || row > range.bottom) &&
      holdsNumber(sum.sheet, row, sum.column) &&
      !holdsNumber(sum.sheet, row, column)
    )
      return true;
  return false;
}

/** Whether both ranges come so often that they were meant, and neither leaves out a figure. */
const areBothPatterns = ([some, others]: readonly (readonly RangeSum[])[]): boolean =>
  [some!, others!].every(({ length }) => length >= PATTERN) &&
  !some!.some(sum => addsMore(sum, others![0]!)) &&
  !others!.some(sum => addsMore(sum, some![0]!));

function unevenIn(row: readonly RangeSum[]): readonly Uneven[] {
  const alike = new Map<string, RangeSum[]>();
  for (const sum of row) alike.set(key(sum), [...(alike.get(key(sum)) ?? []), sum]);
  if (alike.size < 2) return [];
  if (alike.size === 2 && areBothPatterns([...alike.values()])) return [];
  const height = ({ range }: RangeSum): number => range.bottom - range.top;
  const [most] = [...alike.values()].sort((a, b) => b.length - a.length || height(b[0]!) - height(a[0]!))[0]!;
  const usual = row.find(sum => near(sum, most!) && addsMore(sum, most!)) ?? most;
  return row.flatMap(sum => (key(sum) !== key(usual!) && near(sum, usual!) ? [{ sum, usual: usual! }] : []));
}

/** Totals of columns whose ranges differ from those beside them, row by row. */
export function* unevenRanges(workbook: Workbook): Iterable<readonly Uneven[]> {
  const sums = rangeSums(workbook).filter(({ along }) => along === "column");
  for (let i = 0; i < sums.length;) {
    const { sheet, row } = sums[i]!;
    const beside: RangeSum[] = [];
    while (i < sums.length && sums[i]!.sheet === sheet && sums[i]!.row === row) beside.push(sums[i++]!);
    const uneven = unevenIn(beside);
    if (uneven.length > 0) yield uneven;
  }
}
