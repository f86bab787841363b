import { isDateFormat } from "../quantity/grain";
import { positionOf, sheetNamed } from "../workbook/cells";
import { columnRuns } from "../workbook/column-runs";
import { contentsOf } from "../workbook/contents";
import { sameArea } from "../workbook/area";
import { resolver, type Pointed } from "../workbook/resolve-reference";
import { KIND, type Sheet, type Workbook } from "../workbook/workbook";
import { operandsAt } from "./operands";
import { formulaRelation, operandOf, pointedFrom, weighFormula, type FormulaReading } from "./formula-promise";
import { shapeOf, type Shape } from "./formula-shape";
import { plainFormulas, TOGETHER, type FilledCells, type PlainFormulas } from "./plain-formulas";
import type { Relation } from "./relation";
import { collectRuns, runArea, type Run } from "./runs";
import type { SheetNumbers } from "./sheet-numbers";

interface Reading extends FormulaReading {
  readonly plain: PlainFormulas;
  /** By index of the formula; each is parsed once, when it is first met. */
  readonly shapes: (Shape | null | undefined)[];
  /** By index of the number format; a date in another place is no figure. */
  readonly dates: readonly boolean[];
}

function shapeAt({ shapes, workbook }: Reading, index: number): Shape | null {
  const known = shapes[index];
  return known !== undefined ? known : (shapes[index] = shapeOf(workbook.formulas[index]!) ?? null);
}

/** Calls back with the filled cells of a sheet, column after column, that hold a formula which promises something. */
function eachFilled(reading: Reading, sheet: Sheet, see: (index: number, cells: FilledCells) => void): void {
  const { rowStart, formula } = sheet.cells;
  const { first, row: rows, position: positions, count } = columnRuns(sheet);
  for (let column = 0; column < sheet.columns; column++)
    for (let run = first[column]!; run < first[column + 1]!; run++) {
      const step = rowStart[rows[run]! + 1]! - rowStart[rows[run]!]!;
      for (let k = 0; k < count[run]!;) {
        const position = positions[run]! + k * step;
        const own = formula[position]!;
        let next = k + 1;
        const last = Math.min(count[run]!, k + TOGETHER);
        for (let at = position + step; next < last && formula[at] === own; at += step) next++;
        if (own !== 0 && shapeAt(reading, own - 1) !== null)
          see(own - 1, { row: rows[run]! + k, column, count: next - k, position, step });
        k = next;
      }
    }
}

/** A formula that takes in its own cell goes in circles and promises nothing. */
const covers = ({ area }: Pointed, row: number, column: number): boolean =>
  area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;

/** What a cell's formula promises when it is looked at closely: nothing, that it is kept, or a relation by itself. */
function closely(
  reading: Reading,
  sheet: Sheet,
  shape: Shape,
  row: number,
  column: number,
  position: number,
): Relation | "kept" | undefined {
  const { kind, number } = sheet.cells;
  if (kind[position] !== KIND.number && kind[position] !== KIND.blank) return undefined;
  const place = { sheet, row, column };
  const pointed = pointedFrom(reading, shape, place);
  if (!pointed || pointed.some(one => one.area.sheet === sheet.name && covers(one, row, column))) return undefined;
  // Nothing was computed yet: the promise stands, and nobody can say that it is broken.
  if (kind[position] === KIND.blank) return shape.copy && shape.otherwise !== undefined ? undefined : "kept";
  const actual = number[position]!;
  const weighed = weighFormula(reading, shape, pointed, actual);
  if (shape.conditional) return weighed && formulaRelation(shape, pointed, place, weighed, actual);
  if (weighed?.holds && !pointed.some(one => one.shrinking)) return "kept";
  return weighed && formulaRelation(shape, pointed, place, weighed, actual);
}

