import { isDateFormat } from "../../quantity/grain";
import type { Table } from "../../tables/table";
import { KIND, type Sheet, type Workbook } from "../../workbook/workbook";
import { MOST_PLACES, placesOf, TENS, type SheetNumbers } from "../sheet-numbers";

/** The numbers of a sheet as lines (rows or columns) that are crossed at positions (columns or rows). A relation is between lines, kept at positions. */
export interface Grid {
  /** Whether the lines are rows: then targets and operands stand in one column. */
  readonly down: boolean;
  /** Row or column of each line, ascending; lines without numbers are left out. */
  readonly lines: readonly number[];
  readonly positions: readonly number[];
  /** value[line × positions + position]; NaN where there is no number. */
  readonly value: Float64Array;
  /** One unit of the last digit that the cell's number is taken to show. */
  readonly unit: Float64Array;
  /** The finest unit of each line. */
  readonly finest: Float64Array;
  /** The words along each line: its labels or headers. */
  readonly words: readonly string[];
}

/** Roles whose numbers count nothing. */
const NO_FIGURES: ReadonlySet<string> = new Set(["code", "number", "voucher", "date"]);

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly places: number;
}

function figures(workbook: Workbook, sheet: Sheet, numbers: SheetNumbers, tables: readonly Table[]): Cell[] {
  const { rowStart, column, kind, format } = sheet.cells;
  const dates = workbook.formats.map(isDateFormat);
  const noFigure = (row: number, at: number): boolean =>
    tables.some(
      table =>
        at >= table.area.left &&
        at <= table.area.right &&
        ((table.header && row >= table.header.top && row <= table.header.bottom) ||
          (row >= table.body.top &&
            row <= table.body.bottom &&
            NO_FIGURES.has(table.columns[at - table.area.left]?.role ?? "other"))),
    );
  const cells: Cell[] = [];
  for (let r = 0; r < sheet.rows; r++)
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
      if (kind[i] !== KIND.number && kind[i] !== KIND.text) continue;
      if (dates[format[i]!]) continue;
      const value = numbers.at(r, column[i]!);
      if (value !== value || noFigure(r, column[i]!)) continue;
      cells.push({ row: r, column: column[i]!, value, places: Math.min(placesOf(value), MOST_PLACES) });
    }
  return cells;
}

const most = (cells: readonly Cell[], of: (cell: Cell) => number): Map<number, number> => {
  const found = new Map<number, number>();
  for (const cell of cells) found.set(of(cell), Math.max(found.get(of(cell)) ?? 0, cell.places));
  return found;
};

/** The texts of each row or column, joined; numbers along the line say nothing. */
function wordsOf(workbook: Workbook, sheet: Sheet, down: boolean): Map<number, string> {
  const { rowStart, column, kind, number } = sheet.cells;
  const words = new Map<number, string>();
  for (let r = 0; r < sheet.rows; r++)
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
      if (kind[i] !== KIND.text) continue;
      const line = down ? r : column[i]!;
      const text = workbook.texts[number[i]!]!.trim();
      const before = words.get(line);
      if (text.length > 60 || (before !== undefined && before.length > 120)) continue;
      words.set(line, before === undefined ? text : `${before} ${text}`);
    }
  return words;
}

/** The grids of a sheet: with rows as lines, and with columns. */
export function gridsOf(
  workbook: Workbook,
  sheet: Sheet,
  numbers: SheetNumbers,
  tables: readonly Table[],
): readonly Grid[] {
  const cells = figures(workbook, sheet, numbers, tables);
  const rowPlaces = most(cells, cell => cell.row);
  const columnPlaces = most(cells, cell => cell.column);
  const rows = [...rowPlaces.keys()].sort((a, b) => a - b);
  const columns = [...columnPlaces.keys()].sort((a, b) => a - b);
  return [true, false].map(down => {
    const lines = down ? rows : columns;
    const positions = down ? columns : rows;
    const lineAt = new Map(lines.map((at, index) => [at, index]));
    const positionAt = new Map(positions.map((at, index) => [at, index]));
    const value = new Float64Array(lines.length * positions.length).fill(NaN);
    const unit = new Float64Array(lines.length * positions.length).fill(1);
    for (const cell of cells) {
      const [line, position] = down ? [cell.row, cell.column] : [cell.column, cell.row];
      const at = lineAt.get(line)! * positions.length + positionAt.get(position)!;
      value[at] = cell.value;
      // Zeros at the end are lost with the format; the line or the column shows how fine its numbers are.
      unit[at] = 1 / TENS[Math.min(rowPlaces.get(cell.row)!, columnPlaces.get(cell.column)!)]!;
    }
    const finest = new Float64Array(lines.length).fill(Infinity);
    for (let at = 0; at < value.length; at++) {
      const line = Math.floor(at / positions.length);
      if (value[at]! === value[at]! && unit[at]! < finest[line]!) finest[line] = unit[at]!;
    }
    const words = wordsOf(workbook, sheet, down);
    return { down, lines, positions, value, unit, finest, words: lines.map(line => words.get(line) ?? "") };
  });
}
