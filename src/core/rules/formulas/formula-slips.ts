import { toNumber } from "../../quantity/decimal";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";
import { isOneCell, sameArea, type Area } from "../../workbook/area";
import { positionOf } from "../../workbook/cells";
import { KIND, type Workbook } from "../../workbook/workbook";
import { evaluate } from "../../formulas/evaluate";
import { formulaShapes, type FormulaShape } from "../../formulas/formula-shapes";
import type { OddCell } from "./odd-cell";
import { sheetOf } from "../../workbook/cells";
import { allIn, readAreas, sameCells } from "../../formulas/reads";
import { areaOf } from "../../formulas/cell";

/** The sheets a formula takes its numbers from, as it names them. */
const sheetsOf = ({ references }: FormulaShape): string =>
  [...new Set(references.map(({ sheet }) => sheet ?? ""))].sort().join("!");

function isHeading(workbook: Workbook, area: Area): boolean {
  if (!isOneCell(area)) return false;
  const sheet = sheetOf(workbook, area);
  const position = positionOf(sheet, area.top, area.left);
  return position >= 0 && sheet.cells.kind[position] === KIND.text;
}

/** Whether the next filled cell to the left or right is a sum of its own column: then this is a line of totals. */
function isAmongTotals(workbook: Workbook, { sheet, row, column }: OddCell): boolean {
  const { rowStart, column: columns, formula } = sheet.cells;
  const shape = formulaShapes(workbook);
  const at = positionOf(sheet, row, column);
  return [at - 1, at + 1].some(beside => {
    if (beside < rowStart[row]! || beside >= rowStart[row + 1]! || formula[beside] === 0) return false;
    const { shape: made, references } = shape(formula[beside]! - 1);
    const areas = readAreas(workbook, references, sheet, row, columns[beside]!);
    return (
      made === "Σ" && areas.length > 0 && areas.every(({ left, right }) => left === right && left === columns[beside])
    );
  });
}

/** So much at least, by its size, must a formula differ from its neighbours' to be another computation and not their rounding. */
const APART = 0.005;

/** Whether the formula of another make, among formulas alike, uses their cells but computes something else, or leaves some of them out. */
function computesElse(workbook: Workbook, cell: OddCell, reads: readonly Area[], would: readonly Area[]): boolean {
  if (!cell.between || reads.length === 0) return false;
  if (reads.length < would.length) return reads.every(area => would.some(other => sameArea(area, other)));
  if (!sameCells(reads, would)) return false;
  const own = evaluate(workbook, workbook.formulas[cell.own]!, cell);
  const usual = evaluate(workbook, workbook.formulas[cell.usual]!, cell);
  if (!own || !usual) return false;
  const [a, b] = [toNumber(own), toNumber(usual)];
  return Math.abs(a - b) > APART * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether the formula of the same make reads other cells than those around it would in its place. */
function pointsElsewhere(workbook: Workbook, cell: OddCell, reads: readonly Area[], would: readonly Area[]): boolean {
  // Where the pattern would read a heading, as above the first line of a running sum, a formula rightly does without.
  const figures = would.filter(area => !isHeading(workbook, area));
  if (sameCells(reads, would) || sameCells(reads, figures)) return false;
  const { sheet, row, column } = cell;
  const line: Area =
    cell.direction === "row"
      ? { sheet: sheet.name, top: row, bottom: row, left: 0, right: MAX_COLUMNS }
      : { sheet: sheet.name, top: 0, bottom: MAX_ROWS, left: column, right: column };
  // A total of its own column among sums of rows, or the other way round, is a crossing of two patterns where its neighbours total too.
  return !allIn(reads, line) || allIn(would, line) || (cell.direction === "column" && !isAmongTotals(workbook, cell));
}

/** Whether the formula beside it reads it, as each does the one before in a chain of balances: the first begins elsewhere. */
function opensChain(workbook: Workbook, cell: OddCell): boolean {
  const { sheet, row, column, direction, neighbour, between } = cell;
  const { references } = formulaShapes(workbook)(cell.usual);
  const [r, c] = direction === "row" ? [row, neighbour] : [neighbour, column];
  return !between && readAreas(workbook, references, sheet, r, c).some(area => sameArea(area, areaOf(cell)));
}

/** Whether a formula that differs from those around it is a slip: it points to other cells than they would, or computes with theirs otherwise. */
export function isSlip(workbook: Workbook, cell: OddCell): boolean {
  const shape = formulaShapes(workbook);
  const [own, usual] = [shape(cell.own), shape(cell.usual)];
  if (sheetsOf(own) !== sheetsOf(usual) || opensChain(workbook, cell)) return false;
  const { sheet, row, column } = cell;
  const reads = readAreas(workbook, own.references, sheet, row, column);
  const would = readAreas(workbook, usual.references, sheet, row, column);
  return own.shape === usual.shape
    ? pointsElsewhere(workbook, cell, reads, would)
    : computesElse(workbook, cell, reads, would);
}
