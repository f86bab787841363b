import { widthInPoints, type CellLook } from "../changes";
import { linesOf, widthOfWord } from "../sheet/text-width";

/** Points of the form's text, and from line to line for each of them. */
const SIZE = 10;
const LEADING = 1.45;
/** What a cell keeps free at its sides and above and below its text, in points. */
const SIDES = 7;
const AIR = 7;
/** Excel's highest row. */
export const HIGHEST = 409;

const TEXT: CellLook = { font: "仿宋", size: SIZE, wrap: true, vertical: "center", border: "thin" };

/** The looks of the form's cells. */
export const LOOKS = {
  title: { font: "宋体", size: 18, bold: true, wrap: true, horizontal: "center", vertical: "center" },
  year: { font: "仿宋", size: 12, horizontal: "center", vertical: "center" },
  label: { ...TEXT, font: "宋体", horizontal: "center" },
  center: { ...TEXT, horizontal: "center" },
  left: { ...TEXT, horizontal: "left" },
  memory: { font: "宋体", size: 9, color: "#808080" },
} as const satisfies Record<string, CellLook>;

/** How high a row must be for a text of that size (ours where none is given) in columns of these widths (in characters) taken together, in points. */
export function heightFor(text: string, widths: readonly number[], size = SIZE): number {
  return linesOf(text, emsOf(widths, size)) * size * LEADING + AIR;
}

/** How many full characters stand on a line. */
const emsOf = (widths: readonly number[], size: number): number =>
  (widths.reduce((sum, width) => sum + widthInPoints(width), 0) - SIDES) / size;

/** The smallest that is still read. */
const SMALLEST = 6;

/** The largest size up to ours at which a text goes into one row. */
export const sizeFor = (text: string, widths: readonly number[], largest = SIZE): number =>
  fittingSize(largest, size => heightFor(text, widths, size) <= HIGHEST);

/** What digits of another font may be wider by, in em. */
const SPARE = 0.5;

/** The largest size up to ours at which a number stands on one line: a program shows #### where it finds no room. */
export const numberSize = (shown: string, widths: readonly number[], largest = SIZE): number =>
  fittingSize(largest, size => widthOfWord(shown) + SPARE <= emsOf(widths, size));

function fittingSize(largest: number, fits: (size: number) => boolean): number {
  let size = largest;
  while (size > SMALLEST && !fits(size)) size -= 0.5;
  return size;
}

/** Whether a text is higher than a row can be even at the smallest size: it is printed in part only. */
export const isCut = (text: string, widths: readonly number[]): boolean => heightFor(text, widths, SMALLEST) > HIGHEST;
