import { KIND, type Sheet, type Workbook } from "../workbook/workbook";

/** Numbers and formulas of one row or column, in order. */
export interface Line {
  readonly direction: "row" | "column";
  /** The row's or column's own place. */
  readonly at: number;
  /** Column of each cell of a row, row of each cell of a column. */
  readonly place: Uint32Array;
  /** Number of the formula, or TYPED. */
  readonly code: Int32Array;
  readonly length: number;
}

/** Stands for a number that was typed. */
export const TYPED = -1;

const codeAt = ({ kind, formula }: Sheet["cells"], position: number): number | undefined =>
  formula[position] !== 0 ? formula[position]! - 1 : kind[position] === KIND.number ? TYPED : undefined;

/** Whether any cell of the sheet has a formula. */
const computes = (sheet: Sheet): boolean => sheet.cells.formula.some(formula => formula !== 0);

/** Whether a formula comes twice: else nothing in the line can differ from its like. */
function repeats(code: Int32Array, length: number): boolean {
  for (let i = 1; i < length; i++)
    if (code[i] !== TYPED) for (let j = 0; j < i; j++) if (code[j] === code[i]) return true;
  return false;
}

function* rows(sheet: Sheet): Iterable<Line> {
  const { rowStart, column } = sheet.cells;
  const place = new Uint32Array(sheet.columns);
  const code = new Int32Array(sheet.columns);
  for (let row = 0; row < sheet.rows; row++) {
    let length = 0;
    let formulas = 0;
    for (let i = rowStart[row]!; i < rowStart[row + 1]!; i++) {
      const of = codeAt(sheet.cells, i);
      if (of === undefined) continue;
      place[length] = column[i]!;
      code[length++] = of;
      if (of !== TYPED) formulas++;
    }
    if (formulas > 1 && repeats(code, length)) yield { direction: "row", at: row, place, code, length };
  }
}

function* columns(sheet: Sheet): Iterable<Line> {
  const { rowStart, column } = sheet.cells;
  const start = new Uint32Array(sheet.columns + 1);
  const formulas = new Uint32Array(sheet.columns);
  for (let i = 0; i < column.length; i++) {
    const of = codeAt(sheet.cells, i);
    if (of === undefined) continue;
    start[column[i]! + 1]!++;
    if (of !== TYPED) formulas[column[i]!]!++;
  }
  for (let c = 0; c < sheet.columns; c++) start[c + 1]! += start[c]!;
  const next = start.slice();
  const place = new Uint32Array(start[sheet.columns]!);
  const code = new Int32Array(start[sheet.columns]!);
  for (let row = 0; row < sheet.rows; row++)
    for (let i = rowStart[row]!; i < rowStart[row + 1]!; i++) {
      const of = codeAt(sheet.cells, i);
      if (of === undefined) continue;
      const at = next[column[i]!]!++;
      place[at] = row;
      code[at] = of;
    }
  for (let c = 0; c < sheet.columns; c++)
    if (formulas[c]! > 1) {
      const [from, to] = [start[c]!, start[c + 1]!];
      yield {
        direction: "column",
        at: c,
        place: place.subarray(from, to),
        code: code.subarray(from, to),
        length: to - from,
      };
    }
}

/** The rows, then the columns of a sheet in which a formula may come more than once. A line is good only until the next is asked for. */
export function* formulaLines(sheet: Sheet): Iterable<Line> {
  if (!computes(sheet)) return;
  yield* rows(sheet);
  yield* columns(sheet);
}

/** Sheets whose formulas are the user's: those that this product wrote are left out. */
export const usersSheets = (workbook: Workbook): readonly Sheet[] =>
  workbook.sheets.filter(sheet => sheet.own === undefined);
