import { moneyPower, type Unit } from "../../quantity/quantity";
import type { Table } from "../../tables/table";
import { isNil } from "../../tables/text-look";
import { positionOf } from "../../workbook/cells";
import { contentsOf } from "../../workbook/contents";
import type { Steps } from "../../workbook/steps";
import { KIND, type Sheet, type Workbook } from "../../workbook/workbook";
import type { Operand, Relation } from "../relation";
import type { SheetNumbers } from "../sheet-numbers";
import { weigh, weighedRelation, type Claim } from "../weigh";
import { patternsOf } from "./choose";
import { gridsOf, type Grid } from "./grid";
import type { Pattern } from "./pattern";
import type { Stretch } from "./stretches";
import { verdict, type Verdict } from "./verdict";

/** Cells of a sheet beyond which numbers alone are not asked: what repeats so often is a register, and its labels speak. */
const MOST_CELLS = 60_000;
/** Pairs of lines that are looked at in a workbook, from the first sheet on: the cost goes with them, and has to end. */
const MOST_PAIRS = 600_000;

/** A sheet whose figures are asked. */
interface Asked {
  readonly numbers: SheetNumbers;
  readonly nil: (row: number, column: number) => boolean;
  /** The unit that the cell's table says its figures have. */
  readonly unitAt: (row: number, column: number) => Unit | undefined;
}

function askedOf(workbook: Workbook, numbers: SheetNumbers, tables: readonly Table[]): Asked {
  const { cells } = numbers.sheet;
  return {
    numbers,
    nil(row, column) {
      const at = positionOf(numbers.sheet, row, column);
      return at >= 0 && cells.kind[at] === KIND.text && isNil(workbook.texts[cells.number[at]!]!);
    },
    unitAt(row, column) {
      const table = tables.find(
        ({ body, area }) => row >= body.top && row <= body.bottom && column >= area.left && column <= area.right,
      );
      return table && (table.columns[column - table.area.left]?.unit ?? table.unit?.unit);
    },
  };
}

/** Between two operands one behind the other lines of signs for nothing stand for operands, too. */
function isFilled(grid: Grid, { nil }: Asked, from: number, to: number, cross: number): boolean {
  for (let line = from + 1; line < to; line++) if (!(grid.down ? nil(line, cross) : nil(cross, line))) return false;
  return true;
}

function operandsAt(grid: Grid, asked: Asked, { operation, operands }: Pattern, position: number): Operand[] {
  const sheet = asked.numbers.sheet.name;
  const cross = grid.positions[position]!;
  const quotient = operation === "ratio" || operation === "change";
  const runs: [number, number][] = [];
  for (const [i, operand] of operands.entries()) {
    const line = grid.lines[operand]!;
    const last = runs.at(-1);
    const follows = !quotient && i > 0 && operand === operands[i - 1]! + 1;
    if (last && follows && isFilled(grid, asked, last[1], line, cross)) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => ({
    area: grid.down
      ? { sheet, top: from, bottom: to, left: cross, right: cross }
      : { sheet, top: cross, bottom: cross, left: from, right: to },
  }));
}

/** The claim of a pattern at one position. */
function claimAt(grid: Grid, asked: Asked, { pattern }: Stretch, position: number): Claim {
  const line = grid.lines[pattern.target]!;
  const cross = grid.positions[position]!;
  const [row, column] = grid.down ? [line, cross] : [cross, line];
  return {
    operation: pattern.operation,
    row,
    column,
    operands: operandsAt(grid, asked, pattern, position),
    scale: pattern.scale,
    unit: asked.unitAt(row, column),
  };
}

/** Money in a unit that nothing was rounded to adds up to its last digit, or not at all. */
function isMissed(grid: Grid, asked: Asked, stretch: Stretch, position: number): boolean {
  if (stretch.pattern.operation !== "sum") return false;
  const claim = claimAt(grid, asked, stretch, position);
  return claim.unit !== undefined && moneyPower(claim.unit) === 0 && weigh(asked.numbers, claim)?.holds === false;
}

function relationOf(grid: Grid, asked: Asked, stretch: Stretch, start: number, end: number): Relation {
  const claim = claimAt(grid, asked, stretch, start);
  const { operation, operands, row, column } = claim;
  const sheet = asked.numbers.sheet.name;
  const weighed = start === end ? weigh(asked.numbers, claim) : undefined;
  if (weighed) return weighedRelation(sheet, claim, { ...weighed, holds: true }, "numbers");
  const last = grid.positions[end]!;
  const target = { sheet, top: row, left: column, bottom: grid.down ? row : last, right: grid.down ? last : column };
  return { target, operation, operands, basis: "numbers", holds: true };
}

function relationsOf(grid: Grid, asked: Asked, stretch: Stretch): Relation[] {
  const one: Verdict = { bits: 0, kept: false };
  const relations: Relation[] = [];
  let start = -1;
  const close = (end: number): void => {
    if (start >= 0) relations.push(relationOf(grid, asked, stretch, start, end));
    start = -1;
  };
  for (let p = stretch.first; p <= stretch.last; p++) {
    verdict(grid, stretch.pattern, p, one);
    const kept = one.kept && !isMissed(grid, asked, stretch, p);
    if (!kept || (start >= 0 && grid.positions[p] !== grid.positions[p - 1]! + 1)) close(p - 1);
    if (kept && start < 0) start = p;
  }
  close(stretch.last);
  return relations;
}

/** Where formulas stand, they say what is computed: numbers alone are asked on sheets of typed or pasted values. */
const hasFormulas = (sheet: Sheet): boolean => contentsOf(sheet).computes;

/** Tells what the numbers of a sheet promise by themselves, where it can hardly be chance, in no order. To be asked sheet after sheet. */
export function numberClaims(
  workbook: Workbook,
): (numbers: SheetNumbers, tables: readonly Table[]) => Steps<readonly Relation[]> {
  let left = MOST_PAIRS;
  return function* (numbers, tables) {
    const { sheet } = numbers;
    if (left <= 0 || sheet.own !== undefined || sheet.cells.column.length > MOST_CELLS || hasFormulas(sheet)) return [];
    const relations: Relation[] = [];
    const asked = askedOf(workbook, numbers, tables);
    for (const grid of gridsOf(workbook, sheet, numbers, tables)) {
      left -= grid.lines.length ** 2;
      for (const stretch of patternsOf(grid)) relations.push(...relationsOf(grid, asked, stretch));
      yield;
    }
    return relations;
  };
}
