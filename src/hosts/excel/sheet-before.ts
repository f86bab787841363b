import { areaName, type SheetPlan } from "../../core";
import { askCharts, chartsBefore, putChartsBack, type ChartBefore } from "./charts";
import { COLUMNS, emptySheet, reachOf, sizeOf } from "./empty-sheet";
import { again, rawAt } from "./raw";

type Page = Excel.Interfaces.PageLayoutUpdateData;

/** A sheet of ours as it stands, in Excel's own terms: what makes it so again. Plain data, for it is kept in the journal. */
export interface SheetBefore {
  /** For each cell from A1 on, what is to be written into it. */
  readonly contents: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly looks: readonly (readonly Excel.SettableCellProperties[])[];
  readonly rows: readonly Excel.SettableRowProperties[];
  readonly columns: readonly Excel.SettableColumnProperties[];
  readonly merges: readonly string[];
  readonly page: Page;
  readonly printed: string | null;
  /** Rows before which a page begins. */
  readonly breaks: readonly number[];
  readonly charts: readonly ChartBefore[];
  /** Something of the sheet is lost when it is filled and cannot be made again: conditional formats. */
  readonly irreplaceable: boolean;
}

const LOOKS: Excel.CellPropertiesLoadOptions = {
  hyperlink: true,
  format: {
    font: {
      name: true,
      size: true,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      subscript: true,
      superscript: true,
      color: true,
    },
    fill: { color: true, pattern: true, patternColor: true },
    borders: { style: true, color: true, weight: true },
    protection: true,
    wrapText: true,
    shrinkToFit: true,
    textOrientation: true,
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
  },
};

const FOOTERS = "state,defaultForAllPages/centerFooter,firstPage/centerFooter";
const LAYOUT =
  "orientation,paperSize,zoom,centerHorizontally,firstPageNumber,topMargin,bottomMargin,leftMargin,rightMargin";

const FIRST_ROW = COLUMNS.replace(/[A-Z]+/g, column => `${column}1`);

/** Asks for everything that filling a sheet of ours with the plan can change; answers come with the next sync, and none where there is no sheet. */
export function askSheet(sheet: Excel.Worksheet, plan: SheetPlan) {
  const reach = reachOf(sheet, sizeOf(plan));
  reach.load("values,formulas,valueTypes,numberFormat");
  const merged = reach.getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const { pageLayout, horizontalPageBreaks: breaks } = sheet;
  pageLayout.load(LAYOUT);
  pageLayout.headersFooters.load(FOOTERS);
  const printed = pageLayout.getPrintAreaOrNullObject();
  printed.load("address");
  breaks.load("items/rowIndex");
  return {
    charts: askCharts(sheet),
    reach,
    merged,
    pageLayout,
    printed,
    breaks,
    looks: reach.getCellProperties(LOOKS),
    rows: reach.getRowProperties({ rowHidden: true, format: { rowHeight: true, useStandardHeight: true } }),
    // Also columns without cells have widths, or are hidden.
    columns: sheet.getRange(FIRST_ROW).getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    conditional: reach.conditionalFormats.getCount(),
  };
}

export type AskedSheet = ReturnType<typeof askSheet>;

/** The look of a cell without what a cell has of itself: to set a fill or a line that is none would make one. */
function lookOf({ format = {}, hyperlink }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders, ...others } = format;
  const lines = Object.entries(borders ?? {}).filter(
    ([, line]) => (line as Excel.CellBorder | null)?.style && (line as Excel.CellBorder).style !== "None",
  );
  return {
    format: {
      ...others,
      ...(fill?.pattern && fill.pattern !== "None" ? { fill } : {}),
      ...(lines.length > 0 ? { borders: Object.fromEntries(lines) as Excel.CellBorderCollection } : {}),
    },
    ...(hyperlink ? { hyperlink } : {}),
  };
}

/** A row whose height is Excel's own keeps following its text. */
const rowOf = ({ rowHidden, format }: Excel.RowProperties): Excel.SettableRowProperties => ({
  ...(rowHidden ? { rowHidden } : {}),
  ...(format?.useStandardHeight ? {} : { format: { rowHeight: format?.rowHeight } as { rowHeight: number } }),
});

const pageOf = ({ pageLayout: page }: AskedSheet): Page => ({
  orientation: page.orientation,
  paperSize: page.paperSize,
  zoom: page.zoom,
  centerHorizontally: page.centerHorizontally,
  firstPageNumber: page.firstPageNumber,
  topMargin: page.topMargin,
  bottomMargin: page.bottomMargin,
  leftMargin: page.leftMargin,
  rightMargin: page.rightMargin,
  headersFooters: {
    state: page.headersFooters.state,
    defaultForAllPages: { centerFooter: page.headersFooters.defaultForAllPages.centerFooter },
    firstPage: { centerFooter: page.headersFooters.firstPage.centerFooter },
  },
});

/** The answered questions as plain data. */
export function sheetBefore(asked: AskedSheet): SheetBefore {
  const { reach, merged, printed, breaks, charts, looks, rows, columns, conditional } = asked;
  return {
    contents: reach.values.map((line: unknown[], r) => line.map((_, c) => again(rawAt(reach, r, c)))),
    formats: reach.numberFormat as unknown[][],
    looks: looks.value.map(line => line.map(lookOf)),
    rows: rows.value.map(rowOf),
    columns: columns.value,
    merges: merged.isNullObject
      ? []
      : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) =>
          areaName({
            sheet: "",
            top: rowIndex,
            left: columnIndex,
            bottom: rowIndex + rowCount - 1,
            right: columnIndex + columnCount - 1,
          }),
        ),
    page: pageOf(asked),
    printed: printed.isNullObject ? null : printed.address,
    breaks: breaks.items.map(({ rowIndex }) => rowIndex),
    charts: chartsBefore(charts),
    irreplaceable: conditional.value > 0,
  };
}

/** Queues what makes the sheet, which stands there as `now`, again as it stood before. */
export function putSheetBack(sheet: Excel.Worksheet, before: SheetBefore, now: SheetBefore): void {
  const size = { rows: before.contents.length, columns: before.contents[0]!.length };
  emptySheet(sheet, size);
  const reach = sheet.getRangeByIndexes(0, 0, size.rows, size.columns);
  reach.formulas = before.contents as unknown[][];
  // After the contents: a formula that is written into a cell with the format of text would become one.
  reach.numberFormat = before.formats as unknown[][];
  reach.setCellProperties(before.looks as Excel.SettableCellProperties[][]);
  for (const area of before.merges) sheet.getRange(area).merge();
  reach.setRowProperties(before.rows as Excel.SettableRowProperties[]);
  sheet.getRange(FIRST_ROW).setColumnProperties(before.columns as Excel.SettableColumnProperties[]);
  const { pageLayout, horizontalPageBreaks } = sheet;
  pageLayout.set(before.page);
  if (before.printed !== null) pageLayout.setPrintArea(before.printed);
  horizontalPageBreaks.removePageBreaks();
  for (const row of before.breaks) horizontalPageBreaks.add(`A${row + 1}`);
  putChartsBack(sheet, before.charts, now.charts);
}
