import { decimalOf, decimalText } from "../quantity/decimal";
import { isDateFormat } from "../quantity/grain";
import { dateWords } from "./date-words";
import { cellArea } from "../workbook/area";
import { KIND, type Sheet, type Workbook } from "../workbook/workbook";
import type { Line } from "./report-text";

/** A row of the sheet as a reader of text sees it. */
export interface TextRow {
  readonly row: number;
  readonly lines: readonly Line[];
  /** Numbers stand side by side: a table within the report. */
  readonly grid: boolean;
}

const isHidden = (sheet: Sheet, column: number): boolean =>
  sheet.hiddenColumns.some(([first, last]) => first <= column && column <= last);

function shown(workbook: Workbook, sheet: Sheet, position: number): string {
  const { kind, number, format } = sheet.cells;
  const value = number[position]!;
  if (kind[position] === KIND.text) return workbook.texts[value]!;
  if (kind[position] !== KIND.number || !Number.isFinite(value)) return "";
  return isDateFormat(workbook.formats[format[position]!]!)
    ? dateWords(value, workbook.date1904)
    : decimalText(decimalOf(value));
}

/** Cells that more numbers than this stand in, or more texts, are a table. */
const MOST_NUMBERS = 1;
const MOST_CELLS = 6;

function linesOfRow(workbook: Workbook, sheet: Sheet, row: number): TextRow | undefined {
  const { rowStart, column, kind } = sheet.cells;
  let text = "";
  let numbers = 0;
  const cells: Line["cells"][number][] = [];
  for (let position = rowStart[row]!; position < rowStart[row + 1]!; position++) {
    const words = isHidden(sheet, column[position]!) ? "" : shown(workbook, sheet, position);
    if (words.trim() === "") continue;
    if (kind[position] === KIND.number) numbers++;
    cells.push({ from: text.length, at: cellArea(sheet.name, row, column[position]!) });
    text += words;
  }
  if (cells.length === 0) return undefined;
  const grid = numbers > MOST_NUMBERS || cells.length > MOST_CELLS;
  if (cells.length > 1 || !/[\r\n]/.test(text)) return { row, grid, lines: [{ text, cells }] };
  const lines = text.split(/\r?\n|\r/).filter(line => line.trim() !== "");
  return { row, grid, lines: lines.map(line => ({ text: line, cells })) };
}

/** The rows of a sheet that hold something, as text; hidden columns are left out. Several cells of a row are one line. */
export function textRows(workbook: Workbook, sheet: Sheet): readonly TextRow[] {
  const rows: TextRow[] = [];
  for (let row = 0; row < sheet.rows; row++) {
    const read = linesOfRow(workbook, sheet, row);
    if (read) rows.push(read);
  }
  return rows;
}
