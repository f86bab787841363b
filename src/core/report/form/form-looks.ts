import { widthInPoints, type CellLook } from "../changes";
import { linesOf } from "../sheet/text-width";

/** Points of the form's text, and from line to line. */
const SIZE = 10;
const LINE = 14.5;
/** What a cell keeps free at its sides and above and below its text, in points. */
const SIDES = 7;
const AIR = 7;
/** Excel's highest row. */
export const HIGHEST = 409;

const TEXT: CellLook = { font: "仿宋", size: SIZE, wrap: true, vertical: "center", border: "thin" };

/** The looks of the form's cells. */
export const LOOKS = {
  title: { font: "宋体", size: 18, bold: true, horizontal: "center", vertical: "center" },
  year: { font: "仿宋", size: 12, horizontal: "center", vertical: "center" },
  label: { ...TEXT, font: "宋体", horizontal: "center" },
  center: { ...TEXT, horizontal: "center" },
  left: { ...TEXT, horizontal: "left" },
  memory: { font: "宋体", size: 9, color: "#808080" },
} as const satisfies Record<string, CellLook>;

/** How high a row must be for a text of our size in columns of these widths (in characters) taken together, in points. */
export function heightFor(text: string, widths: readonly number[]): number {
  const points = widths.reduce((sum, width) => sum + widthInPoints(width), 0);
  return linesOf(text, (points - SIDES) / SIZE) * LINE + AIR;
}
