import { absolute, compare, decimalOf, multiply, subtract, toNumber, type Decimal } from "../../quantity/decimal";
import { areaName } from "../../workbook/address";
import type { Area } from "../../workbook/area";
import { comparisonOf } from "../finding/comparison";
import { evaluate } from "../../formulas/evaluate";
import type { Finding } from "../finding/finding";
import { TYPED } from "./formula-lines";
import { formulaShapes } from "../../formulas/formula-shapes";
import { numberAt } from "../../formulas/cell";
import { placeFacts, tableAt, unitOf } from "../finding/lookup";
import type { OddCell } from "./odd-cell";
import { oddCells } from "./odd-cells";
import { readAreas } from "../../formulas/reads";
import { isWholeOfShares } from "../relation-rule/rounded-shares";
import type { Checked } from "../finding/rule";
import { areaOf } from "../../formulas/cell";

/** A total typed among totals that are sums of their columns, with what its own column adds up to. */
export interface TypedTotal {
  readonly cell: OddCell;
  readonly rows: Area;
  readonly expected: Decimal;
  readonly actual: Decimal;
}

const TOLERANCE: Decimal = { digits: 5n, places: 3 };
const TWO: Decimal = { digits: 2n, places: 0 };

/** Typed totals that differ from their column; a number of another size altogether is no total. */
export function* typedTotals({ workbook }: Checked): Iterable<TypedTotal> {
  const shape = formulaShapes(workbook);
  for (const cell of oddCells(workbook)) {
    const { sumOf } = shape(cell.usual === TYPED ? 0 : cell.usual);
    if (cell.own !== TYPED || cell.direction !== "row" || !sumOf) continue;
    const rows = readAreas(workbook, [sumOf], cell.sheet, cell.row, cell.column)[0];
    const actual = numberAt(cell.sheet, cell.row, cell.column);
    const sum = evaluate(workbook, workbook.formulas[cell.usual]!, cell);
    if (!rows || rows.left !== cell.column || rows.right !== cell.column || !actual || !sum) continue;
    const expected = decimalOf(toNumber(sum));
    const off = absolute(subtract(expected, actual));
    if (
      compare(off, TOLERANCE) > 0 &&
      !isWholeOfShares(expected, actual) &&
      compare(multiply(off, TWO), absolute(expected)) <= 0
    )
      yield { cell, rows, expected, actual };
  }
}

/** What is said of a typed total: it should be the sum of its rows. */
export function typedTotalFinding({ workbook, tables }: Checked, rule: string, total: TypedTotal): Finding {
  const { cell, rows, expected, actual } = total;
  const at = areaOf(cell);
  const edit = { at, was: toNumber(actual), value: toNumber(expected), formula: `SUM(${areaName(rows)})` };
  return {
    rule,
    severity: "error",
    at,
    related: [rows],
    facts: { ...placeFacts(workbook, tables, at), operation: "sum", operands: [rows] },
    comparison: comparisonOf(expected, actual, unitOf(tableAt(tables, at), at.left)),
    fix: { safe: true, edits: [edit] },
  };
}
