import type { CellLook } from "../changes";
import type { Paragraph } from "../report";

/** How a paragraph of a style is set. Lengths in points. */
export interface Setting {
  readonly look: CellLook;
  /** Words before the first row: the indent of two characters. */
  readonly before: string;
  /** Height of a single line's row, and what each further line adds. */
  readonly single: number;
  readonly further: number;
  /** White space below. */
  readonly after: number;
}

const BODY = "仿宋";
const SIZE = 16;
const INDENT = "　　";

/**
 * The official look (GB/T 9704): title in 宋体, headings in 黑体 and 楷体, text in 仿宋 of 16 points, 28 points from line to line, 28
 * characters a line. Only fonts that every Windows has; 方正小标宋 is not among them, and bold 宋体 comes nearest.
 */
export const SETTINGS: Readonly<Record<Paragraph["style"], Setting>> = {
  "cover-title": centered({ font: "宋体", size: 28, bold: true }, 48, 40),
  "cover-year": centered({ font: BODY, size: 20 }, 36, 120),
  "cover-line": {
    look: { font: BODY, size: SIZE, horizontal: "left", indent: 6, wrap: true },
    before: "",
    single: 24,
    further: 38,
    after: 14,
  },
  title: centered({ font: "宋体", size: 22, bold: true }, 36, 20),
  "heading-1": text({ font: "黑体", size: SIZE, bold: true }),
  "heading-2": text({ font: "楷体", size: SIZE, bold: true }),
  "heading-3": text({ font: BODY, size: SIZE, bold: true }),
  body: text({ font: BODY, size: SIZE }),
};

function centered(look: CellLook, single: number, after: number): Setting {
  return { look: { ...look, horizontal: "center", wrap: true }, before: "", single, further: single, after };
}

function text(look: CellLook): Setting {
  return { look: { ...look, horizontal: "left", wrap: true }, before: INDENT, single: 24, further: 28, after: 4 };
}

/** White space above the cover's title. */
export const COVER_TOP = 90;

/** Behind a blank that is still to be filled. */
export const GAP_FILL = "#FFF2CC";

/** Behind words with a number that no longer agrees with its cells. */
export const DOUBT_FILL = "#FCE4D6";

/** Width of the text's column in characters (see `SheetPlan.columnWidths`): 29 characters of 16 points, so that 28 surely fit. */
export const TEXT_COLUMN = 88.5;

/** How many full characters of a size fit on a line. An indent is 6 to 10 points wide, as the program has it. */
export const emsAt = (size: number, indent = 0): number => 28.4 * (16 / size) - indent * 0.65;

/** What a fallback font may take away from a line. */
export const DOUBT = 0.4;

/** A page's height between its margins (638), less what printers round. */
export const PAGE = 622;

/** Lines in one row: Excel's highest row is `MAX_HEIGHT`. */
export const MAX_LINES = 14;

/** Of a row, in points. */
export const MAX_HEIGHT = 409;

/** A chart's height, two to a page, and the white space below it. */
export const CHART_HEIGHT = 295;
export const CHART_AFTER = 12;

/** Paragraphs up to so many lines are not broken for the sake of a page. */
export const WHOLE_LINES = 4;

export const MARGINS = { top: 3.7, bottom: 3.5, left: 0.8, right: 0.8 } as const;
