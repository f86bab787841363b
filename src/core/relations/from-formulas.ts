import { decimalOf } from "../quantity/decimal";
import { cellArea } from "../workbook/area";
import { positionOf } from "../workbook/cells";
import { resolver, type Pointed, type Resolve } from "../workbook/resolve-reference";
import { KIND, type Sheet, type Workbook } from "../workbook/workbook";
import { shapeOf, type Shape } from "./formula-shape";
import { madeExactly, madeOf } from "./promise";
import type { Operand, Relation } from "./relation";
import { collectRuns, runArea } from "./runs";
import { NOTHING, plus, TENS, type SheetNumbers, type Total } from "./sheet-numbers";
import { halfUnit } from "./tolerance";

interface Reading {
  readonly workbook: Workbook;
  readonly numbers: (sheet: Sheet) => SheetNumbers;
  readonly resolve: Resolve;
  readonly sheets: ReadonlyMap<string, Sheet>;
  /** By index of the formula; each is parsed once, when it is first met. */
  readonly shapes: (Shape | null | undefined)[];
}

/** Factors of a product in one area are still single factors; so many at most are taken apart. */
const MOST_FACTORS = 16;

const operandOf = ({ area, fixedRows, fixedColumns, growing }: Pointed): Operand => ({
  area,
  ...(fixedRows ? { fixedRows } : {}),
  ...(fixedColumns ? { fixedColumns } : {}),
  ...(growing ? { growing } : {}),
});

const isSubtotal = (workbook: Workbook, formula: number): boolean =>
  formula > 0 && /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(workbook.formulas[formula - 1]!);

/** A sum as SUBTOTAL makes it: cells that are subtotals themselves are left out, and hidden rows where `visible`. */
function subtotal(reading: Reading, pointed: readonly Pointed[], visible: boolean): Total {
  let total = NOTHING;
  for (const { area } of pointed) {
    const sheet = reading.sheets.get(area.sheet)!;
    const numbers = reading.numbers(sheet);
    total = plus(total, numbers.sum(area, false));
    const { rowStart, column, formula } = sheet.cells;
    for (let r = area.top; r <= Math.min(area.bottom, sheet.rows - 1); r++) {
      const hidden = visible && sheet.hiddenRows.some(([first, last]) => first <= r && r <= last);
      for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
        const c = column[i]!;
        if (c < area.left || c > area.right || !(hidden || isSubtotal(reading.workbook, formula[i]!))) continue;
        total = plus(total, numbers.sum({ top: r, bottom: r, left: c, right: c }, false), -1);
      }
    }
  }
  return total;
}

/** The operands of the formula of one cell, as they stand in it; undefined where one cannot be found. */
function pointedFrom(reading: Reading, shape: Shape, sheet: Sheet, row: number, column: number): Pointed[] | undefined {
  const found: Pointed[] = [];
  for (const operand of shape.operands) {
    const pointed = reading.resolve(operand, sheet, row, column);
    if (!pointed) return undefined;
    const { area } = pointed;
    const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (shape.operation !== "product" || cells === 1) found.push(pointed);
    else if (cells > MOST_FACTORS) return undefined;
    else
      for (let r = area.top; r <= area.bottom; r++)
        for (let c = area.left; c <= area.right; c++) found.push({ ...pointed, area: cellArea(area.sheet, r, c) });
  }
  return found;
}

/** Does the cell keep its formula's promise, as far as binary numbers tell? Most cells do, and need no more work. */
function plainlyHolds(
  reading: Reading,
  shape: Shape,
  sheet: Sheet,
  row: number,
  column: number,
  actual: number,
): boolean {
  const numbers = reading.numbers(sheet);
  let result = 0;
  for (let i = 0; i < shape.operands.length; i++) {
    const {
      kind,
      rows,
      columns,
      sheet: other,
    } = shape.operands[i] as Extract<Shape["operands"][number], { kind: "reference" }>;
    if (kind !== "reference" || other !== undefined || !rows || !columns) return false;
    if (rows[0] !== rows[1] || columns[0] !== columns[1]) return false;
    const r = rows[0].fixed ? rows[0].at : row + rows[0].at;
    const c = columns[0].fixed ? columns[0].at : column + columns[0].at;
    let value = numbers.at(r, c);
    if (value !== value) value = 0;
    if (i === 0) result = value;
    else if (shape.operation === "sum" || (shape.operation === "running" && i === 1)) result += value;
    else if (shape.operation === "difference" || shape.operation === "running") result -= value;
    else if (shape.operation === "product") result *= value;
    else if (shape.operation === "ratio") result = (result / value) * shape.scale;
    else return false;
  }
  if (shape.rounding !== undefined) return Math.abs(result - actual) <= halfUnit(shape.rounding);
  return Math.abs(result - actual) <= Math.abs(actual) * 1e-12;
}

