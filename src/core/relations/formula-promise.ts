import { decimalOf } from "../quantity/decimal";
import { metLines, stretchesAlong, type MetLines } from "../formulas/met-lines";
import { cellArea, isOneCell, type Area } from "../workbook/area";
import type { Pointed, Resolve } from "../workbook/resolve-reference";
import { positionOf } from "../workbook/cells";
import type { Sheet, Workbook } from "../workbook/workbook";
import type { Shape } from "./formula-shape";
import { madeExactly, madeOf } from "./promise";
import type { Operand, Relation } from "./relation";
import type { SheetNumbers } from "./sheet-numbers";
import { subtotal } from "./subtotal";
import { halfUnit } from "./tolerance";
import { valueOf, type Total } from "./total";

/** What formulas of a workbook are weighed with. */
export interface FormulaReading {
  readonly workbook: Workbook;
  readonly numbers: (sheet: Sheet) => SheetNumbers;
  readonly resolve: Resolve;
  readonly sheets: ReadonlyMap<string, Sheet>;
}

/** A cell with a formula. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Factors of a product in one area are still single factors; so many at most are taken apart. */
const MOST_FACTORS = 16;
/** Lines that meet a condition, those next to each other counted once. */
const MOST_PARTS = 256;

export const operandOf = ({ area, fixedRows, fixedColumns, growing }: Pointed): Operand => ({
  area,
  ...(fixedRows ? { fixedRows } : {}),
  ...(fixedColumns ? { fixedColumns } : {}),
  ...(growing ? { growing } : {}),
});

const asPointed = (area: Area): Pointed => ({ area, fixedRows: false, fixedColumns: false, shrinking: false });

/**
 * The figures of the lines that meet the conditions: as Excel compares texts, or without regard to blanks and width where only that makes the
 * result. Undefined where none do, or in more pieces than anybody would read.
 */
function metFigures(
  { figures, met, alike }: MetLines,
  makes: (areas: readonly Pointed[]) => boolean,
): Pointed[] | undefined {
  const [exact, also] = [met, alike].map(places => stretchesAlong(figures, places).map(asPointed));
  const parts = met.length < alike.length && !makes(exact!) && makes(also!) ? also! : exact!;
  return parts.length > 0 && parts.length <= MOST_PARTS ? parts : undefined;
}

/** The operands of the formula of one cell, as they stand in it; undefined where one cannot be found. */
export function pointedFrom(
  reading: FormulaReading,
  shape: Shape,
  { sheet, row, column }: FormulaPlace,
): Pointed[] | undefined {
  const { resolve, workbook } = reading;
  if (shape.conditional) {
    const met = metLines(workbook)(shape.conditional, { sheet, row, column });
    const actual = sheet.cells.number[positionOf(sheet, row, column)]!;
    return met && metFigures(met, pointed => weighFormula(reading, shape, pointed, actual)?.holds === true);
  }
  const found: Pointed[] = [];
  for (const operand of shape.operands) {
    const pointed = resolve(operand, sheet, row, column);
    if (!pointed) return undefined;
    const { area } = pointed;
    const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (shape.copy && !isOneCell(area)) return undefined;
    if (shape.operation !== "product" || cells === 1) found.push(pointed);
    else if (cells > MOST_FACTORS) return undefined;
    else
      for (let r = area.top; r <= area.bottom; r++)
        for (let c = area.left; c <= area.right; c++) found.push({ ...pointed, area: cellArea(area.sheet, r, c) });
  }
  return found;
}

/** A formula's result held against what its operands make. */
export interface WeighedFormula {
  readonly operands: readonly Total[];
  readonly tolerance: number;
  readonly holds: boolean;
}

/** Weighs the result of one formula; undefined where its guard spoke, or the operation makes no number. */
export function weighFormula(
  reading: FormulaReading,
  shape: Shape,
  pointed: readonly Pointed[],
  actual: number,
): WeighedFormula | undefined {
  const numbersOf = (sheet: string): SheetNumbers => reading.numbers(reading.sheets.get(sheet)!);
  const subtotals = (visible: boolean): Total => subtotal(reading.workbook, numbersOf, pointed, visible);
  let operands: readonly Total[];
  if (shape.subtotal) {
    const all = subtotals(false);
    operands = [Math.abs(valueOf(all) - actual) < 1e-9 ? all : subtotals(true)];
  } else operands = pointed.map(({ area }) => numbersOf(area.sheet).sum(area, shape.texts === true));
  const expected = madeOf(shape.operation, operands, shape.scale);
  if (!Number.isFinite(expected)) return undefined;
  // The cell's number is the formula's own result: it may differ by the rounding inside, and by what 15 digits cannot hold.
  const size = operands.reduce((all, one) => all + one.size, 0);
  const tolerance = Math.max(
    shape.rounding === undefined ? 0 : 2 * halfUnit(shape.rounding) * (shape.scale === 100 ? 100 : 1),
    size * 1e-12,
    Math.abs(expected) * 1e-9 * (operands.every(one => one.exact) ? 1e-3 : 1),
    1e-9,
  );
  const holds = Math.abs(expected - actual) <= tolerance;
  if (!holds && shape.otherwise !== undefined && Math.abs(actual - shape.otherwise) < 1e-9) return undefined;
  return { operands, tolerance, holds };
}

/** The relation of one formula's cell with its numbers. */
export function formulaRelation(
  shape: Shape,
  pointed: readonly Pointed[],
  { sheet, row, column }: FormulaPlace,
  { operands, tolerance, holds }: WeighedFormula,
  actual: number,
): Relation {
  const places = shape.rounding ?? Math.max(2, ...operands.map(one => Math.min(one.shown, 9)));
  const expected = madeExactly(shape.operation, operands, shape.scale, Math.max(places, 6));
  return {
    target: cellArea(sheet.name, row, column),
    operation: shape.operation,
    operands: pointed.map(operandOf),
    basis: "formula",
    holds,
    ...(expected ? { expected } : {}),
    actual: decimalOf(actual),
    tolerance: decimalOf(tolerance),
  };
}
