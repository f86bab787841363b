import { cellName } from "../../workbook/address";
import { cellArea, type Area } from "../../workbook/area";
import type { CellLook, PlannedCell } from "../changes";
import { DOUBT_FILL, GAP_FILL } from "../sheet/styles";
import { lookBook } from "../sheet/look-book";
import { BLANK, isBlank, isTold, type Blank, type Entry } from "./entries";
import { shownValue } from "../sheet/shown-value";
import { heightFor, HIGHEST, isCut, LOOKS, numberSize, sizeFor } from "./form-looks";
import { markOf, type RowMemory } from "./form-memory";

/** Where an entry goes: rows and columns it reaches over, both ends belonging. */
export interface Spot {
  readonly row: number;
  readonly bottom?: number;
  readonly column: number;
  readonly right?: number;
}

/** A sheet of ours as it fills: cells, merges, heights, and what is still to be filled in. */
export interface SheetGrid {
  /** Puts an entry, with borders around all cells that it reaches over. What is generated in a field is remembered with its row. */
  put(spot: Spot, entry: Entry, look: CellLook, field?: string): void;
  /** Names the line that a row is, and which of its rows with texts that go on: none for the first. */
  name(row: number, id: string, part?: number): void;
  /** The hidden cells of what is remembered, in a column of their own, with the year that the sheet is written for. */
  memories(column: number, year?: string): readonly PlannedCell[];
  /** A row's height, in points; texts may make it higher, and the highest that a row can be bounds it. */
  atLeast(row: number, height: number): void;
  readonly cells: readonly PlannedCell[];
  readonly looks: readonly CellLook[];
  readonly merges: readonly Area[];
  /** What is to be filled in, or to be looked at again. */
  readonly blanks: readonly { readonly blank: Blank; readonly at: Area }[];
  readonly told: readonly { readonly text: string; readonly at: Area; readonly from: readonly Area[] }[];
  readonly heights: readonly number[];
}

/** A sheet to be filled cell by cell; `widths` are its columns' in characters, `highest` how high a row can be, in points. */
export function sheetGrid(sheet: string, widths: readonly number[], highest = HIGHEST): SheetGrid {
  const looks = lookBook();
  const cells: PlannedCell[] = [];
  const merges: Area[] = [];
  const blanks: { blank: Blank; at: Area }[] = [];
  const told: { text: string; at: Area; from: readonly Area[] }[] = [];
  const heights: number[] = [];
  const ids = new Map<number, Pick<RowMemory, "id" | "p">>();
  const marks = new Map<number, Record<string, string>>();
  const others = new Map<number, Record<string, readonly [year: string, mark: string]>>();
  const atLeast = (row: number, height: number): void => {
    heights[row] = Math.max(heights[row] ?? 0, height);
  };
  return {
    cells,
    looks: looks.all,
    merges,
    blanks,
    told,
    heights,
    atLeast,
    name: (row, id, part = 0) => void ids.set(row, { id, ...(part === 0 ? {} : { p: part }) }),
    memories: (column, year) =>
      [...ids].map(([row, { id, p }]) => {
        const s = others.get(row);
        const memory: RowMemory = {
          v: 1,
          id,
          ...(p === undefined ? {} : { p }),
          g: marks.get(row) ?? {},
          ...(year === undefined ? {} : { y: year }),
          ...(s ? { s } : {}),
        };
        return { row, column, value: JSON.stringify(memory), look: looks.of(LOOKS.memory) };
      }),
    put({ row, bottom = row, column, right = column }, entry, look, field) {
      const at = cellArea(sheet, row, column);
      const value = isBlank(entry) ? BLANK : (entry?.value ?? "") === "" ? null : entry!.value;
      const own = isTold(entry) ? entry.format : undefined;
      const year = isTold(entry) ? entry.typedFor : undefined;
      const reach = widths.slice(column, right + 1);
      const inOneRow = typeof value === "string" && bottom === row;
      const size = sizeOf(value, reach, inOneRow && highest === HIGHEST, {
        ...look,
        ...(own === undefined ? {} : { format: own }),
      });
      const dressed: CellLook = {
        ...look,
        ...(size === undefined ? {} : { size }),
        ...(isBlank(entry) ? { fill: GAP_FILL } : {}),
        ...(year === undefined ? {} : { fill: DOUBT_FILL }),
        ...(own === undefined ? {} : { format: own }),
      };
      const formula = entry?.formula === undefined ? {} : { formula: entry.formula };
      cells.push({ row, column, value, ...formula, look: looks.of(dressed) });
      // What was typed is remembered as nobody's but theirs.
      if (field !== undefined && !(isTold(entry) && entry.typed))
        marks.set(row, { ...marks.get(row), [field]: markOf(value, entry?.formula) });
      if (field !== undefined && year !== undefined)
        others.set(row, { ...others.get(row), [field]: [year, markOf(value, entry?.formula)] });
      if (bottom > row || right > column) merges.push({ ...at, bottom, right });
      for (let r = row; r <= bottom; r++)
        for (let c = column; c <= right; c++)
          if (r > row || c > column) cells.push({ row: r, column: c, value: null, look: looks.of(dressed) });
      if (isBlank(entry)) blanks.push({ blank: entry, at });
      if (year !== undefined) blanks.push({ blank: lookAgain(year, String(value), at), at });
      if (isTold(entry) && entry.from.length > 0) told.push({ text: String(entry.value), at, from: entry.from });
      if (!inOneRow) return;
      atLeast(row, Math.min(highest, heightFor(value, reach, size)));
      if (highest === HIGHEST && isCut(value, reach)) blanks.push({ blank: tooLong(value, at), at });
    },
  };
}

/** The size at which all of it is seen: a text that is higher than a row can be would be cut off, a number wider than its columns hidden. */
function sizeOf(value: PlannedCell["value"], reach: readonly number[], isBounded: boolean, look: CellLook) {
  if (look.size === undefined) return undefined;
  if (typeof value === "number") return numberSize(shownValue(value, look.format), reach, look.size);
  return isBounded && value !== null ? sizeFor(value, reach, look.size) : look.size;
}

/** So many characters tell which text is meant. */
const TOLD = 20;

const begun = (text: string): string => (text.length > TOLD ? `${text.slice(0, TOLD)}…` : text);

/** The question that what was typed for another year is; each cell is one of its own. */
const lookAgain = (year: string, text: string, { top, left }: Area): Blank => ({
  fact: `${year}年度所填：${cellName(top, left)}`,
  ask: `“${begun(text)}”是${year}年度填的，请核对后改写`,
});

/** Asks for a text that is too long for its cell to be shortened. */
const tooLong = (text: string, { top, left }: Area): Blank => ({
  fact: `打印不全：${cellName(top, left)}`,
  ask: `“${begun(text)}”共${text.length}字，用最小的字也印不全，请压缩，或另附说明`,
});
