import type { Reference } from "../workbook/formula";
import { KIND } from "../workbook/workbook";
import type { Shape } from "./formula-shape";
import type { SheetNumbers } from "./sheet-numbers";
import { halfUnit } from "./tolerance";

/** Cells of one column, one under the other, that hold the same formula. */
export interface FilledCells {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  /** Position of the first in `Cells`, and how far it is from one to the next. */
  readonly position: number;
  readonly step: number;
}

/** So many cells are looked at together: what is worked out of them stays near the processor. */
export const TOGETHER = 1024;

/** One cell, or cells side by side in one row. */
interface Operand {
  /** The formula's own sheet where it names none. */
  readonly sheet: string | undefined;
  readonly row: number;
  readonly fixedRow: boolean;
  readonly left: number;
  readonly right: number;
  readonly fixedColumns: boolean;
}

function operandOf({ sheet, rows, columns }: Reference): Operand | undefined {
  if (!rows || !columns) return undefined;
  if (rows[0].at !== rows[1].at || rows[0].fixed !== rows[1].fixed) return undefined;
  if (columns[0].fixed !== columns[1].fixed) return undefined;
  const [left, right] = [Math.min(columns[0].at, columns[1].at), Math.max(columns[0].at, columns[1].at)];
  return { sheet, row: rows[0].at, fixedRow: rows[0].fixed, left, right, fixedColumns: columns[0].fixed };
}

const MANY = new Set(["sum", "difference", "running", "product", "ratio"]);

/** The operands of a formula that reads only cells side by side at most; undefined where it takes a closer look. */
function operandsOf(shape: Shape): readonly Operand[] | undefined {
  const operands: Operand[] = [];
  if (shape.conditional) return undefined;
  if (!MANY.has(shape.operation) && !(shape.operation === "average" && shape.operands.length === 1)) return undefined;
  for (const pointer of shape.operands) {
    const operand = pointer.kind === "reference" ? operandOf(pointer) : undefined;
    if (!operand) return undefined;
    const wide = operand.left !== operand.right;
    if (wide && (shape.copy || operand.fixedRow || shape.subtotal || shape.operation === "product")) return undefined;
    operands.push(operand);
  }
  return operands;
}

/** Tells of filled cells which of them keep their formula's promise as far as binary numbers tell: most do, and need no more work. */
export interface PlainFormulas {
  /** At most TOGETHER cells; 1 in `into` for each that plainly keeps it. False, and nothing said, where the formula takes a closer look. */
  look(shape: Shape, cells: FilledCells, numbers: SheetNumbers, into: Uint8Array): boolean;
}

/** With room for its own work, which is used again and again; `named` are the numbers of the sheet of a name. */
export function plainFormulas(named: (sheet: string) => SheetNumbers | undefined): PlainFormulas {
  const known = new Map<Shape, readonly Operand[] | undefined>();
  const result = new Float64Array(TOGETHER);
  const value = new Float64Array(TOGETHER);
  const part = new Float64Array(TOGETHER);
  const counts = new Uint16Array(TOGETHER);

  /** The numbers of an operand, with those side by side added up; false where it lies beyond the sheet or takes in the cells themselves. */
  function add(operand: Operand, cells: FilledCells, own: SheetNumbers, texts: boolean): boolean {
    const { column, count } = cells;
    const on = operand.sheet === undefined ? own : named(operand.sheet);
    if (!on) return false;
    const left = operand.fixedColumns ? operand.left : column + operand.left;
    const right = operand.fixedColumns ? operand.right : column + operand.right;
    const top = operand.fixedRow ? operand.row : cells.row + operand.row;
    if (left < 0 || top < 0) return false;
    if (left === right) {
      const fixed = operand.fixedRow ? on.at(top, left) : NaN;
      for (let k = 0; k < count; k++) {
        counts[k] = 1;
        value[k] = fixed === fixed ? fixed : 0;
      }
      if (!operand.fixedRow) on.fill(value, left, top, count);
      return true;
    }
    if (on === own && operand.row === 0 && left <= column && column <= right) return false;
    for (let k = 0; k < count; k++) value[k] = counts[k] = 0;
    for (let c = left; c <= Math.min(right, on.sheet.columns - 1); c++) {
      for (let k = 0; k < count; k++) part[k] = NaN;
      on.fill(part, c, top, count, texts);
      for (let k = 0; k < count; k++)
        if (part[k] === part[k]) {
          value[k]! += part[k]!;
          counts[k]!++;
        }
    }
    return true;
  }

  function combine({ operation, scale }: Shape, nth: number, count: number): void {
    if (nth === 0)
      if (operation === "average") for (let k = 0; k < count; k++) result[k] = value[k]! / counts[k]!;
      else for (let k = 0; k < count; k++) result[k] = value[k]!;
    else if (operation === "sum" || (operation === "running" && nth === 1))
      for (let k = 0; k < count; k++) result[k]! += value[k]!;
    else if (operation === "product") for (let k = 0; k < count; k++) result[k]! *= value[k]!;
    else if (operation === "ratio") for (let k = 0; k < count; k++) result[k] = (result[k]! / value[k]!) * scale;
    else for (let k = 0; k < count; k++) result[k]! -= value[k]!;
  }

  return {
    look(shape, cells, on, into) {
      let operands = known.get(shape);
      if (operands === undefined && !known.has(shape)) known.set(shape, (operands = operandsOf(shape)));
      if (!operands) return false;
      for (let nth = 0; nth < operands.length; nth++) {
        if (!add(operands[nth]!, cells, on, shape.texts === true)) return false;
        combine(shape, nth, cells.count);
      }
      const { kind, number } = on.sheet.cells;
      const half = shape.rounding === undefined ? -1 : halfUnit(shape.rounding);
      for (let k = 0, at = cells.position; k < cells.count; k++, at += cells.step) {
        const actual = number[at]!;
        const off = Math.abs(result[k]! - actual);
        into[k] = kind[at] === KIND.number && off <= (half < 0 ? Math.abs(actual) * 1e-12 : half) ? 1 : 0;
      }
      return true;
    },
  };
}
