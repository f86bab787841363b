import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from "@univerjs/core";
import type { CellLook } from "../../core/report/changes";
import type { Borders, Line, LineKind, Style } from "../file/display";

const LINES: Readonly<Record<LineKind, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const HORIZONTAL: Readonly<Record<NonNullable<Style["horizontal"]>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  fill: HorizontalAlign.LEFT,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<NonNullable<Style["vertical"]>, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
};

/** Pixels of one step of indent, three blanks of the default font. */
const INDENT = 9;

const line = ({ kind, color }: Line): IBorderStyleData => ({ s: LINES[kind], cl: { rgb: color ?? "#000000" } });

function borders(all: Borders): IBorderData {
  return {
    ...(all.top && { t: line(all.top) }),
    ...(all.right && { r: line(all.right) }),
    ...(all.bottom && { b: line(all.bottom) }),
    ...(all.left && { l: line(all.left) }),
    ...(all.falling && { tl_br: line(all.falling) }),
    ...(all.rising && { bl_tr: line(all.rising) }),
  };
}

const on = { s: BooleanNumber.TRUE };

/** The grid's style of a look read from a file. Excel's General is no pattern at all. */
export function gridStyle(style: Style): IStyleData {
  const { font } = style;
  return {
    ...(font.name && { ff: font.name }),
    ...(font.size && { fs: font.size }),
    ...(font.bold && { bl: BooleanNumber.TRUE }),
    ...(font.italic && { it: BooleanNumber.TRUE }),
    ...(font.underline && { ul: on }),
    ...(font.strike && { st: on }),
    ...(font.script && { va: font.script === "super" ? BaselineOffset.SUPERSCRIPT : BaselineOffset.SUBSCRIPT }),
    ...(font.color && { cl: { rgb: font.color } }),
    ...(style.fill && { bg: { rgb: style.fill } }),
    ...(style.borders && { bd: borders(style.borders) }),
    ...(style.horizontal && { ht: HORIZONTAL[style.horizontal] }),
    vt: VERTICAL[style.vertical ?? "bottom"],
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
    ...(style.indent && { pd: { l: style.indent * INDENT, r: style.indent * INDENT } }),
    ...(style.rotation !== undefined && {
      tr: style.rotation === "stacked" ? { a: 0, v: BooleanNumber.TRUE } : { a: -style.rotation },
    }),
    ...(style.format !== "General" && { n: { pattern: style.format } }),
  };
}

/** The grid's style of a look on a sheet of ours. */
export function plannedStyle(look: CellLook): IStyleData {
  const edge: Line = { kind: "thin" };
  return gridStyle({
    font: { name: look.font, size: look.size, bold: look.bold, color: look.color },
    ...(look.fill && { fill: look.fill }),
    ...(look.border && {
      borders: {
        right: edge,
        left: edge,
        ...(look.open === "top" || look.open === "both" ? {} : { top: edge }),
        ...(look.open === "bottom" || look.open === "both" ? {} : { bottom: edge }),
      },
    }),
    ...(look.horizontal && { horizontal: look.horizontal }),
    ...(look.vertical && { vertical: look.vertical }),
    ...(look.wrap && { wrap: look.wrap }),
    ...(look.indent && { indent: look.indent }),
    format: look.format ?? "General",
  });
}
