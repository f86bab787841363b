import { isDateFormat } from "../../quantity/grain";
import type { Table } from "../../tables/table";
import { KIND, type Sheet, type Workbook } from "../../workbook/workbook";
import type { SheetNumbers } from "../sheet-numbers";
import { MOST_PLACES, placesOf, TENS } from "../total";

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
  /** The unit that the cell's figure moves by: coarser than `unit` where many beside it are just as coarse, as marks from 1 to 5 are among their means. */
  readonly grain: Float64Array;
  /** The bits that an agreement at each position has at most: where the same few figures come again and again they meet by chance. */
  readonly most: Float64Array;
  /** reach[line × (positions + 1) + position]: no sum or quotient can have more bits of evidence from that position on. */
  readonly reach: Float64Array;
  /** The unit that most numbers of each line have. */
  readonly finest: Float64Array;
  /** The words along each line: its labels or headers. */
  readonly words: readonly string[];
  /** The last words before the first number of each line: what it is called itself. */
  readonly names: readonly string[];
}

/** Roles whose numbers count nothing. */
const NO_FIGURES: ReadonlySet<string> = new Set(["code", "number", "voucher", "date"]);

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly places: number;
  /** Noughts at the end of a whole number, up to MOST_NOUGHTS. */
  readonly noughts: number;
}

const MOST_NOUGHTS = 4;

function noughtsOf(value: number): number {
  let noughts = 0;
  while (noughts < MOST_NOUGHTS && value !== 0 && value % TENS[noughts + 1]! === 0) noughts++;
  return noughts;
}

/** How coarse a number is, from the finest at nought to whole tens of thousands. */
const coarsenessOf = ({ places, noughts }: Cell): number => MOST_PLACES - places + noughts;
const COARSEST = MOST_PLACES + MOST_NOUGHTS;

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

/** The figures of a sheet without the lines that only number others. */
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

/** Steps that a bureau rounds whole numbers to. */
const STEPS = [1000, 500, 100, 50, 10, 5];
/** So many different numbers in a line must all be multiples of a step before it is taken for their last digit; marks of 10 each are no rounding. */
const ENOUGH = 6;

/** Figures that are rounded at random to multiples of three, as censuses do so that nobody is recognised; so many of them are no chance. */
const THREE = 3;
const MANY_THREES = 12;

/** The unit of the last digit that the numbers of each row or column show. */
function unitsOf(cells: readonly Cell[], of: (cell: Cell) => number): Map<number, number> {
  const found = new Map<number, { places: number; filled: Set<number>; step: number; threes: boolean }>();
  for (const cell of cells) {
    let line = found.get(of(cell));
    if (!line) found.set(of(cell), (line = { places: 0, filled: new Set(), step: 0, threes: true }));
    line.places = Math.max(line.places, cell.places);
    if (cell.value === 0 || cell.places > 0) continue;
    if (line.filled.size < MANY_THREES) line.filled.add(cell.value);
    while (line.step < STEPS.length && cell.value % STEPS[line.step]! !== 0) line.step++;
    if (cell.value % THREE !== 0) line.threes = false;
  }
  return new Map(
    [...found].map(([line, { places, filled, step, threes }]) => {
      if (places > 0) return [line, 1 / TENS[places]!];
      if (threes && filled.size >= MANY_THREES) return [line, Math.max(THREE, STEPS[step] ?? 1)];
      return [line, filled.size >= ENOUGH ? (STEPS[step] ?? 1) : 1];
    }),
  );
}

/** For each row or column how many of its numbers are so coarse or coarser. */
function coarseOf(cells: readonly Cell[], of: (cell: Cell) => number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const cell of cells) {
    let line = found.get(of(cell));
    if (!line) found.set(of(cell), (line = Array.from({ length: COARSEST + 1 }, () => 0)));
    for (let coarse = coarsenessOf(cell); coarse >= 0; coarse--) line[coarse]!++;
  }
  return found;
}

/** By chance a tenth of all numbers ends in a nought; where a third is that coarse it is the nature of the figures. */
const isCommon = (line: readonly number[], coarse: number): boolean => line[coarse]! * 3 > line[0]!;

/** The unit that most numbers of a line have. */
function commonest(units: readonly number[]): number {
  const times = new Map<number, number>();
  for (const unit of units) times.set(unit, (times.get(unit) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1;
}

/** A longer text is a note, and no label. */
const LONGEST = 100;

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
      if (text.length > LONGEST || (before !== undefined && before.length > 120)) continue;
      words.set(line, before === undefined ? text : `${before} ${text}`);
    }
  return words;
}

/** No single agreement is stronger evidence than this, whatever its digits: figures are copied as well as added. */
export const MOST_BITS = 20;

