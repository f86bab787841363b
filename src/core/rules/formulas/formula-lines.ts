import { columnRuns, eachCell } from "../../workbook/column-runs";
import { contentsOf } from "../../workbook/contents";
import { meanings } from "../../formulas/meanings";
import { KIND, type Sheet, type Workbook } from "../../workbook/workbook";

/** Numbers and formulas of one row or column, in order. */
export interface Line {
  readonly direction: "row" | "column";
  /** The row's or column's own place. */
  readonly at: number;
  /** Column of each cell of a row, row of each cell of a column. */
  readonly place: Uint32Array;
  /** Number of the first formula that means the same, or TYPED. */
  readonly code: Int32Array;
  readonly length: number;
}

/** Stands for a number that was typed. */
export const TYPED = -1;

/** By formula, the first that means the same. */
type Same = Uint32Array;

const codeAt = ({ kind, formula }: Sheet["cells"], same: Same, position: number): number | undefined =>
  formula[position] !== 0 ? same[formula[position]!]! - 1 : kind[position] === KIND.number ? TYPED : undefined;

/** Rows in which a formula comes twice: else nothing in the row can differ from its like. */
function* repeating({ rows, cells }: Sheet, same: Same): Iterable<number> {
  const { rowStart, formula } = cells;
  let most = 0;
  for (let i = 0; i < formula.length; i++) if (same[formula[i]!]! > most) most = same[formula[i]!]!;
  /** By formula, one more than the last row that has it. */
  const last = new Uint32Array(most + 1);
  for (let row = 0; row < rows; row++) {
    let twice = false;
    for (let i = rowStart[row]!, end = rowStart[row + 1]!; i < end; i++) {
      const of = same[formula[i]!]!;
      if (of === 0) continue;
      if (last[of] === row + 1) twice = true;
      last[of] = row + 1;
    }
    if (twice) yield row;
  }
}

function* rows(sheet: Sheet, same: Same): Iterable<Line> {
  const { rowStart, column } = sheet.cells;
  const place = new Uint32Array(sheet.columns);
  const code = new Int32Array(sheet.columns);
  for (const row of repeating(sheet, same)) {
    let length = 0;
    for (let i = rowStart[row]!; i < rowStart[row + 1]!; i++) {
      const of = codeAt(sheet.cells, same, i);
      if (of === undefined) continue;
      place[length] = column[i]!;
      code[length++] = of;
    }
    yield { direction: "row", at: row, place, code, length };
  }
}

/** How many formulas a column has; nought where all its numbers are of one formula, and none can differ from it. */
function formulasIn(sheet: Sheet, same: Same, column: number): number {
  let formulas = 0;
  let typed = false;
  let first = 0;
  let mixed = false;
  const { kind, formula } = sheet.cells;
  eachCell(sheet, column, 0, sheet.rows, at => {
    const of = same[formula[at]!]!;
    if (of === 0) typed ||= kind[at] === KIND.number;
    else {
      formulas++;
      if (first === 0) first = of;
      else mixed ||= of !== first;
    }
  });
  return typed || mixed ? formulas : 0;
}

function* columns(sheet: Sheet, same: Same): Iterable<Line> {
  const { first, count, before } = columnRuns(sheet);
  for (let c = 0; c < sheet.columns; c++) {
    if (formulasIn(sheet, same, c) < 2) continue;
    const last = first[c + 1]! - 1;
    const place = new Uint32Array(before[last]! + count[last]!);
    const code = new Int32Array(place.length);
    let length = 0;
    eachCell(sheet, c, 0, sheet.rows, (at, row) => {
      const of = codeAt(sheet.cells, same, at);
      if (of === undefined) return;
      place[length] = row;
      code[length++] = of;
    });
    yield { direction: "column", at: c, place, code, length };
  }
}

/** The rows, then the columns of a sheet in which a formula may come more than once. A line is good only until the next is asked for. */
export function* formulaLines(workbook: Workbook, sheet: Sheet): Iterable<Line> {
  if (!contentsOf(sheet).computes) return;
  const same = meanings(workbook);
  yield* rows(sheet, same);
  yield* columns(sheet, same);
}

/** Sheets whose formulas are the user's: those that this product wrote are left out. */
export const usersSheets = (workbook: Workbook): readonly Sheet[] =>
  workbook.sheets.filter(sheet => sheet.own === undefined);
