import { DEFAULT_HEIGHT, DEFAULT_WIDTH, inside, keyOf, PLAIN, type ModelLine, type ModelStyle } from "../model";
import { define, ExcelError, invalid, type Desk, type Thing } from "../thing";
import { addressOf, range, type RangeOf } from "./range";
import { LINE, lookOf, sizeAsked, withLook } from "./format";
import { worksheet } from "./worksheet";

/** Excel gives at most so many merged areas in one answer. */
const MOST_AREAS = 512;

interface AreasOf {
  readonly ranges: readonly RangeOf[];
}

const ranges = define<AreasOf>("RangeCollection", {
  items: it => it.ranges.map(range),
  scalars: {},
  methods: {
    GetCount: it => it.ranges.length,
    GetItemAt: (it, [index]) => {
      const found = it.ranges[Number(index)];
      if (!found) throw invalid("RangeCollection.getItemAt");
      return range(found);
    },
  },
});

export const rangeAreas = define<AreasOf>("RangeAreas", {
  scalars: {
    Address: it => it.ranges.map(addressOf).join(","),
    AreaCount: it => it.ranges.length,
  },
  links: { Areas: it => ranges(it), Worksheet: it => worksheet(it.ranges[0]!.sheet) },
  methods: { _KeepReference: () => null },
});

/** Merged areas whose top left cell lies in the range; null where there are none, refused where there are too many. */
export function areasOf({ sheet, rect }: RangeOf): Thing | null {
  const found = sheet.merges.filter(area => inside(rect, area.top, area.left));
  if (found.length > MOST_AREAS)
    throw new ExcelError(
      "GeneralException",
      "There was an internal error while processing the request.",
      "Range.getMergedAreasOrNullObject",
    );
  return found.length === 0 ? null : rangeAreas({ ranges: found.map(area => ({ sheet, rect: area })) });
}

type Kind = "rows" | "columns" | "cells";
type Asked = Readonly<Record<string, unknown>>;

const SIDE: Readonly<Record<string, string>> = { top: "top", bottom: "bottom", left: "left", right: "right" };

