import { decimalOf, toNumber, type Decimal } from "../../quantity/decimal";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";
import { cellArea, contains, isOneCell, sameArea, type Area } from "../../workbook/area";
import { positionOf } from "../../workbook/cells";
import { KIND, type Sheet, type Workbook } from "../../workbook/workbook";
import { evaluate } from "../../formulas/evaluate";
import { formulaShapes, type FormulaShape } from "../../formulas/formula-shapes";
import { holdsNumber } from "./column-sums";
import type { OddCell } from "./odd-cell";
import { sheetOf } from "../../workbook/cells";
import { allIn, readAreas, sameCells } from "../../formulas/reads";
import { areaOf, formulaOf } from "../../formulas/cell";

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

/** So much at least, by its size, must a formula with a rounded number differ from its neighbours' to be another computation. */
const APART = 0.005;
/** What arithmetic in another order may differ by. */
const SAME = 1e-9;
/** So many alike, at least, make the first or last of their line odd where it computes otherwise. */
const LINE = 4;

const rounds = ({ tokens }: FormulaShape): boolean =>
  tokens.some(token => token.kind === "function" && token.name !== "SUM");

/** A figure made up for each cell, another for each near it: what gives the same with these gives the same with all. */
const madeUp = ({ name }: Sheet, row: number, column: number): Decimal =>
  decimalOf(((row * 37 + column * 101 + name.length * 13) % 211) + 3);

/** The formula without its cells and numbers. */
const makeOf = ({ tokens }: FormulaShape): string =>
  tokens.map(token => (token.kind === "operator" ? token.text : token.kind === "function" ? token.name : "#")).join("");

/**
 * Whether both formulas give different figures here, whatever stands in the cells they read. Where one rounds, or they differ in a number only,
 * which may be rounded itself (3.33 and 3.333), it goes by the figures that stand there.
 */
function givesElse(workbook: Workbook, cell: OddCell): boolean {
  const shape = formulaShapes(workbook);
  const [own, usual] = [shape(cell.own), shape(cell.usual)];
  const rounded = rounds(own) || rounds(usual) || makeOf(own) === makeOf(usual);
  const [a, b] = [cell.own, cell.usual].map(formula => {
    const value = evaluate(workbook, workbook.formulas[formula]!, cell, rounded ? undefined : madeUp);
    return value && toNumber(value);
  });
  if (a === undefined || b === undefined) return false;
  return Math.abs(a - b) > (rounded ? APART : SAME) * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether the cell is the first or last of a line of formulas alike, right beside them. */
const endsLine = ({ direction, row, column, neighbour, support }: OddCell): boolean =>
  support >= LINE && Math.abs((direction === "row" ? column : row) - neighbour) === 1;

/** Whether the formula of another make, among formulas alike, uses their cells but computes something else, or leaves some of them out. */
function computesElse(workbook: Workbook, cell: OddCell, reads: readonly Area[], would: readonly Area[]): boolean {
  if (reads.length === 0 || !(cell.between || endsLine(cell))) return false;
  if (reads.length < would.length)
    return cell.between && reads.every(area => would.some(other => sameArea(area, other)));
  return sameCells(reads, would) && givesElse(workbook, cell);
}

/** Whether a total takes in a figure that the pattern would leave out, in a row or column where its neighbour has none: it is the neighbours that are short. */
function addsMore(cell: OddCell, reads: readonly Area[], would: readonly Area[]): boolean {
  const [read, usual] = [reads[0], would[0]];
  if (reads.length !== 1 || would.length !== 1 || !contains(read!, usual!)) return false;
  const { sheet, direction, neighbour } = cell;
  for (let row = read!.top; row <= read!.bottom; row++)
    for (let column = read!.left; column <= read!.right; column++) {
      const beside = direction === "row" ? [row, neighbour] : [neighbour, column];
      if (contains(usual!, cellArea(sheet.name, row, column))) continue;
      if (holdsNumber(sheet, row, column) && !holdsNumber(sheet, beside[0]!, beside[1]!)) return true;
    }
  return false;
}

/**
 * The cells that the pattern would read, with a subtotal written out in its parts as the neighbour's own subtotal has them: `B26+C26+E26` is what
 * `D24+E24` means where D24 is B24+C24.
 */
function writtenOut(workbook: Workbook, cell: OddCell, would: readonly Area[]): readonly Area[] {
  const shape = formulaShapes(workbook);
  const { sheet, row, column, direction, neighbour } = cell;
  const [down, right] = direction === "row" ? [0, neighbour - column] : [neighbour - row, 0];
  return would.flatMap(area => {
    const beside = { sheet, row: area.top + down, column: area.left + right };
    const made = area.sheet === sheet.name && isOneCell(area) ? formulaOf(beside) : -1;
    return made >= 0 && shape(made).shape === "Σ"
      ? readAreas(workbook, shape(made).references, sheet, area.top, area.left)
      : [area];
  });
}

/** Whether the formula of the same make reads other cells than those around it would in its place. */
function pointsElsewhere(workbook: Workbook, cell: OddCell, reads: readonly Area[], would: readonly Area[]): boolean {
  // Where the pattern would read a heading, as above the first line of a running sum, a formula rightly does without.
  const figures = would.filter(area => !isHeading(workbook, area));
  if (sameCells(reads, would) || sameCells(reads, figures) || addsMore(cell, reads, would)) return false;
  const { shape } = formulaShapes(workbook)(cell.own);
  if (shape === "Σ" && sameCells(reads, writtenOut(workbook, cell, would))) return false;
  const { sheet, row, column } = cell;
  const line: Area =
    cell.direction === "row"
      ? { sheet: sheet.name, top: row, bottom: row, left: 0, right: MAX_COLUMNS }
      : { sheet: sheet.name, top: 0, bottom: MAX_ROWS, left: column, right: column };
  // A total of its own column among sums of rows, or the other way round, is a crossing of two patterns where its neighbours total too.
  return !allIn(reads, line) || allIn(would, line) || (cell.direction === "column" && !isAmongTotals(workbook, cell));
}

const holdsFigures = (workbook: Workbook, area: Area): boolean => {
  const sheet = sheetOf(workbook, area);
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows - 1); row++)
    for (let column = area.left; column <= Math.min(area.right, sheet.columns - 1); column++)
      if (holdsNumber(sheet, row, column)) return true;
  return false;
};

/** Whether the pattern would find nothing here, while the formula's own cells hold figures: it is not meant for this place. */
const findsNothing = (workbook: Workbook, reads: readonly Area[], would: readonly Area[]): boolean =>
  !would.some(area => holdsFigures(workbook, area)) && reads.some(area => holdsFigures(workbook, area));

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
  if (findsNothing(workbook, reads, would)) return false;
  return own.shape === usual.shape
    ? pointsElsewhere(workbook, cell, reads, would)
    : computesElse(workbook, cell, reads, would);
}
