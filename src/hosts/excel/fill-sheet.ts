import { areaName, cellName, columnName, type Area, type CellLook, type PlannedCell, type SheetPlan } from "../../core";
import { widthInPoints } from "../../core/report/changes";
import { OWN_SHEET_NAME } from "../../core/workbook/own-sheet";
import { HORIZONTAL, VERTICAL } from "./alignment";
import { asText } from "./as-text";
import { placeCharts } from "./charts";
import { emptySheet, sizeOf } from "./empty-sheet";
import { markFormula } from "./look";
import type { SheetBefore } from "./sheet-before";

/** Queues everything that makes the plan's sheet, new or refilled in place: a sheet is never deleted, for that would end the user's undo. */
export function fillSheet(context: Excel.RequestContext, plan: SheetPlan, before: SheetBefore | undefined): void {
  const { worksheets } = context.workbook;
  const sheet = before ? worksheets.getItem(plan.name) : worksheets.add(plan.name);
  if (before) emptySheet(sheet, sizeOf(plan));
  else {
    sheet.names.add(OWN_SHEET_NAME, markFormula(plan.mark)).visible = false;
    sheet.showGridlines = false;
  }
  writeCells(sheet, plan);
  writeLooks(sheet, plan);
  for (const area of plan.merges) sheet.getRange(areaName(area)).merge();
  plan.columnWidths.forEach((width, column) => {
    columnRange(sheet, column).format.columnWidth = widthInPoints(width);
  });
  for (const column of plan.hiddenColumns) columnRange(sheet, column).columnHidden = true;
  plan.rowHeights.forEach((height, row) => {
    if (height !== undefined) sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = height;
  });
  writePrint(sheet, plan);
  // Last: a chart takes its place by cells, whose sizes are those of the plan only now.
  placeCharts(sheet, plan, before?.charts ?? []);
}

const columnRange = (sheet: Excel.Worksheet, column: number): Excel.Range =>
  sheet.getRange(`${columnName(column)}:${columnName(column)}`);

/** One write for all cells of the plan: the rectangle they reach over, from A1. */
function writeCells(sheet: Excel.Worksheet, { cells }: SheetPlan): void {
  const rows = Math.max(0, ...cells.map(cell => cell.row + 1));
  const columns = Math.max(0, ...cells.map(cell => cell.column + 1));
  if (rows === 0) return;
  const formulas: unknown[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
  for (const cell of cells) formulas[cell.row]![cell.column] = contentOf(cell);
  sheet.getRangeByIndexes(0, 0, rows, columns).formulas = formulas;
}

const contentOf = ({ value, formula }: PlannedCell): unknown =>
  formula !== undefined ? `=${formula}` : typeof value === "string" ? asText(value) : (value ?? "");

/** Looks, by runs of cells alike down a column, so that a long report takes few calls. */
function writeLooks(sheet: Excel.Worksheet, { name, cells, looks }: SheetPlan): void {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (let first = 0; first < sorted.length;) {
    let last = first;
    const { column, look, row } = sorted[first]!;
    while (last + 1 < sorted.length && isNext(sorted[last]!, sorted[last + 1]!)) last++;
    const area: Area = { sheet: name, top: row, bottom: sorted[last]!.row, left: column, right: column };
    dress(sheet.getRange(areaName(area)), looks[look]!, last - first + 1);
    first = last + 1;
  }
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
    for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const)
      format.borders.getItem(side).style = "Continuous";
}

function writePrint(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation =
    print.orientation === "portrait" ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.setPrintMargins(Excel.PrintMarginUnit.centimeters, { ...print.margins });
  pageLayout.setPrintArea(areaName(print.area));
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = print.centered ?? false;
  writeFooter(pageLayout, print);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.breaks) sheet.horizontalPageBreaks.add(cellName(row, 0));
}

/** A cover bears no footer, and the page after it is number 1. */
function writeFooter(pageLayout: Excel.PageLayout, { footer, cover }: SheetPlan["print"]): void {
  const { headersFooters } = pageLayout;
  headersFooters.state = cover ? Excel.HeaderFooterState.firstAndDefault : Excel.HeaderFooterState.default;
  headersFooters.defaultForAllPages.centerFooter = footer ?? "";
  headersFooters.firstPage.centerFooter = "";
  pageLayout.firstPageNumber = cover ? 0 : "";
}
