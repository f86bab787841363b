import {
  columnOf,
  countOf,
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  keyOf,
  keysIn,
  PLAIN,
  rowOf,
  ROWS,
  COLUMNS,
  type ModelLine,
  type ModelStyle,
} from "../model";
import { define, invalid, type Desk, type Thing } from "../thing";
import type { RangeOf } from "./range";

/** What is not said is this. */
export const DEFAULTS: Readonly<Record<string, unknown>> = {
  "font/name": "Calibri",
  "font/size": 11,
  "font/bold": false,
  "font/italic": false,
  "font/underline": "None",
  "font/strikethrough": false,
  "font/subscript": false,
  "font/superscript": false,
  "font/color": "#000000",
  "fill/color": "#FFFFFF",
  "fill/patternColor": "#000000",
  textOrientation: 0,
  wrapText: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  indentLevel: 0,
  shrinkToFit: false,
};

/** Changes the style of every cell of the range; a range of whole rows or columns changes those cells that are there. */
export function restyle(it: RangeOf, desk: Desk, change: (style: ModelStyle) => ModelStyle): void {
  desk.mayFormat(it.sheet);
  const { rect, sheet } = it;
  const whole = rect.bottom - rect.top === ROWS - 1 || rect.right - rect.left === COLUMNS - 1;
  const keys = whole ? new Set([...keysIn(sheet.cells, rect), ...keysIn(sheet.styles, rect)]) : keysOf(it);
  for (const key of keys) sheet.styles.set(key, change(sheet.styles.get(key) ?? PLAIN));
}

export function* keysOf({ rect }: RangeOf): Generator<number> {
  for (let row = rect.top; row <= rect.bottom; row++)
    for (let column = rect.left; column <= rect.right; column++) yield keyOf(row, column);
}

/** The one value that all cells share, else null as Excel gives it. */
function shared(it: RangeOf, of: (style: ModelStyle) => unknown): unknown {
  const found = new Set<unknown>();
  if (countOf(it.rect) > 100_000) {
    found.add(of(PLAIN));
    for (const key of keysIn(it.sheet.styles, it.rect)) found.add(of(it.sheet.styles.get(key)!));
  } else for (const key of keysOf(it)) found.add(of(it.sheet.styles.get(key) ?? PLAIN));
  return found.size === 1 ? [...found][0] : null;
}

/** A cell has a fill where it has a colour of its own, be it white. */
export const lookOf = (style: ModelStyle, path: string): unknown =>
  path === "fill/pattern"
    ? (style.looks[path] ?? ("fill/color" in style.looks ? "Solid" : "None"))
    : (style.looks[path] ?? DEFAULTS[path]);
const getter = (path: string) => (it: RangeOf) => shared(it, style => lookOf(style, path));
export const withLook = (style: ModelStyle, path: string, value: unknown): ModelStyle => {
  const { [path]: _, ...looks } = style.looks;
  const plain = value === DEFAULTS[path] && path !== "fill/color";
  const implied = path === "fill/pattern" && value === "Solid";
  return { ...style, looks: plain || implied ? looks : { ...looks, [path]: value } };
};
const setter = (path: string) => (it: RangeOf, value: unknown, desk: Desk) =>
  restyle(it, desk, style => withLook(style, path, value));

const looks = (paths: Readonly<Record<string, string>>) => ({
  scalars: Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, getter(path)])),
  setters: Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, setter(path)])),
});

const font = define<RangeOf>(
  "RangeFont",
  looks({
    Name: "font/name",
    Size: "font/size",
    Bold: "font/bold",
    Italic: "font/italic",
    Underline: "font/underline",
    Strikethrough: "font/strikethrough",
    Color: "font/color",
  }),
);

const fill = define<RangeOf>("RangeFill", {
  ...looks({ Color: "fill/color" }),
  methods: {
    Clear: (it, _, desk) => {
      restyle(it, desk, style => ({
        ...style,
        looks: Object.fromEntries(Object.entries(style.looks).filter(([path]) => !path.startsWith("fill/"))),
      }));
      return null;
    },
  },
});

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Side = (typeof SIDES)[number];
const OF_CELL: Readonly<Record<Side, readonly [near: string, far: string]>> = {
  EdgeTop: ["top", "top"],
  EdgeBottom: ["bottom", "bottom"],
  EdgeLeft: ["left", "left"],
  EdgeRight: ["right", "right"],
  InsideVertical: ["left", "right"],
  InsideHorizontal: ["top", "bottom"],
};

/** Whether the cell's side is on that side of the range, by the near and the far side. */
function touches(side: Side, { rect }: RangeOf, row: number, column: number, far: boolean): boolean {
  if (side === "EdgeTop") return !far && row === rect.top;
  if (side === "EdgeBottom") return far && row === rect.bottom;
  if (side === "EdgeLeft") return !far && column === rect.left;
  if (side === "EdgeRight") return far && column === rect.right;
  if (side === "InsideVertical") return far ? column < rect.right : column > rect.left;
  return far ? row < rect.bottom : row > rect.top;
}

/** What a line is like of which nothing but its style was said. */
export const LINE: ModelLine = { style: "Continuous", color: "#000000", weight: "Thin" };

