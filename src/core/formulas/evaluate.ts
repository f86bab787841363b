import {
  add,
  decimalOf,
  divide,
  multiply,
  negate,
  subtract,
  withPlaces,
  ZERO,
  toNumber,
  type Decimal,
} from "../quantity/decimal";
import type { Reference } from "../workbook/formula";
import { parseFormula, type Expression } from "../workbook/parse-formula";
import { cellValue, sheetOf } from "../workbook/cells";
import type { Workbook } from "../workbook/workbook";
import { numberAt } from "./cell";
import { readAreas } from "./reads";
import type { Cell } from "./cell";

/** Places kept of a quotient: more than a cell can hold. */
const PLACES = 18;

/**
 * What a relative formula would give in a cell, by + − × ÷, SUM and ROUND; undefined where it takes more than that. `figureAt` may put other
 * figures in the place of those of the cells.
 */
export function evaluate(
  workbook: Workbook,
  formula: string,
  cell: Cell,
  figureAt: typeof numberAt = numberAt,
): Decimal | undefined {
  const tree = parseFormula(formula);
  return tree && valueOf(tree);

  function cellsOf(reference: Reference): readonly (Decimal | undefined)[] | undefined {
    const area = readAreas(workbook, [reference], cell.sheet, cell.row, cell.column)[0];
    const sheet = area && sheetOf(workbook, area);
    if (!sheet || area.top < 0 || area.left < 0) return undefined;
    const numbers: (Decimal | undefined)[] = [];
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rows - 1); row++)
      for (let column = area.left; column <= Math.min(area.right, sheet.columns - 1); column++)
        numbers.push(figureAt(sheet, row, column));
    return numbers;
  }

  /** A sum passes over words; by themselves they are no number. */
  function isBlank(reference: Reference): boolean {
    const area = readAreas(workbook, [reference], cell.sheet, cell.row, cell.column)[0]!;
    return cellValue(workbook, sheetOf(workbook, area), area.top, area.left) === null;
  }

  function sumOf(parts: readonly (Expression | undefined)[]): Decimal | undefined {
    let sum = ZERO;
    for (const part of parts) {
      const numbers = part?.kind === "reference" ? cellsOf(part) : part ? [valueOf(part)] : [];
      if (!numbers || (part?.kind !== "reference" && numbers.includes(undefined))) return undefined;
      sum = numbers.reduce<Decimal>((so, number) => add(so, number ?? ZERO), sum);
    }
    return sum;
  }

  function binary(operator: string, a: Decimal, b: Decimal): Decimal | undefined {
    if (operator === "+") return add(a, b);
    if (operator === "-") return subtract(a, b);
    if (operator === "*") return multiply(a, b);
    return operator === "/" ? divide(a, b, PLACES) : undefined;
  }

  function valueOf(tree: Expression): Decimal | undefined {
    if (tree.kind === "number") return decimalOf(tree.value);
    if (tree.kind === "reference") {
      const numbers = cellsOf(tree);
      return numbers?.length === 1 ? (numbers[0] ?? (isBlank(tree) ? ZERO : undefined)) : undefined;
    }
    if (tree.kind === "unary") {
      const value = tree.operator === "-" || tree.operator === "+" ? valueOf(tree.operand) : undefined;
      return value && (tree.operator === "-" ? negate(value) : value);
    }
    if (tree.kind === "binary") {
      const [a, b] = [valueOf(tree.left), valueOf(tree.right)];
      return a && b && binary(tree.operator, a, b);
    }
    if (tree.kind !== "call") return undefined;
    if (tree.name === "SUM") return sumOf(tree.arguments);
    const [value, places] = tree.arguments.map(part => part && valueOf(part));
    return tree.name === "ROUND" && value && places ? withPlaces(value, Math.max(0, toNumber(places))) : undefined;
  }
}
