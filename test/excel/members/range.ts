import { cellName, columnName, relativeFormula, sheetPrefix } from "../../../src/core";
import {
  around,
  columnOf,
  COLUMNS,
  countOf,
  inside,
  keyOf,
  keysIn,
  meets,
  PLAIN,
  rowOf,
  ROWS,
  type ModelSheet,
  type Rect,
} from "../model";
import { define, ExcelError, invalid, isThing, notFound, type Desk, type Thing } from "../thing";
import { typed, wire } from "../typed";
import { rangeFormat } from "./format";
import { beside, copyFrom, intersection, place } from "./range-places";
import { areasOf, propertiesOf, setProperties } from "./range-properties";
import { rectNamed, worksheet } from "./worksheet";

export interface RangeOf {
  readonly sheet: ModelSheet;
  readonly rect: Rect;
}

const isWholeColumns = ({ top, bottom }: Rect): boolean => top === 0 && bottom === ROWS - 1;
const isWholeRows = ({ left, right }: Rect): boolean => left === 0 && right === COLUMNS - 1;

export function addressOf({ sheet, rect }: RangeOf): string {
  const { top, left, bottom, right } = rect;
  const prefix = sheetPrefix(sheet.name);
  if (isWholeColumns(rect)) return `${prefix}${columnName(left)}:${columnName(right)}`;
  if (isWholeRows(rect)) return `${prefix}${top + 1}:${bottom + 1}`;
  const first = cellName(top, left);
  return prefix + (top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`);
}

/** A member for every cell, row after row; null, without a word, where Excel gives none because there are too many. */
function grid(range: RangeOf, desk: Desk, of: (key: number) => unknown): unknown {
  const { rect } = range;
  const cells = countOf(rect);
  if (cells > desk.limits.nullAbove) {
    if (desk.limits.strict) throw new ExcelError("RangeExceedsLimit", "The range is too large.", "Range.values");
    return null;
  }
  desk.count("read", cells);
  const rows: unknown[][] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    const line: unknown[] = [];
    for (let column = rect.left; column <= rect.right; column++) line.push(of(keyOf(row, column)));
    rows.push(line);
  }
  return rows;
}

const textOf = (value: unknown): string =>
  typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");

/** A value for all cells, or one for each. */
function spread(range: RangeOf, given: unknown, location: string): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const { top, left, bottom, right } = range.rect;
  const lines = given as readonly unknown[][];
  if (lines.length === 1 && lines[0]!.length === 1) return () => lines[0]![0];
  if (lines.length !== bottom - top + 1 || lines.some(line => line.length !== right - left + 1))
    throw invalid(location, "The number of rows or columns in the input array doesn't match the range.");
  return (row, column) => lines[row - top]![column - left];
}

function write(range: RangeOf, given: unknown, desk: Desk, location: string): void {
  const { sheet, rect } = range;
  desk.mayWrite(sheet, rect);
  const value = spread(range, given, location);
  for (let row = rect.top; row <= rect.bottom; row++)
    for (let column = rect.left; column <= rect.right; column++) {
      const one = value(row, column);
      if (one === null) continue;
      const cell = typed(one, location);
      const covered = sheet.merges.some(
        area => inside(area, row, column) && (area.top !== row || area.left !== column),
      );
      if (covered) continue;
      for (const [, quoted, bare] of (cell.formula ?? "")
        .replace(/"[^"]*"/g, "")
        .matchAll(/(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu))
        if (!desk.model.sheets.some(({ name }) => name === (quoted?.replace(/''/g, "'") ?? bare)))
          throw invalid(location, "The formula names a sheet that is not there.");
      if (cell.value === null && cell.formula === undefined) sheet.cells.delete(keyOf(row, column));
      else sheet.cells.set(keyOf(row, column), cell);
    }
  desk.count("written", countOf(rect));
  desk.changed(sheet, rect);
}

const setFormats = (range: RangeOf, given: unknown, desk: Desk): void => {
  desk.mayFormat(range.sheet);
  const format = spread(range, given, "Range.numberFormat");
  const { top, left, bottom, right } = range.rect;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const key = keyOf(row, column);
      const { numberFormat: _, ...style } = range.sheet.styles.get(key) ?? PLAIN;
      const wanted = String(format(row, column));
      range.sheet.styles.set(key, wanted === "General" ? style : { ...style, numberFormat: wanted });
    }
};

const moved = (it: RangeOf, rect: Rect): Thing => {
  if (
    rect.top < 0 ||
    rect.left < 0 ||
    rect.bottom >= ROWS ||
    rect.right >= COLUMNS ||
    rect.bottom < rect.top ||
    rect.right < rect.left
  )
    throw invalid("Range");
  return range({ sheet: it.sheet, rect });
};

/** What is used inside the rectangle; with `valuesOnly` formats and merges do not count. */
export function usedIn(sheet: ModelSheet, rect: Rect, valuesOnly: boolean): Rect | null {
  const keys = new Set(keysIn(sheet.cells, rect));
  if (!valuesOnly) {
    for (const key of keysIn(sheet.styles, rect)) keys.add(key);
    for (const area of sheet.merges)
      if (meets(area, rect)) keys.add(keyOf(area.top, area.left)).add(keyOf(area.bottom, area.right));
  }
  return around(keys);
}

function clear({ sheet, rect }: RangeOf, what: unknown, desk: Desk): void {
  desk.mayWrite(sheet, rect);
  const all = what === undefined || what === null || what === "All";
  if (all || what === "Contents") for (const key of keysIn(sheet.cells, rect)) sheet.cells.delete(key);
  if (all || what === "Hyperlinks") for (const key of keysIn(sheet.links, rect)) sheet.links.delete(key);
  if (all || what === "Formats") {
    for (const key of keysIn(sheet.styles, rect)) sheet.styles.delete(key);
    sheet.merges = sheet.merges.filter(area => !meets(area, rect));
    sheet.conditionalFormats = sheet.conditionalFormats.filter(area => !meets(area, rect));
  }
  desk.changed(sheet, rect);
}

function merge({ sheet, rect }: RangeOf, across: unknown, desk: Desk): void {
  desk.mayFormat(sheet);
  const rects = across
    ? Array.from({ length: rect.bottom - rect.top + 1 }, (_, i) => ({
        ...rect,
        top: rect.top + i,
        bottom: rect.top + i,
      }))
    : [rect];
  if (desk.model.tables.some(table => table.sheet === sheet && meets(table.area, rect)))
    throw new ExcelError("InvalidOperation", "Cells of a table cannot be merged.", "Range.merge");
  sheet.merges = [...sheet.merges.filter(area => !meets(area, rect)), ...rects];
  for (const key of keysIn(sheet.cells, rect))
    if (!rects.some(one => keyOf(one.top, one.left) === key)) sheet.cells.delete(key);
}

const hides = (
  whole: (rect: Rect) => boolean,
  set: "hiddenRows" | "hiddenColumns",
  ends: readonly ["top", "bottom"] | readonly ["left", "right"],
) => ({
  get: ({ sheet, rect }: RangeOf): boolean | null => {
    let hidden = 0;
    const total = rect[ends[1]] - rect[ends[0]] + 1;
    for (const at of sheet[set]) if (at >= rect[ends[0]] && at <= rect[ends[1]]) hidden++;
    return hidden === 0 ? false : hidden === total ? true : null;
  },
  set: (it: RangeOf, value: unknown, desk: Desk): void => {
    desk.mayFormat(it.sheet);
    if (!whole(it.rect)) throw invalid("Range.hidden", "Only whole rows or columns can be hidden.");
    for (let at = it.rect[ends[0]]; at <= it.rect[ends[1]]; at++)
      if (value) it.sheet[set].add(at);
      else it.sheet[set].delete(at);
  },
});
const rowHidden = hides(isWholeRows, "hiddenRows", ["top", "bottom"]);
const columnHidden = hides(isWholeColumns, "hiddenColumns", ["left", "right"]);

const formulaOf =
  ({ sheet }: RangeOf) =>
  (key: number): unknown => {
    const cell = sheet.cells.get(key);
    return cell?.formula ?? wire(cell?.value ?? null);
  };

const conditionalFormats = define<RangeOf>("ConditionalFormatCollection", {
  methods: { GetCount: ({ sheet, rect }) => sheet.conditionalFormats.filter(area => meets(area, rect)).length },
});

export const range: (it: RangeOf) => Thing = define<RangeOf>("Range", {
  scalars: {
    Address: addressOf,
    RowIndex: ({ rect }) => rect.top,
    ColumnIndex: ({ rect }) => rect.left,
    RowCount: ({ rect }) => rect.bottom - rect.top + 1,
    ColumnCount: ({ rect }) => rect.right - rect.left + 1,
    CellCount: ({ rect }) => (countOf(rect) > 2 ** 31 - 1 ? -1 : countOf(rect)),
    Values: (it, desk) => grid(it, desk, key => wire(it.sheet.cells.get(key)?.value ?? null)),
    Formulas: (it, desk) => grid(it, desk, formulaOf(it)),
    FormulasR1C1: (it, desk) =>
      grid(it, desk, key => {
        const { formula } = it.sheet.cells.get(key) ?? {};
        return formula === undefined ? formulaOf(it)(key) : `=${relativeFormula(formula, rowOf(key), columnOf(key))}`;
      }),
    Text: (it, desk) => grid(it, desk, key => textOf(wire(it.sheet.cells.get(key)?.value ?? null))),
    NumberFormat: (it, desk) => grid(it, desk, key => it.sheet.styles.get(key)?.numberFormat ?? "General"),
    ValueTypes: (it, desk) =>
      grid(it, desk, key => {
        const value = it.sheet.cells.get(key)?.value ?? null;
        if (value === null) return "Empty";
        if (typeof value === "object") return "Error";
        return { number: "Double", string: "String", boolean: "Boolean" }[typeof value as "number"];
      }),
    RowHidden: it => rowHidden.get(it),
    ColumnHidden: it => columnHidden.get(it),
    Hidden: it => {
      const [rows, columns] = [rowHidden.get(it), columnHidden.get(it)];
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    },
    Top: it => place(it).top,
    Left: it => place(it).left,
    Height: it => place(it).height,
    Width: it => place(it).width,
    Hyperlink: ({ sheet, rect }) => sheet.links.get(keyOf(rect.top, rect.left)) ?? null,
    IsEntireColumn: ({ rect }) => isWholeColumns(rect),
    IsEntireRow: ({ rect }) => isWholeRows(rect),
  },
  setters: {
    Values: (it, given, desk) => write(it, given, desk, "Range.values"),
    Formulas: (it, given, desk) => write(it, given, desk, "Range.formulas"),
    NumberFormat: setFormats,
    Hyperlink: ({ sheet, rect }, given, desk) => {
      desk.mayWrite(sheet, rect);
      sheet.links.set(keyOf(rect.top, rect.left), given);
    },
    RowHidden: rowHidden.set,
    ColumnHidden: columnHidden.set,
  },
  links: {
    Worksheet: ({ sheet }) => worksheet(sheet),
    Format: it => rangeFormat(it),
    ConditionalFormats: it => conditionalFormats(it),
  },
  methods: {
    _KeepReference: () => null,
    _ValidateArraySize: () => null,
    GetCell: (it, [row, column]) =>
      moved(it, {
        top: it.rect.top + Number(row),
        bottom: it.rect.top + Number(row),
        left: it.rect.left + Number(column),
        right: it.rect.left + Number(column),
      }),
    GetRow: (it, [row]) => moved(it, { ...it.rect, top: it.rect.top + Number(row), bottom: it.rect.top + Number(row) }),
    GetColumn: (it, [column]) =>
      moved(it, { ...it.rect, left: it.rect.left + Number(column), right: it.rect.left + Number(column) }),
    GetOffsetRange: (it, [rows, columns]) =>
      moved(it, {
        top: it.rect.top + Number(rows),
        bottom: it.rect.bottom + Number(rows),
        left: it.rect.left + Number(columns),
        right: it.rect.right + Number(columns),
      }),
    GetResizedRange: (it, [rows, columns]) =>
      moved(it, { ...it.rect, bottom: it.rect.bottom + Number(rows), right: it.rect.right + Number(columns) }),
    GetEntireRow: it => moved(it, { ...it.rect, left: 0, right: COLUMNS - 1 }),
    GetEntireColumn: it => moved(it, { ...it.rect, top: 0, bottom: ROWS - 1 }),
    GetBoundingRect: (it, [other], desk) => {
      const rect = isThing(other) ? (other.it as RangeOf).rect : rectNamed(desk.model, it.sheet, other);
      return moved(it, {
        top: Math.min(it.rect.top, rect.top),
        left: Math.min(it.rect.left, rect.left),
        bottom: Math.max(it.rect.bottom, rect.bottom),
        right: Math.max(it.rect.right, rect.right),
      });
    },
    GetIntersectionOrNullObject: (it, [other], desk) => {
      const rect = intersection(it, other, desk);
      return rect && moved(it, rect);
    },
    GetIntersection: (it, [other], desk) => {
      const rect = intersection(it, other, desk);
      if (!rect) throw notFound("Range.getIntersection");
      return moved(it, rect);
    },
    GetLastCell: it => moved(it, { ...it.rect, top: it.rect.bottom, left: it.rect.right }),
    GetLastRow: it => moved(it, { ...it.rect, top: it.rect.bottom }),
    GetLastColumn: it => moved(it, { ...it.rect, left: it.rect.right }),
    GetAbsoluteResizedRange: (it, [rows, columns]) =>
      moved(it, {
        ...it.rect,
        bottom: it.rect.top + Number(rows) - 1,
        right: it.rect.left + Number(columns) - 1,
      }),
    GetRowsAbove: (it, [count]) => moved(it, beside("top", it.rect, count)),
    GetRowsBelow: (it, [count]) => moved(it, beside("bottom", it.rect, count)),
    GetColumnsBefore: (it, [count]) => moved(it, beside("left", it.rect, count)),
    GetColumnsAfter: (it, [count]) => moved(it, beside("right", it.rect, count)),
    CopyFrom: (it, [source], desk) => (copyFrom(it, source, desk), null),
    GetUsedRangeOrNullObject: (it, [valuesOnly]) => {
      const used = usedIn(it.sheet, it.rect, Boolean(valuesOnly));
      return used && moved(it, used);
    },
    GetUsedRange: (it, [valuesOnly]) => {
      const used = usedIn(it.sheet, it.rect, Boolean(valuesOnly));
      return moved(it, used ?? { ...it.rect, bottom: it.rect.top, right: it.rect.left });
    },
    Clear: (it, [what], desk) => (clear(it, what, desk), null),
    Merge: (it, [across], desk) => (merge(it, across, desk), null),
    Unmerge: ({ sheet, rect }, _, desk) => {
      desk.mayFormat(sheet);
      sheet.merges = sheet.merges.filter(area => !meets(area, rect));
      return null;
    },
    Select: (it, _, desk) => {
      if (it.sheet.visibility !== "Visible")
        throw new ExcelError("InvalidOperation", "The sheet is hidden.", "Range.select");
      desk.model.selection = { sheet: it.sheet, rect: it.rect };
      return null;
    },
    GetMergedAreasOrNullObject: it => areasOf(it),
    GetRowProperties: (it, [asked], desk) => propertiesOf(it, "rows", asked, desk),
    GetColumnProperties: (it, [asked], desk) => propertiesOf(it, "columns", asked, desk),
    GetCellProperties: (it, [asked], desk) => propertiesOf(it, "cells", asked, desk),
    SetRowProperties: (it, [given], desk) => (setProperties(it, "rows", given, desk), null),
    SetColumnProperties: (it, [given], desk) => (setProperties(it, "columns", given, desk), null),
    SetCellProperties: (it, [given], desk) => (setProperties(it, "cells", given, desk), null),
  },
});

export const wholeSheet = (sheet: ModelSheet): RangeOf => ({
  sheet,
  rect: { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 },
});
