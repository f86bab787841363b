import type { CellLook, ExcelTable } from "../../src/core";
import { cellName, readArea } from "../../src/core/workbook/address";

/** What a sample's cell holds; a text that begins with "=" is a formula. */
export type Content = string | number;

/** Looks of the samples' cells, by name. */
export const LOOKS = {
  title: { font: "黑体", size: 16, bold: true, horizontal: "center", vertical: "center" },
  subtitle: { font: "宋体", size: 11, horizontal: "center", vertical: "center" },
  unit: { font: "宋体", size: 11, horizontal: "right", vertical: "center" },
  header: {
    font: "宋体",
    size: 11,
    bold: true,
    wrap: true,
    fill: "#DDEBF7",
    border: "thin",
    horizontal: "center",
    vertical: "center",
  },
  text: { font: "宋体", size: 11, wrap: true, border: "thin", horizontal: "left", vertical: "center" },
  centre: { font: "宋体", size: 11, border: "thin", horizontal: "center", vertical: "center" },
  money: { font: "宋体", size: 11, border: "thin", vertical: "center", format: "#,##0.00" },
  count: { font: "宋体", size: 11, border: "thin", vertical: "center", format: "#,##0" },
  rate: { font: "宋体", size: 11, border: "thin", vertical: "center", format: "0.00%" },
  moneyTotal: { font: "宋体", size: 11, bold: true, border: "thin", vertical: "center", format: "#,##0.00" },
  countTotal: { font: "宋体", size: 11, bold: true, border: "thin", vertical: "center", format: "#,##0" },
  date: { font: "宋体", size: 11, border: "thin", horizontal: "center", vertical: "center", format: "yyyy-mm-dd" },
} as const satisfies Readonly<Record<string, CellLook>>;

export type LookName = keyof typeof LOOKS;

/** A sheet of a sample while it is being written. */
export interface Sketch {
  readonly name: string;
  readonly cells: Map<string, { readonly content: Content | null; readonly look: LookName }>;
  readonly merges: string[];
  readonly widths: readonly number[];
  readonly heights: Map<number, number>;
  readonly tables: ExcelTable[];
  readonly frozenRows?: number;
}

export const sketch = (name: string, widths: readonly number[], frozenRows?: number): Sketch => ({
  name,
  cells: new Map(),
  merges: [],
  widths,
  heights: new Map(),
  tables: [],
  frozenRows,
});

/** In points. */
const ROW_HEIGHT = 20;

/** Writes a row, from column A on; undefined leaves a cell out, null gives it its look alone. `row` counts from one, as users do. */
export function writeRow(
  sheet: Sketch,
  row: number,
  contents: readonly (Content | null | undefined)[],
  looks: LookName | readonly LookName[],
): void {
  sheet.heights.set(row - 1, ROW_HEIGHT);
  contents.forEach((content, column) => {
    if (content === undefined) return;
    const look = typeof looks === "string" ? looks : looks[Math.min(column, looks.length - 1)]!;
    sheet.cells.set(cellName(row - 1, column), { content, look });
  });
}

/** Merges an area; its first cell has the content, all have its look. */
export function merge(sheet: Sketch, area: string): void {
  const { top, left, bottom, right } = readArea(area, sheet.name)!;
  const look = sheet.cells.get(cellName(top, left))?.look ?? "text";
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (!sheet.cells.has(cellName(row, column))) sheet.cells.set(cellName(row, column), { content: null, look });
  sheet.merges.push(area);
}

/** Title over the whole width, and what stands under it. */
export function writeTitle(sheet: Sketch, row: number, title: string, last: string, under: string): void {
  writeRow(sheet, row, [title], "title");
  merge(sheet, `A${row}:${last}${row}`);
  sheet.heights.set(row - 1, 30);
  writeRow(sheet, row + 1, [under], under.startsWith("单位") ? "unit" : "subtitle");
  merge(sheet, `A${row + 1}:${last}${row + 1}`);
}

/** Changes what a cell holds; its look stays. */
export function change(sheets: readonly Sketch[], sheet: string, at: string, content: Content): void {
  const { cells } = sheets.find(one => one.name === sheet)!;
  const old = cells.get(at);
  if (!old || old.content === null || old.content === content) throw new Error(`nothing to change at ${sheet}!${at}`);
  cells.set(at, { ...old, content });
}