function cellBag({ sheet }: RangeOf, key: number, asked: Asked, path: string): unknown {
  const style = sheet.styles.get(key) ?? PLAIN;
  return Object.fromEntries(
    Object.entries(asked)
      .filter(([, wanted]) => wanted)
      .map(([name, wanted]) => {
        const at = path === "" ? name : `${path}/${name}`;
        if (at === "format/borders")
          return [
            name,
            Object.fromEntries(
              Object.keys(SIDE).map(side => {
                const line = style.borders[side] ?? { style: "None" };
                return [side, Object.fromEntries(Object.entries(line).filter(([part]) => (wanted as Asked)[part]))];
              }),
            ),
          ];
        if (at === "format/protection") return [name, { locked: style.locked ?? true, formulaHidden: false }];
        if (at === "hyperlink") return [name, sheet.links.get(key) ?? null];
        if (typeof wanted === "object") return [name, cellBag({ sheet } as RangeOf, key, wanted as Asked, at)];
        const look = lookOf(style, at.replace(/^format\//, ""));
        if (look === undefined)
          throw new ExcelError(
            "ApiNotFound",
            `CellProperties.${at} is not known to the stand-in`,
            `CellProperties.${at}`,
          );
        return [name, look];
      }),
  );
}

function lineBag(it: RangeOf, kind: "rows" | "columns", at: number, asked: Asked): unknown {
  const { rowHeights, hiddenRows, columnWidths, hiddenColumns } = it.sheet;
  const [size, standard, other, hidden, map, hides] =
    kind === "rows"
      ? (["rowHeight", "useStandardHeight", DEFAULT_HEIGHT, "rowHidden", rowHeights, hiddenRows] as const)
      : (["columnWidth", "useStandardWidth", DEFAULT_WIDTH, "columnHidden", columnWidths, hiddenColumns] as const);
  return Object.fromEntries(
    Object.entries(asked).map(([name, wanted]) => {
      if (name === hidden) return [name, hides.has(at)];
      const parts = { [size]: map.get(at) ?? other, [standard]: !map.has(at) };
      if (name === "format" && Object.keys(wanted as Asked).every(one => one in parts))
        return [name, Object.fromEntries(Object.keys(wanted as Asked).map(one => [one, parts[one]]))];
      throw new ExcelError(
        "ApiNotFound",
        `${kind} properties ${name} are not known to the stand-in`,
        `Range.${kind}.${name}`,
      );
    }),
  );
}

/** The answer of getRowProperties, getColumnProperties and getCellProperties. */
export function propertiesOf(it: RangeOf, kind: Kind, given: unknown, desk: Desk): unknown {
  const asked = given as Asked;
  const { top, left, bottom, right } = it.rect;
  const lines = (first: number, last: number, of: (at: number) => unknown): unknown[] =>
    Array.from({ length: last - first + 1 }, (_, i) => of(first + i));
  if (kind === "rows") return lines(top, bottom, row => lineBag(it, kind, row, asked));
  if (kind === "columns") return lines(left, right, column => lineBag(it, kind, column, asked));
  desk.count("read", (bottom - top + 1) * (right - left + 1));
  return lines(top, bottom, row => lines(left, right, column => cellBag(it, keyOf(row, column), asked, "")));
}

function dressed(style: ModelStyle, given: Asked, path: string): ModelStyle {
  return Object.entries(given).reduce((now, [name, value]): ModelStyle => {
    const at = path === "" ? name : `${path}/${name}`;
    if (at === "borders")
      return {
        ...now,
        borders: Object.fromEntries(
          Object.entries({
            ...now.borders,
            ...Object.fromEntries(
              Object.entries(value as Asked).map(([side, line]) => [SIDE[side]!, { ...LINE, ...(line as Asked) }]),
            ),
          }).filter(([, line]) => (line as ModelLine).style !== "None"),
        ) as ModelStyle["borders"],
      };
    if (at === "protection") {
      const { locked: _, ...unsaid } = now;
      return (value as Asked)["locked"] === false ? { ...now, locked: false } : unsaid;
    }
    return typeof value === "object" && value !== null ? dressed(now, value as Asked, at) : withLook(now, at, value);
  }, style);
}

/** setRowProperties, setColumnProperties and setCellProperties. */
export function setProperties(it: RangeOf, kind: Kind, given: unknown, desk: Desk): void {
  desk.mayFormat(it.sheet);
  const { top, left, bottom, right } = it.rect;
  if (kind !== "cells") {
    const lines = given as readonly Asked[];
    const first = kind === "rows" ? top : left;
    if (lines.length !== (kind === "rows" ? bottom - top : right - left) + 1) throw invalid("Range.setRowProperties");
    const [map, hides, size, other, hidden] =
      kind === "rows"
        ? ([it.sheet.rowHeights, it.sheet.hiddenRows, "rowHeight", DEFAULT_HEIGHT, "rowHidden"] as const)
        : ([it.sheet.columnWidths, it.sheet.hiddenColumns, "columnWidth", DEFAULT_WIDTH, "columnHidden"] as const);
    lines.forEach((line, i) => {
      const wanted = (line["format"] as Asked | undefined)?.[size];
      if (wanted !== undefined && wanted === other) map.delete(first + i);
      else if (wanted !== undefined) map.set(first + i, sizeAsked(kind, wanted));
      if (line[hidden] === true) hides.add(first + i);
      if (line[hidden] === false) hides.delete(first + i);
    });
    return;
  }
  const lines = given as readonly (readonly Asked[])[];
  if (lines.length !== bottom - top + 1 || lines.some(line => line.length !== right - left + 1))
    throw invalid("Range.setCellProperties");
  lines.forEach((line, r) =>
    line.forEach((one, c) => {
      const key = keyOf(top + r, left + c);
      it.sheet.styles.set(key, dressed(it.sheet.styles.get(key) ?? PLAIN, (one["format"] ?? {}) as Asked, ""));
      if (one["hyperlink"]) it.sheet.links.set(key, one["hyperlink"]);
    }),
  );
}
