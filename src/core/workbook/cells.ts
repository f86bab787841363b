import type { Area } from "./area";
import { once } from "./once";
import { KIND, type Cells, type CellValue, type Sheet, type Workbook } from "./workbook";

/** Position of a cell in `sheet.cells`, or -1 where it holds nothing. Constant time in a row without holes. */
export function positionOf(sheet: Sheet, row: number, column: number): number {
  if (row < 0 || row >= sheet.rows) return -1;
  const { rowStart, column: columns } = sheet.cells;
  let low = rowStart[row]!;
  let high = rowStart[row + 1]! - 1;
  if (low > high) return -1;
  const guess = low + column - columns[low]!;
  if (guess >= low && guess <= high && columns[guess] === column) return guess;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = columns[middle]!;
    if (found === column) return middle;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The value at a position of `cells`, as the user would call it. */
export function valueAt(workbook: Workbook, cells: Cells, position: number): CellValue {
  if (position < 0) return null;
  const number = cells.number[position]!;
  switch (cells.kind[position]) {
    case KIND.number:
      return number;
    case KIND.text:
      return workbook.texts[number]!;
    case KIND.boolean:
      return number !== 0;
    case KIND.error:
      return { error: workbook.texts[number]! };
    default:
      return null;
  }
}

/** The value of a cell; null where it holds nothing. */
export const cellValue = (workbook: Workbook, sheet: Sheet, row: number, column: number): CellValue =>
  valueAt(workbook, sheet.cells, positionOf(sheet, row, column));

/** The text of a cell that holds text; "" for every other cell. */
export function cellText(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const at = positionOf(sheet, row, column);
  return at >= 0 && sheet.cells.kind[at] === KIND.text ? workbook.texts[sheet.cells.number[at]!]! : "";
}

/** The number format of a cell, in Excel's US form. */
export function cellFormat(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const at = positionOf(sheet, row, column);
  return at < 0 ? "General" : workbook.formats[sheet.cells.format[at]!]!;
}

/** By name as written, and by name in small letters where no sheet before it has that. */
const sheetsByName = once((workbook: Workbook): ReadonlyMap<string, Sheet> => {
  const sheets = new Map<string, Sheet>();
  for (const sheet of [...workbook.sheets].reverse()) sheets.set(sheet.name.toLowerCase(), sheet);
  for (const sheet of workbook.sheets) sheets.set(sheet.name, sheet);
  return sheets;
});

/** The sheet of that name (as Excel compares names: without case), or undefined. */
export const sheetNamed = (workbook: Workbook, name: string): Sheet | undefined =>
  sheetsByName(workbook).get(name) ?? sheetsByName(workbook).get(name.toLowerCase());

/** The sheet that an area of the workbook lies on. */
export const sheetOf = (workbook: Workbook, area: Area): Sheet => sheetsByName(workbook).get(area.sheet)!;
