import type { RowMemory } from "../sheet/memory";
import { likest } from "./alike";
import { isUntouched, type SheetRow } from "./read-sheet";

/** How alike a text must be to what was written for it to be that text, edited, in another row. */
const SURE = 0.5;

/** Rows with the memory that belongs to their text, which is not always the one beside it: cells may have been moved or sorted without it. */
export interface PairedRow {
  readonly row: SheetRow;
  /** Undefined for what the user added. */
  readonly memory?: RowMemory;
  readonly untouched: boolean;
}

/** Rows that hold text, top down. A memory goes to the text it was written with, else to one much like it, else to the one beside it. */
export function pairRows(rows: readonly SheetRow[]): readonly PairedRow[] {
  const own = new Map<SheetRow, RowMemory>();
  const untouched = new Set<SheetRow>();
  const texts = rows.filter(({ cell }) => cell !== undefined);
  let loose = rows.filter(row => row.memory && !(row.cell && isUntouched(row, row.memory)));
  for (const row of texts)
    if (row.memory && isUntouched(row, row.memory)) {
      own.set(row, row.memory);
      untouched.add(row);
    }
  const settle = (row: SheetRow, from: SheetRow, same: boolean): void => {
    own.set(row, from.memory!);
    if (same) untouched.add(row);
    loose = loose.filter(one => one !== from);
  };
  for (const row of texts.filter(one => !own.has(one))) {
    const from = loose.find(({ memory }) => isUntouched(row, memory!));
    if (from) settle(row, from, true);
  }
  const left = texts.filter(row => !own.has(row));
  const from = [...loose];
  for (const [i, j] of likest(
    left.map(row => row.text),
    from.map(row => row.memory!.text),
    SURE,
  ))
    settle(left[i]!, from[j]!, false);
  for (const row of left) if (!own.has(row) && loose.includes(row)) settle(row, row, false);
  return texts.map(row => {
    const memory = own.get(row);
    return { row, ...(memory ? { memory } : {}), untouched: untouched.has(row) };
  });
}
