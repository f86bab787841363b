import type { Area } from "../workbook/area";
import { cellArea, isOneCell } from "../workbook/area";
import { cellValue, sheetOf } from "../workbook/cells";
import type { Expression } from "../workbook/parse-formula";
import { resolver, type Pointer, type Resolve } from "../workbook/resolve-reference";
import type { Workbook } from "../workbook/workbook";
import type { Cell } from "./cell";
import type { Conditional } from "./conditional";
import { placesMeeting } from "./criterion";
import { lineEntries, type LineEntries, type Places } from "./line-entries";

/** A condition as it stands for one formula's cell. */
export interface AskedLine {
  readonly line: Area;
  readonly wanted: string | number;
  /** The cell that holds what is wanted, where the formula takes it from one. */
  readonly from?: Area;
  /** The places that meet it. */
  readonly met: Places;
  /** Those that would if blanks and full width did not count; only where a text is wanted as it stands. */
  readonly alike?: Places;
}

/** What a conditional sum takes of its list. */
export interface MetLines {
  /** The line of figures, as long as the conditions' lines. */
  readonly figures: Area;
  readonly asked: readonly AskedLine[];
  /** The places that meet all conditions. */
  readonly met: Places;
  /** The same if blanks and full width did not count. */
  readonly alike: Places;
}

/** Finds the lines that the conditional sum of a cell takes; undefined where a condition asks more than is understood here. */
export type ReadMet = (conditional: Conditional, cell: Cell) => MetLines | undefined;

/** So many places and values for each cell of the workbook are looked through at most, all conditional sums together. */
const EFFORT = 16;

const isDown = ({ left, right }: Area): boolean => left === right;
const lengthOf = (line: Area): number => (isDown(line) ? line.bottom - line.top : line.right - line.left) + 1;

/** The cell of a line at that place. */
export const cellAlong = (line: Area, place: number): Area =>
  isDown(line) ? cellArea(line.sheet, line.top + place, line.left) : cellArea(line.sheet, line.top, line.left + place);

/** The places of a line as areas, those next to each other in one. */
export function stretchesAlong(line: Area, places: Places): readonly Area[] {
  const areas: Area[] = [];
  for (let i = 0; i < places.length; i++) {
    const from = i;
    while (i + 1 < places.length && places[i + 1] === places[i]! + 1) i++;
    const [first, last] = [cellAlong(line, places[from]!), cellAlong(line, places[i]!)];
    areas.push({ ...first, bottom: last.bottom, right: last.right });
  }
  return areas;
}

function both(a: Places, b: Places): Places {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const known = new Set(many);
  return few.filter(place => known.has(place));
}

function read(workbook: Workbook): ReadMet {
  const resolve: Resolve = resolver(workbook);
  const known = new Map<string, LineEntries>();
  let effort = EFFORT * workbook.sheets.reduce((all, { cells }) => all + cells.kind.length, 64);

  const lineOf = (pointer: Pointer, { sheet, row, column }: Cell): Area | undefined =>
    resolve(pointer, sheet, row, column)?.area;

  function entriesOf(line: Area): LineEntries {
    const key = `${line.sheet}!${line.top},${line.left},${line.bottom},${line.right}`;
    let entries = known.get(key);
    if (!entries) {
      known.set(key, (entries = lineEntries(workbook, line)));
      effort -= entries.length;
    }
    return entries;
  }

  /** What the condition asks for, by constants, cells and `&`. */
  function wantedOf(e: Expression, cell: Cell): Pick<AskedLine, "wanted" | "from"> | undefined {
    if (e.kind === "number" || e.kind === "text") return { wanted: e.value };
    if (e.kind === "binary" && e.operator === "&") {
      const [left, right] = [wantedOf(e.left, cell), wantedOf(e.right, cell)];
      return left && right && { wanted: `${left.wanted}${right.wanted}` };
    }
    if (e.kind !== "reference" && e.kind !== "name" && e.kind !== "structured") return undefined;
    const from = lineOf(e, cell);
    if (!from || !isOneCell(from)) return undefined;
    const value = cellValue(workbook, sheetOf(workbook, from), from.top, from.left);
    return typeof value === "string" || typeof value === "number" ? { wanted: value, from } : undefined;
  }

  return (conditional, cell) => {
    const asked: AskedLine[] = [];
    for (const { range, criterion } of conditional.conditions) {
      const line = lineOf(range, cell);
      const wanted = wantedOf(criterion, cell);
      if (!line || !wanted || (line.left !== line.right && line.top !== line.bottom)) return undefined;
      if (asked[0] && (lengthOf(asked[0].line) !== lengthOf(line) || isDown(asked[0].line) !== isDown(line)))
        return undefined;
      const entries = entriesOf(line);
      const found = placesMeeting(entries, wanted.wanted);
      effort -= found?.looked ?? 1;
      if (!found || effort < 0) return undefined;
      asked.push({ line, ...wanted, met: found.met, ...(found.alike ? { alike: found.alike } : {}) });
    }
    const { line } = asked[0]!;
    const given = lineOf(conditional.figures, cell);
    if (!given) return undefined;
    if (!conditional.loose && (lengthOf(given) !== lengthOf(line) || isDown(given) !== isDown(line))) return undefined;
    const last = lengthOf(line) - 1;
    const first = cellArea(given.sheet, given.top, given.left);
    const figures = isDown(line) ? { ...first, bottom: first.top + last } : { ...first, right: first.left + last };
    return {
      figures,
      asked,
      met: asked.map(({ met }) => met).reduce(both),
      alike: asked.map(({ met, alike }) => alike ?? met).reduce(both),
    };
  };
}

const readers = new WeakMap<Workbook, ReadMet>();

/** Reads the conditional sums of a workbook; each list is looked through once, whoever asks. */
export function metLines(workbook: Workbook): ReadMet {
  const kept = readers.get(workbook) ?? read(workbook);
  readers.set(workbook, kept);
  return kept;
}
