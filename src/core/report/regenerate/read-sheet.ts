import { positionOf, valueAt } from "../../workbook/cells";
import { cellArea } from "../../workbook/area";
import { formulaAt } from "../../workbook/formula";
import type { CellValue, Sheet, Workbook } from "../../workbook/workbook";
import type { OwnCell } from "../report";
import type { RowMemory } from "../sheet/memory";
import { readMemory } from "../sheet/read-memory";
import { livePieces, numeralsOf, type Piece } from "./live-pieces";

/** A row of a report sheet that holds something. */
export interface SheetRow {
  readonly row: number;
  /** What stands in the text's column; undefined where nothing does. */
  readonly cell?: OwnCell;
  /** What a reader sees of it; "" where nothing stands. */
  readonly text: string;
  /** The pieces of its formula where it is words and figures; else its text. */
  readonly pieces: readonly Piece[];
  readonly memory?: RowMemory;
  /** What stands in other columns. */
  readonly beside: readonly (OwnCell & { readonly column: number })[];
}

/** Line ends as every host writes them. */
const sameLines = (text: string): string => text.replace(/\r\n?/g, "\n");

/** The rows of a sheet that this product wrote, as the user left them. */
export function readReportRows(workbook: Workbook, sheet: Sheet): readonly SheetRow[] {
  const memories = memoriesOf(workbook, sheet);
  const columns = columnsOf(workbook, sheet, memories);
  const rows: SheetRow[] = [];
  for (let row = 0; row < sheet.rows; row++) {
    const { rowStart, column } = sheet.cells;
    const beside: (OwnCell & { column: number })[] = [];
    let cell: OwnCell | undefined;
    const memory = memories.get(row)?.memory;
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
      const own = cellAt(workbook, sheet, row, at);
      if (column[at] === columns.text) cell = own;
      else if (!(column[at] === columns.memory && memory) && !isCharts(column[at]!, columns))
        beside.push({ ...own, column: besideColumn(column[at]!, columns, sheet.columns) });
    }
    if (!cell && !memory && beside.length === 0) continue;
    const text = cell === undefined ? "" : shownText(cell.value);
    rows.push({
      row,
      ...(cell ? { cell } : {}),
      text,
      pieces: cell?.formula === undefined ? [text] : livePieces(formulaAt(cell.formula, row, columns.text)),
      ...(memory ? { memory } : {}),
      beside,
    });
  }
  return rows;
}

/** Whether a row stands as it was written; figures that are live may have moved with their cells. */
export function isUntouched({ cell, text, pieces }: SheetRow, memory: RowMemory): boolean {
  if (cell?.formula !== undefined) return numeralsOf(pieces, sameLines(memory.text)) !== undefined;
  return text === sameLines(memory.text) && typeof cell?.value === "string";
}

function shownText(value: CellValue): string {
  if (value === null) return "";
  return sameLines(typeof value === "object" ? value.error : String(value));
}

function cellAt(workbook: Workbook, sheet: Sheet, row: number, at: number): OwnCell {
  const { cells } = sheet;
  const format = workbook.formats[cells.format[at]!]!;
  const formula = cells.formula[at] === 0 ? undefined : workbook.formulas[cells.formula[at]! - 1]!;
  return {
    value: valueAt(workbook, cells, at),
    ...(formula === undefined ? {} : { formula }),
    ...(format === "General" ? {} : { format }),
    at: cellArea(sheet.name, row, cells.column[at]!),
  };
}

interface Remembered {
  readonly memory: RowMemory;
  readonly column: number;
}

function memoriesOf(workbook: Workbook, sheet: Sheet): ReadonlyMap<number, Remembered> {
  const found = new Map<number, Remembered>();
  const { rowStart, column } = sheet.cells;
  for (let row = 0; row < sheet.rows; row++)
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
      const value = valueAt(workbook, sheet.cells, at);
      const memory = typeof value === "string" ? readMemory(value) : undefined;
      if (memory) found.set(row, { memory, column: column[at]! });
    }
  return found;
}

interface Columns {
  readonly text: number;
  readonly memory: number;
  /** How many columns behind the memory hold what charts draw. */
  readonly charts: number;
}

const isCharts = (column: number, { memory, charts }: Columns): boolean => column > memory && column <= memory + charts;

/** Where text and memory stand, also after columns were inserted: where what is remembered is found most often. */
function columnsOf(workbook: Workbook, sheet: Sheet, memories: ReadonlyMap<number, Remembered>): Columns {
  const memory = mostOften([...memories.values()].map(one => one.column)) ?? 2;
  const texts = [...memories].flatMap(([row, { memory: known }]) => {
    for (let column = 0; column < memory; column++) {
      const value = valueAt(workbook, sheet.cells, positionOf(sheet, row, column));
      if (typeof value === "string" && sameLines(value) === sameLines(known.text)) return [column];
    }
    return [];
  });
  const charts = [...memories.values()].find(one => one.memory.sheet)?.memory.sheet!.charts ?? 0;
  return { memory, charts, text: mostOften(texts) ?? Math.max(0, memory - 2) };
}

function mostOften(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Text and memory go back to the first and third column: what stood to their left, or where they will stand, goes right of everything. */
function besideColumn(column: number, { text, memory }: Columns, sheetColumns: number): number {
  if (column === text + 1 && memory === text + 2) return 1;
  return column > memory ? column - memory + 2 : sheetColumns + column;
}