interface BorderOf {
  readonly of: RangeOf;
  readonly side: Side;
}

const border = define<BorderOf>("RangeBorder", {
  id: ({ side }) => side,
  scalars: {
    SideIndex: ({ side }) => side,
    Style: ({ of, side }) => {
      const found = new Set<string>();
      for (const key of keysOf(of))
        OF_CELL[side].forEach((name, far) => {
          if (touches(side, of, rowOf(key), columnOf(key), far === 1))
            found.add(of.sheet.styles.get(key)?.borders[name]?.style ?? "None");
        });
      return found.size === 0 ? "None" : found.size === 1 ? [...found][0] : null;
    },
  },
  setters: {
    Style: ({ of, side }, value, desk) => {
      desk.mayFormat(of.sheet);
      for (const key of keysOf(of))
        OF_CELL[side].forEach((name, far) => {
          if (!touches(side, of, rowOf(key), columnOf(key), far === 1)) return;
          const style = of.sheet.styles.get(key) ?? PLAIN;
          const { [name]: _, ...borders } = style.borders;
          const now = value === "None" ? borders : { ...borders, [name]: { ...LINE, style: String(value) } };
          of.sheet.styles.set(key, { ...style, borders: now });
        });
    },
  },
});

const borders = define<RangeOf>("RangeBorderCollection", {
  items: of => SIDES.map(side => border({ of, side })),
  item: (of, side) => {
    if (!SIDES.includes(side as Side)) throw invalid("RangeBorderCollection.getItem");
    return border({ of, side: side as Side });
  },
  scalars: { Count: () => SIDES.length },
});

const protection = define<RangeOf>("FormatProtection", {
  scalars: {
    Locked: it => shared(it, style => style.locked ?? true),
    FormulaHidden: () => false,
  },
  setters: {
    Locked: (it, value, desk) => {
      if (it.sheet.protected) desk.mayFormat(it.sheet);
      restyle(it, desk, ({ locked: _, ...style }) => (value ? style : { ...style, locked: false }));
    },
  },
});

/** A height or width in points, as it was asked for; refused where Excel has none of that size. */
export function sizeAsked(of: "rows" | "columns", value: unknown): number {
  const size = Number(value);
  if (!(size >= 0) || (of === "rows" && size > 409.5)) throw invalid(`RangeFormat.${of}`);
  return size;
}

const sizes = (
  map: "rowHeights" | "columnWidths",
  ends: readonly ["top", "bottom"] | readonly ["left", "right"],
  other: number,
) => ({
  get: ({ sheet, rect }: RangeOf): number | null => {
    const found = new Set<number>();
    const [first, last] = [rect[ends[0]], rect[ends[1]]];
    if (last - first > 10_000) return sheet[map].size === 0 ? other : null;
    for (let at = first; at <= last; at++) found.add(sheet[map].get(at) ?? other);
    return found.size === 1 ? [...found][0]! : null;
  },
  set: ({ sheet, rect }: RangeOf, value: unknown, desk: Desk): void => {
    desk.mayFormat(sheet);
    const size = sizeAsked(map === "rowHeights" ? "rows" : "columns", value);
    for (let at = rect[ends[0]]; at <= rect[ends[1]] && at - rect[ends[0]] <= 10_000; at++)
      if (size === other) sheet[map].delete(at);
      else sheet[map].set(at, size);
  },
});
export const heights = sizes("rowHeights", ["top", "bottom"], DEFAULT_HEIGHT);
export const widths = sizes("columnWidths", ["left", "right"], DEFAULT_WIDTH);

/** Every row or column of the range back to the size of a new sheet. */
const standard =
  (map: "rowHeights" | "columnWidths", ends: readonly ["top", "bottom"] | readonly ["left", "right"]) =>
  ({ sheet, rect }: RangeOf, value: unknown, desk: Desk): void => {
    desk.mayFormat(sheet);
    if (!value) return;
    for (const at of [...sheet[map].keys()]) if (at >= rect[ends[0]] && at <= rect[ends[1]]) sheet[map].delete(at);
  };

const own = looks({
  WrapText: "wrapText",
  HorizontalAlignment: "horizontalAlignment",
  VerticalAlignment: "verticalAlignment",
  IndentLevel: "indentLevel",
  ShrinkToFit: "shrinkToFit",
});

export const rangeFormat: (it: RangeOf) => Thing = define<RangeOf>("RangeFormat", {
  scalars: { ...own.scalars, RowHeight: heights.get, ColumnWidth: widths.get },
  setters: {
    ...own.setters,
    RowHeight: heights.set,
    ColumnWidth: widths.set,
    UseStandardHeight: standard("rowHeights", ["top", "bottom"]),
    UseStandardWidth: standard("columnWidths", ["left", "right"]),
  },
  links: { Font: font, Fill: fill, Borders: borders, Protection: protection },
  methods: {
    AutofitColumns: (it, _, desk) => (desk.mayFormat(it.sheet), null),
    AutofitRows: ({ sheet, rect }, _, desk) => {
      desk.mayFormat(sheet);
      for (const at of [...sheet.rowHeights.keys()])
        if (at >= rect.top && at <= rect.bottom) sheet.rowHeights.delete(at);
      return null;
    },
  },
});
