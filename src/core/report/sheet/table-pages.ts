import { widthInPoints, type SheetPlan } from "../changes";

/** A4 in points, and a centimetre. */
const [SHORT, LONG] = [595.3, 841.9];
const CENTIMETRE = 72 / 2.54;
/** What programs and printers round away of a page's height. */
const ROUNDED = 0.97;

/** How high rows may be together on one page, in points: the columns are made to fit its width, which makes rows lower, too. */
export function roomOn(
  { orientation, margins }: Omit<SheetPlan["print"], "area" | "breaks">,
  widths: readonly number[],
): number {
  const [across, down] = orientation === "portrait" ? [SHORT, LONG] : [LONG, SHORT];
  const wide = widths.reduce((sum, width) => sum + widthInPoints(width), 0);
  const scale = Math.min(1, (across - (margins.left + margins.right) * CENTIMETRE) / wide);
  return ((down - (margins.top + margins.bottom) * CENTIMETRE) / scale) * ROUNDED;
}

/** A table to be broken into pages. */
export interface LongTable {
  /** Of its rows, in points. */
  readonly heights: readonly number[];
  /** Of a page, in points. */
  readonly room: number;
  /** Repeated at the top of each page after their own. */
  readonly titles: { readonly top: number; readonly bottom: number };
  /** Whether a row stands on one page with the row above it. */
  readonly joined: (row: number) => boolean;
}

/** The rows before which a page begins; rows that belong together are parted only where they are higher than a page. */
export function tableBreaks({ heights, room, titles, joined }: LongTable): readonly number[] {
  const repeated = sum(heights.slice(titles.top, titles.bottom + 1));
  const breaks: number[] = [];
  let used = 0;
  const turn = (row: number): void => {
    breaks.push(row);
    used = row > titles.bottom ? repeated : 0;
  };
  for (let row = 0; row < heights.length;) {
    let end = row + 1;
    while (end < heights.length && joined(end)) end++;
    if (used > 0 && row > 0 && used + sum(heights.slice(row, end)) > room) turn(row);
    for (; row < end; row++) {
      if (used > 0 && used + heights[row]! > room && breaks.at(-1) !== row) turn(row);
      used += heights[row]!;
    }
  }
  return breaks;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
