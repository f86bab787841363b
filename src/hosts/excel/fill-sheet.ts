import { areaName, cellName, type Area, type CellLook, type PlannedCell, type SheetPlan } from "../../core";
import { widthInPoints } from "../../core/report/changes";
import { OWN_SHEET_NAME } from "../../core/workbook/own-sheet";
import { HORIZONTAL, VERTICAL } from "./alignment";
import { asText } from "./as-text";
import { placeCharts } from "./charts";
import { emptySheet, sizeOf } from "./empty-sheet";
import { markFormula } from "./places";
import type { SheetBefore } from "./sheet-before";
import { bytesOf, type Step } from "./steps";

/** Makes the plan's sheet, new or refilled in place: a sheet is never deleted, for that would end the user's undo. */
export function stepFilling(plan: SheetPlan, before: SheetBefore | undefined): Step {
  const contents = contentsOf(plan);
  const runs = runsOf(plan);
  return {
    bytes: weightOf(plan, contents, runs) + (before?.charts.length ?? 0) * CALL,
    queue: ({ workbook: { worksheets } }) => {
      const sheet = before ? worksheets.getItem(plan.name) : worksheets.add(plan.name);
      if (before) emptySheet(sheet, sizeOf(plan));
      else {
        sheet.names.add(OWN_SHEET_NAME, markFormula(plan.mark)).visible = false;
        sheet.showGridlines = false;
      }
      const rows = contents.length;
      if (rows > 0) sheet.getRangeByIndexes(0, 0, rows, contents[0]!.length).formulas = contents;
      for (const { area, look } of runs) dress(sheet.getRange(areaName(area)), look, area.bottom - area.top + 1);
      for (const area of plan.merges) sheet.getRange(areaName(area)).merge();
      writeSizes(sheet, plan);
      writePrint(sheet, plan);
      // Last: a chart takes its place by cells, whose sizes are those of the plan only now.
      placeCharts(sheet, plan, before?.charts ?? []);
    },
  };
}

/** Bytes that a call takes in a request besides what it is given, that a property takes, and a chart. */
const CALL = 800;
const PROPERTY = 110;
const CHART = 4_000;
/** A line is set on each side, inside and out. */
const LINES = 15;

/** Bytes of the request that fills the sheet, rather too many. */
function weightOf(
  { merges, rowHeights, columnWidths, print, charts = [] }: SheetPlan,
  contents: unknown[][],
  runs: readonly Run[],
): number {
  const properties = runs.reduce((sum, { look }) => sum + Object.keys(look).length + (look.border ? LINES : 0), 0);
  const formats = runs.reduce(
    (sum, { area, look }) => sum + (area.bottom - area.top + 1) * bytesOf(look.format ?? ""),
    0,
  );
  const calls = 20 + runs.length + merges.length + print.breaks.length;
  return (
    bytesOf(contents) +
    formats +
    CALL * calls +
    PROPERTY * properties +
    CHART * charts.length +
    bytesOf([rowHeights, columnWidths]) +
    // Each height and width says what it is.
    40 * (rowHeights.length + columnWidths.length)
  );
}

/** One call for all rows and one for all columns: a call for each would be the greater part of the request. */
function writeSizes(sheet: Excel.Worksheet, { columnWidths, hiddenColumns, rowHeights }: SheetPlan): void {
  const columns = Math.max(columnWidths.length, ...hiddenColumns.map(column => column + 1));
  if (columns > 0)
    sheet.getRangeByIndexes(0, 0, 1, columns).setColumnProperties(
      Array.from({ length: columns }, (_, column): Excel.SettableColumnProperties => {
        const width = columnWidths[column];
        return {
          ...(width === undefined ? {} : { format: { columnWidth: widthInPoints(width) } }),
          ...(hiddenColumns.includes(column) ? { columnHidden: true } : {}),
        };
      }),
    );
  if (rowHeights.length > 0)
    sheet
      .getRangeByIndexes(0, 0, rowHeights.length, 1)
      .setRowProperties(rowHeights.map(rowHeight => (rowHeight === undefined ? {} : { format: { rowHeight } })));
}

/** What is to be written into the rectangle that the plan's cells reach over, from A1. */
function contentsOf({ cells }: SheetPlan): unknown[][] {
  const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const contents: unknown[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
  for (const cell of cells) contents[cell.row]![cell.column] = contentOf(cell);
  return contents;
}

const contentOf = ({ value, formula }: PlannedCell): unknown =>
  formula !== undefined ? `=${formula}` : typeof value === "string" ? asText(value) : (value ?? "");

/** Cells alike, one below the other. */
interface Run {
  readonly area: Area;
  readonly look: CellLook;
}

/** Looks by runs of cells alike down a column, so that a long report takes few calls. */
function runsOf({ name, cells, looks }: SheetPlan): readonly Run[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Run[] = [];
  for (let first = 0; first < sorted.length;) {
    let last = first;
    const { column, look, row } = sorted[first]!;
    while (last + 1 < sorted.length && isNext(sorted[last]!, sorted[last + 1]!)) last++;
    const area: Area = { sheet: name, top: row, bottom: sorted[last]!.row, left: column, right: column };
    runs.push({ area, look: looks[look]! });
    first = last + 1;
  }
  return runs;
}

const isNext = (a: PlannedCell, b: PlannedCell): boolean =>
  a.column === b.column && a.look === b.look && b.row === a.row + 1;

function dress(range: Excel.Range, look: CellLook, rows: number): void {
  const { format } = range;
  if (look.font !== undefined) format.font.name = look.font;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.format !== undefined) range.numberFormat = Array.from({ length: rows }, () => [look.format]);
  if (look.border === "thin")
    for (const side of SIDES[look.open ?? "none"]) format.borders.getItem(side).style = "Continuous";
}

/** Sides with a border, by those without: cells of one look stand above each other, and text goes on from one to the next. */
const SIDES = {
  none: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"],
  top: ["EdgeBottom", "EdgeLeft", "EdgeRight"],
  bottom: ["EdgeTop", "EdgeLeft", "EdgeRight"],
  both: ["EdgeLeft", "EdgeRight"],
} as const;

function writePrint(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation =
    print.orientation === "portrait" ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.setPrintMargins(Excel.PrintMarginUnit.centimeters, { ...print.margins });
  pageLayout.setPrintArea(areaName(print.area));
  if (print.titles) pageLayout.setPrintTitleRows(rowsName(print.titles));
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = print.centered ?? false;
  writeFooter(pageLayout, print);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.breaks) sheet.horizontalPageBreaks.add(cellName(row, 0));
}

const rowsName = ({ top, bottom }: { readonly top: number; readonly bottom: number }): string =>
  `$${top + 1}:$${bottom + 1}`;

/** A cover bears no footer. */
function writeFooter(pageLayout: Excel.PageLayout, { footer, cover }: SheetPlan["print"]): void {
  const { headersFooters } = pageLayout;
  headersFooters.state = cover ? Excel.HeaderFooterState.firstAndDefault : Excel.HeaderFooterState.default;
  headersFooters.defaultForAllPages.centerFooter = footer ?? "";
  headersFooters.firstPage.centerFooter = "";
  // Without a number of its own a sheet would go on where the one before it ended.
  pageLayout.firstPageNumber = 1;
}
