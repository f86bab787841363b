import { rowKind, type Table } from "../../tables/table";
import type { Area } from "../../workbook/area";
import { positionOf } from "../../workbook/cells";
import { holdsNumber, rangeSums, type RangeSum } from "./column-sums";
import { tableAt } from "../finding/lookup";
import type { Checked } from "../finding/rule";
import { areaOf, formulaOf, type Cell } from "../../formulas/cell";
import { formulaShapes } from "../../formulas/formula-shapes";
import { KIND, type Sheet, type Workbook } from "../../workbook/workbook";

/** A sum and cells next to its range that it should take in as well. */
export interface Missed {
  readonly sum: RangeSum;
  readonly missed: Area;
  /** Whether nothing stands in them yet. */
  readonly empty?: true;
}

const isItem = (table: Table | undefined, row: number): boolean =>
  !table || (row >= table.body.top && row <= table.body.bottom && rowKind(table, row) === "item");

/** The sum with rows and columns exchanged where it runs along a row, so that one reading serves both. */
const along = ({ along, range, row, column }: RangeSum) =>
  along === "row"
    ? { from: range.left, to: range.right, at: column, line: row }
    : { from: range.top, to: range.bottom, at: row, line: range.left };

function areaAlong(sum: RangeSum, from: number, to: number): Area {
  const { line } = along(sum);
  const sheet = sum.sheet.name;
  return sum.along === "row"
    ? { sheet, top: line, bottom: line, left: from, right: to }
    : { sheet, top: from, bottom: to, left: line, right: line };
}

const cellAlong = (sum: RangeSum, place: number): { row: number; column: number } =>
  sum.along === "row" ? { row: sum.row, column: place } : { row: place, column: sum.column };

/** The formula that makes a cell, -1 where it was typed; an arithmetic of plain numbers (=34+34) is typed too. */
function madeBy(workbook: Workbook, cell: Cell): number {
  const made = formulaOf(cell);
  return made < 0 || formulaShapes(workbook)(made).references.length > 0 ? made : -1;
}

/** The range's number nearest to its end `edge`: an empty line may stand before the end. */
function lastNumber(sum: RangeSum, edge: number, from: number, to: number): number {
  const step = edge === to ? -1 : 1;
  for (let place = edge; place >= from && place <= to; place += step) {
    const { row, column } = cellAlong(sum, place);
    if (positionOf(sum.sheet, row, column) >= 0) return place;
  }
  return edge;
}

/** Numbers between the end of the range and the total, made as the range's last cell is: typed like it, or the same formula. */
function between(workbook: Workbook, sum: RangeSum, table: Table | undefined): Area | undefined {
  const { from, to, at } = along(sum);
  const [first, last, edge] = to < at ? [to + 1, at - 1, to] : at < from ? [at + 1, from - 1, from] : [0, -1, 0];
  if (first > last) return undefined;
  const made = madeBy(workbook, { sheet: sum.sheet, ...cellAlong(sum, lastNumber(sum, edge, from, to)) });
  let numbers = 0;
  for (let place = first; place <= last; place++) {
    const { row, column } = cellAlong(sum, place);
    if (sum.along === "column" && !isItem(table, row)) return undefined;
    if (positionOf(sum.sheet, row, column) < 0) continue;
    if (!holdsNumber(sum.sheet, row, column) || madeBy(workbook, { sheet: sum.sheet, row, column }) !== made)
      return undefined;
    numbers++;
  }
  return numbers > 0 ? areaAlong(sum, first, last) : undefined;
}

/** So many lines at most are written out in advance. */
const WAITING = 50;
/** Ranges longer than this are entries, and their labels come again by themselves. */
const LONG = 2000;

/** Lines between the range and the total under it that bear labels of the range's own lines, and wait for their figures. */
function waiting(sum: RangeSum): Area | undefined {
  const { range, sheet, row: total, column } = sum;
  const lines = total - 1 - range.bottom;
  if (sum.along !== "column" || lines < 1 || lines > WAITING || range.bottom - range.top > LONG) return undefined;
  for (let row = range.bottom + 1; row < total; row++)
    if (positionOf(sheet, row, column) >= 0 || labelLeft(sheet, row, column) === undefined) return undefined;
  const labels = new Set<string>();
  for (let row = range.top; row <= range.bottom; row++) {
    const label = labelLeft(sheet, row, column);
    if (label !== undefined) labels.add(label);
  }
  for (let row = range.bottom + 1; row < total; row++) {
    if (!labels.has(labelLeft(sheet, row, column)!)) return undefined;
  }
  return areaAlong(sum, range.bottom + 1, total - 1);
}