function totals(reading: Reading, pointed: readonly Pointed[], texts: boolean): Total[] {
  return pointed.map(({ area }) => reading.numbers(reading.sheets.get(area.sheet)!).sum(area, texts));
}

/** The relation of one cell with its numbers; undefined where the formula's guard spoke, or the operation makes no number. */
function single(
  reading: Reading,
  shape: Shape,
  pointed: readonly Pointed[],
  at: { sheet: Sheet; row: number; column: number },
  actual: number,
): Relation | undefined {
  let operands = totals(reading, pointed, shape.texts === true);
  if (shape.subtotal) {
    const all = subtotal(reading, pointed, false);
    operands = [Math.abs(all.scaled / TENS[all.places]! - actual) < 1e-9 ? all : subtotal(reading, pointed, true)];
  }
  const expected = madeOf(shape.operation, operands, shape.scale);
  if (!Number.isFinite(expected)) return undefined;
  // The cell's number is the formula's own result: it may differ by the rounding inside, and by what 15 digits cannot hold.
  const size = operands.reduce((all, one) => all + one.size, 0);
  const places = shape.rounding ?? Math.max(2, ...operands.map(one => Math.min(one.shown, 9)));
  const tolerance = Math.max(
    shape.rounding === undefined ? 0 : 2 * halfUnit(shape.rounding) * (shape.scale === 100 ? 100 : 1),
    size * 1e-12,
    Math.abs(expected) * 1e-9 * (operands.every(one => one.exact) ? 1e-3 : 1),
    1e-9,
  );
  const holds = Math.abs(expected - actual) <= tolerance;
  if (!holds && shape.otherwise !== undefined && Math.abs(actual - shape.otherwise) < 1e-9) return undefined;
  const exactly = madeExactly(shape.operation, operands, shape.scale, Math.max(places, 6));
  return {
    target: cellArea(at.sheet.name, at.row, at.column),
    operation: shape.operation,
    operands: pointed.map(operandOf),
    basis: "formula",
    holds,
    ...(exactly ? { expected: exactly } : {}),
    actual: decimalOf(actual),
    tolerance: decimalOf(tolerance),
  };
}

function ofSheet(reading: Reading, sheet: Sheet): Relation[] {
  const { rowStart, column, kind, number, formula } = sheet.cells;
  const relations: Relation[] = [];
  const runs = collectRuns();
  for (let r = 0; r < sheet.rows; r++)
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
      const index = formula[i]! - 1;
      if (index < 0 || (kind[i] !== KIND.number && kind[i] !== KIND.blank)) continue;
      let shape = reading.shapes[index];
      if (shape === undefined) reading.shapes[index] = shape = shapeOf(reading.workbook.formulas[index]!) ?? null;
      if (shape === null) continue;
      const c = column[i]!;
      if (kind[i] === KIND.number && plainlyHolds(reading, shape, sheet, r, c, number[i]!)) {
        runs.add(index, r, c);
        continue;
      }
      const pointed = pointedFrom(reading, shape, sheet, r, c);
      if (!pointed || pointed.some(one => one.area.sheet === sheet.name && covers(one, r, c))) continue;
      // Nothing was computed yet: the promise stands, and nobody can say that it is broken.
      if (kind[i] === KIND.blank) {
        runs.add(index, r, c);
        continue;
      }
      const relation = single(reading, shape, pointed, { sheet, row: r, column: c }, number[i]!);
      if (!relation) continue;
      if (relation.holds && !pointed.some(one => one.shrinking)) runs.add(index, r, c);
      else relations.push(relation);
    }
  for (const run of runs.done()) {
    const shape = reading.shapes[run.key]!;
    const pointed = pointedFrom(reading, shape, sheet, run.top, run.left)!;
    const at = positionOf(sheet, run.top, run.left);
    const one = run.top === run.bottom && run.left === run.right;
    const known =
      one && kind[at] === KIND.number
        ? single(reading, shape, pointed, { sheet, row: run.top, column: run.left }, number[at]!)
        : undefined;
    relations.push(
      known ?? {
        target: runArea(sheet.name, run),
        operation: shape.operation,
        operands: pointed.map(operandOf),
        basis: "formula",
        holds: true,
      },
    );
  }
  return relations;
}

/** A formula that takes in its own cell goes in circles and promises nothing. */
const covers = ({ area }: Pointed, row: number, column: number): boolean =>
  area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;

/** What the formulas of a workbook promise, in no order; sheets of our own are passed over. */
export function fromFormulas(workbook: Workbook, numbers: (sheet: Sheet) => SheetNumbers): Relation[] {
  const reading: Reading = {
    workbook,
    numbers,
    resolve: resolver(workbook),
    sheets: new Map(workbook.sheets.map(sheet => [sheet.name, sheet])),
    shapes: [],
  };
  return workbook.sheets.filter(sheet => sheet.own === undefined).flatMap(sheet => ofSheet(reading, sheet));
}
