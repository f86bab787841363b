import {
  cellValue,
  readArea,
  sheetNamed,
  type Area,
  type Decimal,
  type Operation,
  type Relation,
  type Workbook,
} from "../../../src/core";
import {
  add,
  compare,
  decimalOf,
  divide,
  multiply,
  subtract,
  ZERO,
  absolute,
} from "../../../src/core/quantity/decimal";
import type { Promised } from "./cases";

function sumIn(workbook: Workbook, area: Area): Decimal {
  const sheet = sheetNamed(workbook, area.sheet)!;
  let sum = ZERO;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const value = cellValue(workbook, sheet, row, column);
      if (typeof value === "number") sum = add(sum, decimalOf(value));
    }
  return sum;
}

function result(operation: Operation, of: readonly Decimal[]): Decimal {
  const [first = ZERO, ...rest] = of;
  if (operation === "sum") return rest.reduce(add, first);
  if (operation === "difference") return rest.reduce(subtract, first);
  if (operation === "product") return rest.reduce(multiply, first);
  if (operation === "ratio") return divide(first, rest[0]!, 4)!;
  throw new Error(`no case needs ${operation}`);
}

const TOLERANCE: Decimal = { digits: 5n, places: 3 };

/** Relations told by hand, worked out from the cells of the first sheet. */
export function promised(workbook: Workbook, promises: readonly Promised[]): readonly Relation[] {
  const { name } = workbook.sheets[0]!;
  return promises.map(([at, operation, ...names]) => {
    const target = readArea(at, name)!;
    const operands = names.map(operand => ({ area: readArea(operand, name)! }));
    const expected = result(
      operation,
      operands.map(({ area }) => sumIn(workbook, area)),
    );
    const actual = sumIn(workbook, target);
    const holds = compare(absolute(subtract(expected, actual)), TOLERANCE) <= 0;
    return { target, operation, operands, basis: "label", holds, expected, actual, tolerance: TOLERANCE };
  });
}
