import { askCharts, chartsBefore, putChartsBack, type ChartBefore } from "./charts";
import { COLUMNS, emptySheet, type Size } from "./empty-sheet";
import { partsOf } from "./parts";
import type { SheetCells } from "./sheet-cells";
import { bytesOf, type Step } from "./steps";

type Page = Excel.Interfaces.PageLayoutUpdateData;

/** What a sheet of ours has besides cells. */
interface SheetFrame {
  readonly columns: readonly Excel.SettableColumnProperties[];
  readonly page: Page;
  readonly printed: string | null;
  /** The rows that are printed again on each page. */
  readonly titles: string | null;
  /** Rows before which a page begins. */
  readonly breaks: readonly number[];
  readonly charts: readonly ChartBefore[];
  /** Something of the sheet is lost when it is filled and cannot be made again: conditional formats. */
  readonly irreplaceable: boolean;
}

/** A sheet of ours as it stands, in Excel's own terms: what makes it so again. Plain data, for it is kept in the journal. */
export interface SheetBefore extends SheetFrame, SheetCells {}

const FOOTERS = "state,defaultForAllPages/centerFooter,firstPage/centerFooter";
const LAYOUT =
  "orientation,paperSize,zoom,centerHorizontally,firstPageNumber,topMargin,bottomMargin,leftMargin,rightMargin";

const FIRST_ROW = COLUMNS.replace(/[A-Z]+/g, column => `${column}1`);

/** Asks for what a sheet has besides cells; answers come with the next sync, and none where there is no sheet. */
export function askFrame(sheet: Excel.Worksheet, reach: Excel.Range) {
  const { pageLayout, horizontalPageBreaks: breaks } = sheet;
  pageLayout.load(LAYOUT);
  pageLayout.headersFooters.load(FOOTERS);
  const printed = pageLayout.getPrintAreaOrNullObject();
  printed.load("address");
  const titles = pageLayout.getPrintTitleRowsOrNullObject();
  titles.load("address");
  breaks.load("items/rowIndex");
  return {
    charts: askCharts(sheet),
    pageLayout,
    printed,
    titles,
    breaks,
    // Also columns without cells have widths, or are hidden.
    columns: sheet.getRange(FIRST_ROW).getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    conditional: reach.conditionalFormats.getCount(),
  };
}

type AskedFrame = ReturnType<typeof askFrame>;

const pageOf = ({ pageLayout: page }: AskedFrame): Page => ({
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

/** The answered questions and the cells as plain data. */
export const sheetBefore = (asked: AskedFrame, cells: SheetCells): SheetBefore => ({
  ...cells,
  columns: asked.columns.value,
  page: pageOf(asked),
  printed: asked.printed.isNullObject ? null : asked.printed.address,
  titles: asked.titles.isNullObject ? null : asked.titles.address,
  breaks: asked.breaks.items.map(({ rowIndex }) => rowIndex),
  charts: chartsBefore(asked.charts),
  irreplaceable: asked.conditional.value > 0,
});

/** Bytes that a call takes besides what it is given, the calls that write a block of cells, and a chart. */
const CALL = 700;
const BLOCK = 12 * CALL;
const CHART = 4_000;

/** Steps that make the sheet, which stands there as `now`, again as it stood before; each takes less than `room` bytes. */
export function stepsBack(name: string, before: SheetBefore, now: SheetBefore, room: number): readonly Step[] {
  const size = { rows: before.contents.length, columns: before.contents[0]!.length };
  const sheetIn = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem(name);
  return [
    { bytes: 10 * CALL, queue: context => emptySheet(sheetIn(context), size) },
    ...cellsBack(before, size, sheetIn, room),
    {
      bytes:
        bytesOf([before.columns, before.page]) +
        CALL * (20 + before.merges.length + before.breaks.length) +
        CHART * (before.charts.length + now.charts.length),
      queue: context => frameBack(sheetIn(context), before, now),
    },
  ];
}

const upTo = (end: number): readonly number[] => Array.from({ length: end }, (_, i) => i);

/** Steps that write the cells, some rows each, or a part of a row that is too much by itself. */
function cellsBack(
  { contents, formats, looks, lookAt, rows }: SheetBefore,
  { columns }: Size,
  sheetIn: (context: Excel.RequestContext) => Excel.Worksheet,
  room: number,
): readonly Step[] {
  const weights = looks.map(bytesOf);
  const cell = (row: number, column: number): number =>
    bytesOf([contents[row]![column], formats[row]![column]]) + weights[lookAt[row]![column]!]! + 3;
  const row = (at: number): number => upTo(columns).reduce((sum, column) => sum + cell(at, column), bytesOf(rows[at]));
  const step = (top: number, height: number, left: number, width: number, bytes: number): Step => ({
    bytes: bytes + BLOCK,
    queue(context) {
      const cut = <T>(all: readonly (readonly T[])[]): T[][] =>
        all.slice(top, top + height).map(line => line.slice(left, left + width));
      const range = sheetIn(context).getRangeByIndexes(top, left, height, width);
      range.formulas = cut(contents);
      // After the contents: a formula that is written into a cell with the format of text would become one.
      range.numberFormat = cut(formats);
      range.setCellProperties(cut(lookAt).map(line => line.map(look => looks[look]!)));
      if (left === 0) range.setRowProperties(rows.slice(top, top + height) as Excel.SettableRowProperties[]);
    },
  });
  return partsOf(upTo(contents.length), row, room - BLOCK).flatMap(part => {
    const top = part[0]!;
    const bytes = part.reduce((sum, at) => sum + row(at), 0);
    if (part.length > 1 || bytes <= room - BLOCK) return [step(top, part.length, 0, columns, bytes)];
    return partsOf(upTo(columns), column => cell(top, column), room - BLOCK).map(some =>
      step(
        top,
        1,
        some[0]!,
        some.length,
        some.reduce((sum, column) => sum + cell(top, column), bytesOf(rows[top])),
      ),
    );
  });
}

function frameBack(sheet: Excel.Worksheet, before: SheetBefore, now: SheetBefore): void {
  for (const area of before.merges) sheet.getRange(area).merge();
  sheet.getRange(FIRST_ROW).setColumnProperties(before.columns as Excel.SettableColumnProperties[]);
  const { pageLayout, horizontalPageBreaks } = sheet;
  pageLayout.set(before.page);
  if (before.printed !== null) pageLayout.setPrintArea(before.printed);
  if (before.titles !== null) pageLayout.setPrintTitleRows(before.titles);
  horizontalPageBreaks.removePageBreaks();
  for (const row of before.breaks) horizontalPageBreaks.add(`A${row + 1}`);
  putChartsBack(sheet, before.charts, now.charts);
}