/** What stands nearest to the left of a cell, as far as nobody computed it. */
function labelLeft({ cells }: Sheet, row: number, column: number): string | undefined {
  let last = -1;
  for (let i = cells.rowStart[row]!; i < cells.rowStart[row + 1]! && cells.column[i]! < column; i++)
    if (cells.kind[i] !== KIND.blank) last = i;
  return last < 0 || cells.formula[last] !== 0 ? undefined : `${cells.kind[last]}:${cells.number[last]}`;
}

/** A sum of a stretch that stands elsewhere: the one cell after it that is made by the stretch's own formula. Of more, it is a choice: the first ten. */
function goesOn(sum: RangeSum): Area | undefined {
  const { range, sheet } = sum;
  const tall = range.left === range.right;
  const last = { sheet, row: range.bottom, column: range.right };
  const next = tall ? { ...last, row: last.row + 1 } : { ...last, column: last.column + 1 };
  const made = formulaOf(last);
  if (made < 0 || formulaOf(next) !== made || !holdsNumber(sheet, next.row, next.column)) return undefined;
  if (formulaOf(tall ? { ...next, row: next.row + 1 } : { ...next, column: next.column + 1 }) === made)
    return undefined;
  const before = tall ? { ...last, row: range.top - 1 } : { ...last, column: range.left - 1 };
  const starts = formulaOf({ ...last, row: range.top, column: range.left }) === made && formulaOf(before) !== made;
  return starts ? areaOf(next) : undefined;
}

/** What stands in cells of a total's column: figures of its lines, other things, or nothing. */
function standing(sum: RangeSum, missed: Area, table: Table | undefined): "figures" | "words" | "nothing" {
  let words = false;
  for (let row = missed.top; row <= missed.bottom; row++)
    if (isItem(table, row) && holdsNumber(sum.sheet, row, sum.column)) return "figures";
    else words ||= positionOf(sum.sheet, row, sum.column) >= 0;
  return words ? "words" : "nothing";
}

/**
 * Totals of one row that end alike, or start alike above their rows, belong together: what the widest adds, the others should add in theirs. Where
 * one leaves out figures by it, those that leave out blanks by the same slip are told with it.
 */
function besideWider(peers: readonly RangeSum[], tables: Checked["tables"]): readonly Missed[] {
  const top = Math.min(...peers.map(({ range }) => range.top));
  const bottom = Math.max(...peers.map(({ range }) => range.bottom));
  const short: Missed[] = [];
  for (const sum of peers) {
    const { range } = sum;
    if (range.top === top && range.bottom === bottom) continue;
    const missed = range.top > top ? areaAlong(sum, top, range.top - 1) : areaAlong(sum, range.bottom + 1, bottom);
    const here = standing(sum, missed, tableAt(tables, missed));
    if (here !== "words") short.push(here === "figures" ? { sum, missed } : { sum, missed, empty: true });
  }
  return short.some(({ empty }) => !empty) ? short : [];
}

/** Totals over or under their rows in groups that share the end of their ranges that lies next to them. */
function peersIn(row: readonly RangeSum[]): readonly (readonly RangeSum[])[] {
  const groups = new Map<string, RangeSum[]>();
  for (const sum of row) {
    if (sum.along !== "column") continue;
    const key = sum.range.top > sum.row ? `over ${sum.range.top}` : `under ${sum.range.bottom}`;
    groups.set(key, [...(groups.get(key) ?? []), sum]);
  }
  return [...groups.values()].filter(peers => peers.length > 1);
}

/** Sums that leave out cells they should take in. */
export function* missedBy({ workbook, tables }: Checked): Iterable<Missed> {
  const sums = rangeSums(workbook);
  for (let i = 0; i < sums.length;) {
    const row: RangeSum[] = [];
    const { sheet, row: at } = sums[i]!;
    while (i < sums.length && sums[i]!.sheet === sheet && sums[i]!.row === at) row.push(sums[i++]!);
    const told = new Set<RangeSum>();
    for (const sum of row) {
      const missed = sum.along === "elsewhere" ? goesOn(sum) : between(workbook, sum, tableAt(tables, sum.range));
      const still = missed ? undefined : waiting(sum);
      if (!missed && !still) continue;
      told.add(sum);
      yield missed ? { sum, missed } : { sum, missed: still!, empty: true };
    }
    for (const peers of peersIn(row.filter(sum => !told.has(sum)))) yield* besideWider(peers, tables);
  }
}