/** From each position of each line on, the bits that agreements could have at most: a figure tells no more than its digits. */
function reachOf(value: Float64Array, unit: Float64Array, lines: number, width: number): Float64Array {
  // Where figures are taken off as well as added, small ones may be made of large ones.
  const signed = Array.from({ length: width }, (_, p) => {
    for (let at = p; at < value.length; at += width) if (value[at]! < 0) return true;
    return false;
  });
  const reach = new Float64Array(lines * (width + 1));
  for (let line = 0; line < lines; line++)
    for (let p = width - 1; p >= 0; p--) {
      const own = value[line * width + p]!;
      const most =
        own !== own ? 0 : signed[p] ? MOST_BITS : own === 0 ? 0 : Math.log2(2 + own / unit[line * width + p]!);
      reach[line * (width + 1) + p] = reach[line * (width + 1) + p + 1]! + Math.min(MOST_BITS, most);
    }
  return reach;
}

/** So many figures at a position tell whether they are all drawn from a few. */
const MANY = 8;

/** The bits that one agreement at each position can have, by how often two figures of different lines are the same there. */
function mostOf(value: Float64Array, width: number): Float64Array {
  const most = new Float64Array(width).fill(MOST_BITS);
  const times = new Map<number, number>();
  for (let p = 0; p < width; p++) {
    times.clear();
    let count = 0;
    for (let at = p; at < value.length; at += width) {
      if (!value[at]) continue;
      count++;
      times.set(value[at]!, (times.get(value[at]!) ?? 0) + 1);
    }
    let repeated = 0;
    let meetings = 0;
    for (const many of times.values()) {
      if (many > 1) repeated += many;
      meetings += many * (many - 1);
    }
    // Totals are copied, too: a few figures twice are no reason.
    if (count >= MANY && repeated * 2 > count) most[p] = Math.log2((count * (count - 1)) / meetings);
  }
  return most;
}

/** The text nearest before the first number of each row or column. */
function namesOf(workbook: Workbook, sheet: Sheet, down: boolean): Map<number, string> {
  const { rowStart, column, kind, number } = sheet.cells;
  const names = new Map<number, string>();
  const begun = new Set<number>();
  for (let r = 0; r < sheet.rows; r++)
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
      const line = down ? r : column[i]!;
      if (kind[i] === KIND.number) begun.add(line);
      if (kind[i] !== KIND.text || begun.has(line)) continue;
      const text = workbook.texts[number[i]!]!.trim();
      if (text !== "") names.set(line, text);
    }
  return names;
}

/** The grids of a sheet: with rows as lines, and with columns. */
export function gridsOf(
  workbook: Workbook,
  sheet: Sheet,
  numbers: SheetNumbers,
  tables: readonly Table[],
): readonly Grid[] {
  const cells = uncounted(figures(workbook, sheet, numbers, tables));
  const coarseRows = coarseOf(cells, cell => cell.row);
  const coarseColumns = coarseOf(cells, cell => cell.column);
  const rowUnits = unitsOf(cells, cell => cell.row);
  const columnUnits = unitsOf(cells, cell => cell.column);
  const rows = [...rowUnits.keys()].sort((a, b) => a - b);
  const columns = [...columnUnits.keys()].sort((a, b) => a - b);
  return [true, false].map(down => {
    const lines = down ? rows : columns;
    const positions = down ? columns : rows;
    const lineAt = new Map(lines.map((at, index) => [at, index]));
    const positionAt = new Map(positions.map((at, index) => [at, index]));
    const value = new Float64Array(lines.length * positions.length).fill(NaN);
    const unit = new Float64Array(lines.length * positions.length).fill(1);
    const grain = unit.slice();
    for (const cell of cells) {
      const [line, position] = down ? [cell.row, cell.column] : [cell.column, cell.row];
      const at = lineAt.get(line)! * positions.length + positionAt.get(position)!;
      value[at] = cell.value;
      // Zeros at the end are lost with the format; the line or the column shows how fine its numbers are.
      unit[at] = Math.max(rowUnits.get(cell.row)!, columnUnits.get(cell.column)!);
      const [row, column] = [coarseRows.get(cell.row)!, coarseColumns.get(cell.column)!];
      let coarse = coarsenessOf(cell);
      while (coarse > 0 && !(isCommon(row, coarse) && isCommon(column, coarse))) coarse--;
      const own = coarse > MOST_PLACES ? TENS[coarse - MOST_PLACES]! : 1 / TENS[MOST_PLACES - coarse]!;
      grain[at] = Math.max(unit[at]!, own);
    }
    const width = positions.length;
    const finest = Float64Array.from(lines, (_, line) =>
      commonest(
        [...unit.subarray(line * width, (line + 1) * width)].filter((_u, p) => !Number.isNaN(value[line * width + p]!)),
      ),
    );
    const reach = reachOf(value, unit, lines.length, width);
    const most = mostOf(value, width);
    const [words, names] = [wordsOf, namesOf].map(of => {
      const found = of(workbook, sheet, down);
      return lines.map(line => found.get(line) ?? "");
    }) as [string[], string[]];
    return { down, lines, positions, value, unit, grain, most, reach, finest, words, names };
  });
}
