import { readArea, type Area, type CellLook, type PlannedCell, type SheetPlan } from "../../core";
import { HORIZONTAL, VERTICAL } from "./alignment";

/** More columns than a sheet of ours has. */
const COLUMNS = "A1:AZ1";

/** What is asked of a sheet of ours before it is filled anew, so that it can be put back. */
export type AskedPlan = ReturnType<typeof askPlan>;

/** Asks for everything a plan says of its sheet; answers come with the next sync, and none where the sheet is not there. */
export function askPlan(sheet: Excel.Worksheet) {
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat");
  const merged = used.getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const { pageLayout, horizontalPageBreaks: breaks } = sheet;
  pageLayout.load(
    "orientation,centerHorizontally,firstPageNumber,topMargin,bottomMargin,leftMargin,rightMargin,headersFooters/state,headersFooters/defaultForAllPages/centerFooter",
  );
  const printed = pageLayout.getPrintAreaOrNullObject();
  printed.load("address");
  breaks.load("items/rowIndex");
  return {
    used,
    merged,
    pageLayout,
    printed,
    breaks,
    cells: used.getCellProperties({
      format: {
        font: { name: true, size: true, bold: true, color: true },
        fill: { color: true },
        wrapText: true,
        horizontalAlignment: true,
        verticalAlignment: true,
        indentLevel: true,
        borders: { style: true },
      },
    }),
    // Also columns without cells have widths, or are hidden.
    columns: sheet.getRange(COLUMNS).getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    rows: used.getRowProperties({ format: { rowHeight: true } }),
  };
}

const keyOf = (names: Readonly<Record<string, string>>, value: unknown): string | undefined =>
  Object.keys(names).find(key => names[key] === value);

function lookOf(properties: Excel.CellProperties, numberFormat: unknown): CellLook {
  const { font, fill, borders, wrapText, horizontalAlignment, verticalAlignment, indentLevel } =
    properties.format ?? {};
  const horizontal = keyOf(HORIZONTAL, horizontalAlignment) as CellLook["horizontal"];
  const vertical = keyOf(VERTICAL, verticalAlignment) as CellLook["vertical"];
  return {
    ...(font?.name === undefined ? {} : { font: font.name }),
    ...(font?.size === undefined ? {} : { size: font.size }),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.color && font.color !== "#000000" ? { color: font.color } : {}),
    // White is what Excel says of a cell without a fill.
    ...(fill?.color && fill.color !== "#FFFFFF" ? { fill: fill.color } : {}),
    ...(wrapText ? { wrap: true } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical && vertical !== "bottom" ? { vertical } : {}),
    ...(indentLevel ? { indent: indentLevel } : {}),
    ...(borders?.bottom?.style && borders.bottom.style !== "None" ? { border: "thin" } : {}),
    ...(numberFormat === "General" ? {} : { format: String(numberFormat) }),
  };
}

const areaOf = (sheet: string, range: Excel.Range): Area => ({
  sheet,
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});

function contentsOf({ used, cells }: AskedPlan): Pick<SheetPlan, "cells" | "looks"> {
  const looks: CellLook[] = [];
  const known = new Map<string, number>();
  const planned: PlannedCell[] = [];
  cells.value.forEach((line, r) =>
    line.forEach((properties, c) => {
      const look = lookOf(properties as Excel.CellProperties, used.numberFormat[r]![c]);
      const key = JSON.stringify(look);
      if (!known.has(key)) known.set(key, looks.push(look) - 1);
      const [value, formula] = [used.values[r]![c] as unknown, used.formulas[r]![c] as unknown];
      const is = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      planned.push({
        row: used.rowIndex + r,
        column: used.columnIndex + c,
        value: is || value === "" ? null : (value as string | number),
        ...(is ? { formula: formula.slice(1) } : {}),
        look: known.get(key)!,
      });
    }),
  );
  return { cells: planned, looks };
}

const POINTS_PER_CENTIMETRE = 72 / 2.54;
const centimetres = (points: number): number => Math.round((points / POINTS_PER_CENTIMETRE) * 1000) / 1000;
/** The inverse of `widthInPoints`. */
const characters = (points: number): number => (points / 0.75 - 5) / 7;

function printOf(name: string, { pageLayout, printed, breaks }: AskedPlan): SheetPlan["print"] {
  const area = printed.isNullObject ? undefined : readArea(printed.address.replace(/\$/g, ""), name);
  const footer = pageLayout.headersFooters.defaultForAllPages.centerFooter;
  return {
    area: { top: 0, left: 0, bottom: 0, right: 0, ...area, sheet: name },
    paper: "A4",
    orientation: pageLayout.orientation === "Landscape" ? "landscape" : "portrait",
    margins: {
      top: centimetres(pageLayout.topMargin),
      bottom: centimetres(pageLayout.bottomMargin),
      left: centimetres(pageLayout.leftMargin),
      right: centimetres(pageLayout.rightMargin),
    },
    breaks: breaks.items.map(({ rowIndex }) => rowIndex),
    ...(footer ? { footer } : {}),
    ...(pageLayout.centerHorizontally ? { centered: true } : {}),
    ...(pageLayout.headersFooters.state === "FirstAndDefault" ? { cover: true } : {}),
  };
}

/** Widths up to the last column that is not like all behind it. */
function columnsOf(columns: readonly Excel.ColumnProperties[]): Pick<SheetPlan, "columnWidths" | "hiddenColumns"> {
  const widths = columns.map(({ format }) => format?.columnWidth ?? 0);
  let count = widths.length;
  while (count > 0 && widths[count - 1] === widths.at(-1)) count--;
  return {
    columnWidths: widths.slice(0, count).map(characters),
    hiddenColumns: columns.flatMap(({ columnHidden }, i) => (columnHidden ? [i] : [])),
  };
}

/** The sheet as it stands, as a plan that would make it again; the mark is that of the plan it is to be filled with. */
export function planFrom({ name, mark }: SheetPlan, asked: AskedPlan): SheetPlan {
  const { used, merged, columns, rows } = asked;
  const empty = { name, mark, cells: [], looks: [], merges: [], columnWidths: [], hiddenColumns: [], rowHeights: [] };
  if (used.isNullObject) return { ...empty, print: printOf(name, asked) };
  return {
    ...empty,
    ...contentsOf(asked),
    merges: merged.isNullObject ? [] : merged.areas.items.map(range => areaOf(name, range)),
    ...columnsOf(columns.value),
    rowHeights: [
      ...Array.from({ length: used.rowIndex }, () => undefined),
      ...rows.value.map(({ format }) => format?.rowHeight),
    ],
    print: printOf(name, asked),
  };
}
