import type { Area } from "./area";

/** Excel's limits: rows and columns of a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column letters of a column counted from zero: 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** Column counted from zero of its letters, or -1 where they name none. */
export function columnNumber(letters: string): number {
  let n = 0;
  for (let i = 0; i < letters.length; i++) {
    const code = letters.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) return -1;
    n = n * 26 + code - 64;
  }
  return n > MAX_COLUMNS ? -1 : n - 1;
}

/** "C20" of a cell counted from zero. */
export const cellName = (row: number, column: number): string => columnName(column) + (row + 1);

/** "C5:C19", or "C20" for one cell; the sheet is left out. */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${cellName(area.bottom, area.right)}`;
}

/** A sheet's name as it stands before the "!" of a reference: quoted where Excel would quote it. */
export function sheetPrefix(sheet: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet) && !/^r?\d*c\d*$/i.test(sheet);
  return plain ? `${sheet}!` : `'${sheet.replace(/'/g, "''")}'!`;
}

/** The area's name as seen from `from`: with its sheet only where that is another one. */
export const areaNameFrom = (from: string | null, area: Area): string =>
  (area.sheet === from ? "" : sheetPrefix(area.sheet)) + areaName(area);

const A1 = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

function readCell(text: string): { row: number; column: number } | undefined {
  const match = A1.exec(text);
  if (!match) return undefined;
  const column = columnNumber(match[1]!);
  const row = Number(match[2]) - 1;
  return column < 0 || row < 0 || row >= MAX_ROWS ? undefined : { row, column };
}

/** The area that an A1 text names ("C20", "C5:C19", "支出明细!C20", "'汇总 表'!C5:C19"), or undefined where it names none. */
export function readArea(text: string, sheetOfText: string): Area | undefined {
  const cut = text.lastIndexOf("!");
  let sheet = cut < 0 ? sheetOfText : text.slice(0, cut);
  if (sheet.startsWith("'") && sheet.endsWith("'") && cut > 0) sheet = sheet.slice(1, -1).replace(/''/g, "'");
  const parts = text.slice(cut + 1).split(":");
  const a = readCell(parts[0]!);
  const b = parts.length === 2 ? readCell(parts[1]!) : a;
  if (!a || !b || parts.length > 2) return undefined;
  return {
    sheet,
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
