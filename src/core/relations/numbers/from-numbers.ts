import type { Table } from "../../tables/table";
import { isNil } from "../../tables/text-look";
import { positionOf } from "../../workbook/cells";
import { contentsOf } from "../../workbook/contents";
import { KIND, type Sheet, type Workbook } from "../../workbook/workbook";
import type { Operand, Relation } from "../relation";
import type { SheetNumbers } from "../sheet-numbers";
import { weigh, weighedRelation } from "../weigh";
import { patternsOf } from "./choose";
import { verdict, type Stretch, type Verdict } from "./evidence";
import { gridsOf, type Grid } from "./grid";

/** Cells of a sheet beyond which numbers alone are not asked: what repeats so often is a register, and its labels speak. */
const MOST_CELLS = 60_000;
/** Pairs of lines that are looked at in a workbook, from the first sheet on: the cost goes with them, and has to end. */
const MOST_PAIRS = 600_000;

/** Whether a cell of the grid's sheet holds a sign for nothing. */
type IsNil = (line: number, cross: number) => boolean;

/** Between two operands one behind the other lines of signs for nothing stand for operands, too. */
function isFilled(from: number, to: number, cross: number, nil: IsNil): boolean {
  for (let line = from + 1; line < to; line++) if (!nil(line, cross)) return false;
  return true;
}

function operandsAt(grid: Grid, sheet: string, stretch: Stretch, position: number, nil: IsNil): Operand[] {
  const { operands } = stretch.pattern;
  const cross = grid.positions[position]!;
  const quotient = stretch.pattern.operation === "ratio" || stretch.pattern.operation === "change";
  const runs: [number, number][] = [];
  for (const [i, operand] of operands.entries()) {
    const line = grid.lines[operand]!;
    const last = runs.at(-1);
    const follows = !quotient && i > 0 && operand === operands[i - 1]! + 1;
    if (last && follows && isFilled(last[1], line, cross, nil)) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => ({
    area: grid.down
      ? { sheet, top: from, bottom: to, left: cross, right: cross }
      : { sheet, top: cross, bottom: cross, left: from, right: to },
  }));
}

function relationsOf(grid: Grid, numbers: SheetNumbers, stretch: Stretch, texts: readonly string[]): Relation[] {
  const sheet = numbers.sheet.name;
  const { pattern } = stretch;
  const line = grid.lines[pattern.target]!;
  const one: Verdict = { bits: 0, kept: false };
  const { cells } = numbers.sheet;
  const nil: IsNil = (at, cross) => {
    const position = grid.down ? positionOf(numbers.sheet, at, cross) : positionOf(numbers.sheet, cross, at);
    return position >= 0 && cells.kind[position] === KIND.text && isNil(texts[cells.number[position]!]!);
  };
  const relations: Relation[] = [];
  let start = -1;
  const close = (end: number): void => {
    if (start < 0) return;
    const [from, to] = [grid.positions[start]!, grid.positions[end]!];
    const target = grid.down
      ? { sheet, top: line, bottom: line, left: from, right: to }
      : { sheet, top: from, bottom: to, left: line, right: line };
    const operands = operandsAt(grid, sheet, stretch, start, nil);
    const claim = {
      operation: pattern.operation,
      row: target.top,
      column: target.left,
      operands,
      scale: pattern.scale,
      unit: undefined,
    };
    const weighed = start === end ? weigh(numbers, claim) : undefined;
    relations.push(
      weighed
        ? weighedRelation(sheet, claim, { ...weighed, holds: true }, "numbers")
        : { target, operation: pattern.operation, operands, basis: "numbers", holds: true },
    );
    start = -1;
  };
  for (let p = stretch.first; p <= stretch.last; p++) {
    verdict(grid, pattern, p, one);
    if (!one.kept || (start >= 0 && grid.positions[p] !== grid.positions[p - 1]! + 1)) close(p - 1);
    if (one.kept && start < 0) start = p;
  }
  close(stretch.last);
  return relations;
}

/** Where formulas stand, they say what is computed: numbers alone are asked on sheets of typed or pasted values. */
const hasFormulas = (sheet: Sheet): boolean => contentsOf(sheet).computes;

/** What the numbers of the sheets promise by themselves, where it can hardly be chance. In no order. */
export function fromNumbers(
  workbook: Workbook,
  tables: readonly Table[],
  numbers: (sheet: Sheet) => SheetNumbers,
): Relation[] {
  const relations: Relation[] = [];
  let left = MOST_PAIRS;
  for (const sheet of workbook.sheets) {
    if (left <= 0) break;
    if (sheet.own !== undefined || sheet.cells.column.length > MOST_CELLS || hasFormulas(sheet)) continue;
    const read = numbers(sheet);
    const own = tables.filter(table => table.area.sheet === sheet.name);
    for (const grid of gridsOf(workbook, sheet, read, own)) {
      left -= grid.lines.length ** 2;
      for (const stretch of patternsOf(grid)) relations.push(...relationsOf(grid, read, stretch, workbook.texts));
    }
  }
  return relations;
}