/** The relation of cells that all keep the promise of their formula. */
function ofRun(reading: Reading, sheet: Sheet, run: Run): Relation {
  const { kind, number } = sheet.cells;
  const shape = reading.shapes[run.key]!;
  const place = { sheet, row: run.top, column: run.left };
  const pointed = pointedFrom(reading, shape, place)!;
  const position = positionOf(sheet, run.top, run.left);
  if (run.top === run.bottom && run.left === run.right && kind[position] === KIND.number) {
    const weighed = weighFormula(reading, shape, pointed, number[position]!);
    if (weighed) return formulaRelation(shape, pointed, place, weighed, number[position]!);
  }
  return {
    target: runArea(sheet.name, run),
    operation: shape.operation,
    operands: pointed.map(operandOf),
    basis: "formula",
    holds: true,
  };
}

/** What formulas promise: `made` of the cells they add, take off or divide, and `taken` from another place, by `=A1` or from a list by SUMIF. */
export interface FormulaRelations {
  readonly made: readonly Relation[];
  readonly taken: readonly Relation[];
}

const isTaken = ({ copy, conditional }: Shape): boolean => copy === true || conditional !== undefined;

/** Whether the second relation, one row below the first's last, is the first one filled on. */
const goesOn = (first: Relation, { target, operands, holds }: Relation): boolean =>
  holds &&
  first.target.left === target.left &&
  first.target.bottom + 1 === target.top &&
  first.operands.length === operands.length &&
  operandsAt(first, target.top, target.left).every((area, n) => sameArea(area, operands[n]!.area));

/** Relations of single cells, those that hold and are alike from row to row put together. */
function filled(relations: readonly Relation[]): readonly Relation[] {
  const joined: Relation[] = [];
  for (const relation of relations) {
    const last = joined.at(-1);
    if (!last?.holds || !goesOn(last, relation)) joined.push(relation);
    else {
      const { expected: _expected, actual: _actual, tolerance: _tolerance, ...alike } = last;
      joined[joined.length - 1] = { ...alike, target: { ...last.target, bottom: relation.target.bottom } };
    }
  }
  return joined;
}

function ofSheet(reading: Reading, sheet: Sheet): FormulaRelations {
  const numbers = reading.numbers(sheet);
  const alone: Relation[] = [];
  const listed: Relation[] = [];
  const copied: Relation[] = [];
  const runs = collectRuns();
  const kept = new Uint8Array(TOGETHER);
  eachFilled(reading, sheet, (index, cells) => {
    const { row, column, count, position, step } = cells;
    const shape = reading.shapes[index]!;
    if (shape.copy && reading.dates[sheet.cells.format[position]!]) return;
    const plainly = reading.plain.look(shape, cells, numbers, kept);
    for (let k = 0; k < count; k++) {
      const from = k;
      while (plainly && k < count && kept[k] === 1) k++;
      if (k > from) runs.add(index, row + from, column, k - from);
      if (k === count) break;
      const told = closely(reading, sheet, shape, row + k, column, position + k * step);
      if (told === "kept") runs.add(index, row + k, column, 1);
      else if (told) (shape.conditional ? listed : shape.copy ? copied : alone).push(told);
    }
  });
  alone.sort((a, b) => a.target.top - b.target.top || a.target.left - b.target.left);
  const [made, taken]: [Relation[], Relation[]] = [alone, [...filled(listed), ...copied]];
  for (const run of runs.done()) (isTaken(reading.shapes[run.key]!) ? taken : made).push(ofRun(reading, sheet, run));
  return { made, taken };
}

const NONE: FormulaRelations = { made: [], taken: [] };

/** Tells what the formulas of a sheet promise, in no order; nothing for a sheet of our own. */
export function formulaClaims(
  workbook: Workbook,
  numbers: (sheet: Sheet) => SheetNumbers,
): (sheet: Sheet) => FormulaRelations {
  const reading: Reading = {
    workbook,
    numbers,
    resolve: resolver(workbook),
    sheets: new Map(workbook.sheets.map(sheet => [sheet.name, sheet])),
    plain: plainFormulas(name => {
      const other = sheetNamed(workbook, name);
      return other && numbers(other);
    }),
    shapes: [],
    dates: workbook.formats.map(isDateFormat),
  };
  return sheet => (sheet.own === undefined && contentsOf(sheet).computes ? ofSheet(reading, sheet) : NONE);
}
