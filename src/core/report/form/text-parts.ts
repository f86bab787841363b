import type { CellLook } from "../changes";
import { spansText } from "../pattern";
import { sentences } from "../sheet/sentences";
import { isTold, type Entry } from "./entries";
import { heightFor, LOOKS } from "./form-looks";
import type { SheetGrid } from "./sheet-grid";

/** Points that a part may be high, so that pages fill well with parts. */
const PART = 160;
/** More characters than a cell holds. */
const REST = 32_768;

/** Where texts stand on a sheet. */
export interface Paper {
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
  /** What stands in the rows of an entry that reaches over these columns, both ends belonging: see `textCutter`. */
  readonly parts: (entry: Entry, column: number, right: number) => readonly Entry[];
  /** The rows before which a page begins. */
  readonly breaks: readonly number[];
}

/** Cuts texts for columns of these widths into rows, each text once; `highest` is how high a row can be, in points. */
export function textCutter(widths: readonly number[], highest: number): Paper["parts"] {
  const known = new Map<Entry, readonly Entry[]>();
  return (entry, column, right) => {
    const parts = known.get(entry) ?? textParts(entry, widths.slice(column, right + 1), highest);
    known.set(entry, parts);
    return parts;
  };
}

/**
 * What stands in the rows of a text that is higher than a row can be, cut at the ends of its sentences; any other entry stands in one row. What a
 * formula gives is cut by formulas, so that it stays live; words that somebody typed as a formula are then words.
 */
function textParts(entry: Entry, widths: readonly number[], highest: number): readonly Entry[] {
  if (!isTold(entry) || typeof entry.value !== "string" || heightFor(entry.value, widths) <= highest) return [entry];
  const { formula, ...told } = entry;
  const live = entry.typed === undefined ? formula : undefined;
  const parts = cut(entry.value, widths);
  let start = 1;
  return parts.map((value, at) => {
    const length = at === parts.length - 1 ? REST : value.length;
    const part = { ...told, value, ...(live === undefined ? {} : { formula: `MID(${live},${start},${length})` }) };
    start += value.length;
    return part;
  });
}

function cut(text: string, widths: readonly number[]): readonly string[] {
  const isTooLong = (one: string): boolean => heightFor(one, widths) > PART;
  const parts: string[] = [];
  for (const sentence of sentences([text], isTooLong).map(spansText)) {
    const joined = (parts.at(-1) ?? "") + sentence;
    if (parts.length === 0 || isTooLong(joined)) parts.push(sentence);
    else parts[parts.length - 1] = joined;
  }
  return parts;
}

/** A text on the form: its field, the columns that it reaches over, both ends belonging, and its parts. */
interface PartedText {
  readonly field: string;
  readonly column: number;
  readonly right: number;
  readonly parts: readonly Entry[];
}

/** Puts a text into so many rows, a part into each, without borders between those on one page. */
export function putParts(
  grid: SheetGrid,
  { field, parts, ...columns }: PartedText,
  first: number,
  rows: number,
  breaks: readonly number[],
): void {
  for (let part = 0; part < rows; part++) {
    const row = first + part;
    const above = part > 0 && !breaks.includes(row);
    const below = part < rows - 1 && !breaks.includes(row + 1);
    const open = above && below ? "both" : above ? "top" : below ? "bottom" : undefined;
    const look: CellLook = rows === 1 ? LOOKS.left : { ...LOOKS.left, vertical: "top", ...(open ? { open } : {}) };
    grid.put({ row, ...columns }, parts[part], look, field);
  }
}
