import { once } from "../../workbook/once";
import type { OddCell } from "./odd-cell";
import { formulaOf } from "../../formulas/cell";
import { meanings } from "../../formulas/meanings";
import { positionOf } from "../../workbook/cells";
import { KIND, type Sheet, type Workbook } from "../../workbook/workbook";
import { isSlip } from "./formula-slips";
import { formulaLines, TYPED, usersSheets, type Line } from "./formula-lines";

/** Cells further apart than this belong to different blocks. */
const GAP = 2;
/** Across a line, figures may stand in every fourth column: number, share, change, and a blank between. */
const APART = 4;
/** So many cells at most may differ between two stretches that are alike. */
const ODD = 2;

interface Run {
  readonly code: number;
  readonly from: number;
  readonly to: number;
}

function* blocksOf({ place, code, length }: Line): Iterable<readonly Run[]> {
  let block: Run[] = [];
  for (let from = 0; from < length;) {
    let to = from;
    while (to + 1 < length && code[to + 1] === code[from] && place[to + 1]! - place[to]! <= GAP) to++;
    block.push({ code: code[from]!, from, to });
    from = to + 1;
    if (from >= length || place[from]! - place[to]! > GAP) {
      if (block.length > 1) yield block;
      block = [];
    }
  }
}

const sizeOf = (run: Run): number => run.to - run.from + 1;

interface Odd extends Pick<OddCell, "support" | "neighbour" | "between"> {
  readonly index: number;
  /** How many cells of the block have the usual formula, those apart from it by typed numbers too. */
  readonly along: number;
}

/** What stands between two runs of one formula, and what ends or begins a run and does not come again. */
function* oddOnes(block: readonly Run[]): Iterable<Odd> {
  const times = new Map<number, number>();
  for (const run of block) times.set(run.code, (times.get(run.code) ?? 0) + sizeOf(run));
  const seen = new Set<number>();
  for (let i = 0; i < block.length; i++) {
    const before = block[i]!;
    if (before.code === TYPED) continue;
    let j = i + 1;
    let between = 0;
    let computed = 0;
    for (; j < block.length && block[j]!.code !== before.code && between <= ODD; j++) {
      between += sizeOf(block[j]!);
      if (block[j]!.code !== TYPED) computed += sizeOf(block[j]!);
    }
    const after = block[j];
    if (!after || after.code !== before.code || between > ODD) continue;
    // As many others as there are alike: neither is the pattern.
    if (computed >= sizeOf(before) + sizeOf(after)) continue;
    for (let index = before.to + 1; index < after.from; index++) {
      seen.add(index);
      yield {
        index,
        support: sizeOf(before) + sizeOf(after),
        along: times.get(before.code)!,
        neighbour: before.to,
        between: true,
      };
    }
  }
  for (let i = 0; i < block.length; i++) {
    const run = block[i]!;
    if (run.code === TYPED || sizeOf(run) > 1 || times.get(run.code)! > 1 || seen.has(run.from)) continue;
    const beside = [block[i - 1], block[i + 1]].find(other => other && other.code !== TYPED && sizeOf(other) >= 3);
    if (beside)
      yield {
        index: run.from,
        support: sizeOf(beside),
        along: sizeOf(beside),
        neighbour: beside === block[i - 1] ? beside.to : beside.from,
        between: false,
      };
  }
}

/** How many cells side by side, across the line, hold the same formula as this one, itself included. */
function across(workbook: Workbook, odd: OddCell): number {
  const { sheet } = odd;
  const means = meanings(workbook);
  const [down, right] = odd.direction === "row" ? [1, 0] : [0, 1];
  const same = (row: number, column: number): boolean => {
    const position = column < 0 ? -1 : positionOf(sheet, row, column);
    if (position < 0) return false;
    const formula = sheet.cells.formula[position]!;
    return odd.own === TYPED
      ? formula === 0 && sheet.cells.kind[position] === KIND.number
      : means[formula]! - 1 === odd.own;
  };
  let count = 1;
  for (const step of [-1, 1])
    for (let n = step, missed = 0; missed < APART; n += step)
      if (same(odd.row + n * down, odd.column + n * right)) count++;
      else missed++;
  return count;
}

/** How often a line's formula comes again before it is a second pattern rather than a slip. */
const RECURRING = 3;

/** Every cell of the workbook that differs from the formulas around it along its row or column. */
export const oddCells = once((workbook: Workbook): readonly OddCell[] => {
  const odd: OddCell[] = [];
  for (const sheet of usersSheets(workbook))
    for (const line of formulaLines(workbook, sheet))
      for (const cell of oddInLine(workbook, sheet, line))
        if (cell.own === TYPED || isSlip(workbook, cell)) odd.push(cell);
  return odd;
});

/** Whether few cells across the line share its formula, as against those along it. */
function isAlone(workbook: Workbook, cell: OddCell, along: number): boolean {
  const beside = across(workbook, cell);
  return beside * 3 <= along || (beside === 1 && cell.between && cell.direction === "row");
}

function* oddInLine(workbook: Workbook, sheet: Sheet, line: Line): Iterable<OddCell> {
  const { direction, at, place, code, length } = line;
  let times: Map<number, number> | undefined;
  for (const block of blocksOf(line))
    for (const { index, support, along, neighbour, between } of oddOnes(block)) {
      if (!times) {
        times = new Map();
        for (let i = 0; i < length; i++) times.set(code[i]!, (times.get(code[i]!) ?? 0) + 1);
      }
      const own = code[index]!;
      const [row, column] = direction === "row" ? [at, place[index]!] : [place[index]!, at];
      const beside = place[neighbour]!;
      const usual = formulaOf(direction === "row" ? { sheet, row, column: beside } : { sheet, row: beside, column });
      const cell: OddCell = { sheet, row, column, own, usual, direction, support, between, neighbour: beside };
      if (own === TYPED || (times.get(own)! < RECURRING && isAlone(workbook, cell, along))) yield cell;
    }
}
