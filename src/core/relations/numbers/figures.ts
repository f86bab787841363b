import { isDateFormat } from "../../quantity/grain";
import type { Table } from "../../tables/table";
import { KIND, type Sheet, type Workbook } from "../../workbook/workbook";
import type { SheetNumbers } from "../sheet-numbers";
import { MOST_PLACES, placesOf, TENS } from "../total";

/** Roles whose numbers count nothing. */
const NO_FIGURES: ReadonlySet<string> = new Set(["code", "number", "voucher", "date"]);

/** A number of a sheet that counts something. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly places: number;
  /** Noughts at the end of a whole number, up to MOST_NOUGHTS. */
  readonly noughts: number;
}

export const MOST_NOUGHTS = 4;

function noughtsOf(value: number): number {
  let noughts = 0;
  while (noughts < MOST_NOUGHTS && value !== 0 && value % TENS[noughts + 1]! === 0) noughts++;
  return noughts;
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
      const places = Math.min(placesOf(value), MOST_PLACES);
      cells.push({ row: r, column: column[i]!, value, places, noughts: places > 0 ? 0 : noughtsOf(value) });
    }
  return cells;
}

/** Numbers that each follow the one before: years over columns, running numbers before rows. So many in a line count nothing, they name. */
const COUNTED = 4;
const isYear = (value: number): boolean => value >= 1900 && value <= 2100;

/** The rows or columns that count up or down by ones. */
function countersOf(
  cells: readonly Cell[],
  of: (cell: Cell) => number,
  across: (cell: Cell) => number,
): ReadonlySet<number> {
  const lines = new Map<number, Cell[]>();
  for (const cell of cells) {
    const line = lines.get(of(cell));
    if (line) line.push(cell);
    else lines.set(of(cell), [cell]);
  }
  const found = new Set<number>();
  for (const [line, all] of lines) {
    all.sort((a, b) => across(a) - across(b));
    const step = all.length > 1 ? all[1]!.value - all[0]!.value : 0;
    if (Math.abs(step) !== 1 || all.length < (all.every(({ value }) => isYear(value)) ? 3 : COUNTED)) continue;
    if (all.every(({ value }, i) => i === 0 || value - all[i - 1]!.value === step)) found.add(line);
  }
  return found;
}

/** What is left without the lines that only number others. */
function uncounted(cells: readonly Cell[]): readonly Cell[] {
  const rows = countersOf(
    cells,
    cell => cell.row,
    cell => cell.column,
  );
  const columns = countersOf(
    cells,
    cell => cell.column,
    cell => cell.row,
  );
  return rows.size + columns.size === 0
    ? cells
    : cells.filter(cell => !rows.has(cell.row) && !columns.has(cell.column));
}

/** The figures of a sheet, from the top left, without dates and without lines that only number or name others. */
export const figuresOf = (
  workbook: Workbook,
  sheet: Sheet,
  numbers: SheetNumbers,
  tables: readonly Table[],
): readonly Cell[] => uncounted(figures(workbook, sheet, numbers, tables));
