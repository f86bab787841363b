import { LINE_KINDS, type Borders, type Font, type Line, type LineKind, type Style } from "./display";
import { mixed, type ColorOf } from "./read-colors";
import { readFormats } from "./read-formats";
import { child, flag, listed, numeric, type XmlElement } from "./read-tree";

/** The cell styles of a workbook, in the order by which its cells count them; at least one. */
export function readStyles(styles: XmlElement | undefined, colorOf: ColorOf): readonly Style[] {
  const formats = readFormats(styles);
  const fonts = listed(styles, "fonts", "font").map(font => readFont(font, colorOf));
  const fills = listed(styles, "fills", "fill").map(fill => readFill(fill, colorOf));
  const borders = listed(styles, "borders", "border").map(border => readBorders(border, colorOf));
  const all = listed(styles, "cellXfs", "xf").map((xf, at): Style => {
    const fill = fills[numeric(xf, "fillId") ?? 0];
    const lines = borders[numeric(xf, "borderId") ?? 0];
    return {
      font: fonts[numeric(xf, "fontId") ?? 0] ?? {},
      ...(fill === undefined ? {} : { fill }),
      ...(lines === undefined ? {} : { borders: lines }),
      ...readAlignment(child(xf, "alignment")),
      format: formats[at] ?? "General",
    };
  });
  return all.length === 0 ? [{ font: {}, format: "General" }] : all;
}

/** Whether a switch such as `<b/>` or `<b val="0"/>` is on. */
const isOn = (font: XmlElement, name: string): boolean => {
  const element = child(font, name);
  return element !== undefined && flag(element, "val", true);
};

function readFont(font: XmlElement, colorOf: ColorOf): Font {
  const said = (name: string): string | undefined => child(font, name)?.attributes.get("val");
  const name = said("name");
  const size = numeric(child(font, "sz"), "val");
  const color = colorOf(child(font, "color"));
  const script = said("vertAlign");
  const underline = child(font, "u") && (said("u") ?? "single");
  return {
    ...(name === undefined ? {} : { name }),
    ...(size === undefined ? {} : { size }),
    ...(isOn(font, "b") ? { bold: true } : {}),
    ...(isOn(font, "i") ? { italic: true } : {}),
    ...(isOn(font, "strike") ? { strike: true } : {}),
    ...(underline === undefined || underline === "none"
      ? {}
      : { underline: underline.startsWith("double") ? "double" : "single" }),
    ...(script === "superscript" ? { script: "super" } : script === "subscript" ? { script: "sub" } : {}),
    ...(color === undefined ? {} : { color }),
  };
}

/** How much of the ground each pattern covers; stripes and grids, which a plain colour cannot show, count as a half. */
const COVERED: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};

function readFill(fill: XmlElement, colorOf: ColorOf): string | undefined {
  const gradient = child(fill, "gradientFill");
  if (gradient) return colorOf(child(gradient.children[0], "color"));
  const pattern = child(fill, "patternFill");
  const kind = pattern?.attributes.get("patternType") ?? "none";
  if (kind === "none") return undefined;
  const front = colorOf(child(pattern, "fgColor"));
  if (kind === "solid") return front;
  const ground = colorOf(child(pattern, "bgColor")) ?? "#FFFFFF";
  return mixed(front ?? "#000000", ground, COVERED[kind] ?? 0.5);
}

function readBorders(border: XmlElement, colorOf: ColorOf): Borders | undefined {
  const line = (...names: string[]): Line | undefined => {
    const element = names.map(name => child(border, name)).find(one => one !== undefined);
    const kind = LINE_KINDS.find((one: LineKind) => one === element?.attributes.get("style"));
    if (!kind) return undefined;
    const color = colorOf(child(element, "color"));
    return { kind, ...(color === undefined ? {} : { color }) };
  };
  const diagonal = line("diagonal");
  const lines = {
    top: line("top"),
    right: line("right", "end"),
    bottom: line("bottom"),
    left: line("left", "start"),
    falling: flag(border, "diagonalDown") ? diagonal : undefined,
    rising: flag(border, "diagonalUp") ? diagonal : undefined,
  };
  const drawn = Object.entries(lines).filter(([, one]) => one !== undefined);
  return drawn.length === 0 ? undefined : Object.fromEntries(drawn);
}

const HORIZONTAL: Readonly<Record<string, Style["horizontal"]>> = {
  left: "left",
  center: "center",
  centerContinuous: "center",
  right: "right",
  justify: "justify",
  fill: "fill",
  distributed: "distributed",
};
const VERTICAL: Readonly<Record<string, Style["vertical"]>> = {
  top: "top",
  center: "center",
  bottom: "bottom",
  justify: "justify",
  distributed: "distributed",
};

function readAlignment(alignment: XmlElement | undefined): Omit<Style, "font" | "format"> {
  const horizontal = HORIZONTAL[alignment?.attributes.get("horizontal") ?? ""];
  const vertical = VERTICAL[alignment?.attributes.get("vertical") ?? ""];
  const indent = numeric(alignment, "indent") ?? 0;
  const turned = numeric(alignment, "textRotation") ?? 0;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(flag(alignment, "wrapText") ? { wrap: true } : {}),
    ...(flag(alignment, "shrinkToFit") ? { shrink: true } : {}),
    ...(indent > 0 ? { indent } : {}),
    // Files count 0 … 90 upwards and 91 … 180 downwards; 255 stacks the letters.
    ...(turned === 0 ? {} : { rotation: turned === 255 ? "stacked" : turned <= 90 ? turned : 90 - turned }),
  };
}
