import type { SheetMemory } from "../sheet/memory";
import { rowOutline } from "../sheet/text-outline";
import { pairRows, type PairedRow } from "./paired-rows";
import type { SheetRow } from "./read-sheet";

/** A paragraph as it stands on the sheet. */
export interface SheetParagraph {
  /** Id of the paragraph it was generated or kept as; undefined for what the user added, or what she took out of one. */
  readonly id?: string;
  readonly rows: readonly PairedRow[];
  /** Typed over, cut, or in the user's words since an earlier time. */
  readonly edited: boolean;
  /** What was last generated for it, as an outline; undefined where that is not known. */
  readonly generated?: string;
}

/** Ids of paragraphs that the user added. */
export const HAND = "hand.";

const isHand = (id: string): boolean => id.startsWith(HAND);

/** The paragraphs of a sheet, top down: rows that belong together, and each added row by itself. */
export function sheetParagraphs(
  rows: readonly SheetRow[],
  unindented: (text: string) => string,
): readonly SheetParagraph[] {
  const stretches = stretchesOf(pairRows(rows));
  const owner = new Map<string, readonly PairedRow[]>();
  for (const stretch of stretches) {
    const { id, part } = stretch[0]!.memory ?? {};
    if (id !== undefined && (part === 0 || !owner.has(id)) && owner.get(id)?.[0]!.memory!.part !== 0)
      owner.set(id, stretch);
  }
  const split = new Set<string>();
  const seen = new Set<string>();
  for (const stretch of stretches) {
    const id = stretch[0]!.memory?.id;
    if (id !== undefined && seen.has(id) && stretch[0]!.memory!.part > 0) split.add(id);
    if (id !== undefined) seen.add(id);
  }
  return stretches.map(stretch => {
    const id = stretch[0]!.memory?.id;
    if (id === undefined || owner.get(id) !== stretch) return { rows: stretch, edited: true };
    const whole = isWhole(stretch) && !split.has(id);
    const known = isHand(id) ? undefined : generatedOf(stretch, whole, unindented);
    const edited = isHand(id) || !whole || stretch.some(row => !row.untouched || row.memory!.generated !== undefined);
    return { id, rows: stretch, edited, ...(known === undefined ? {} : { generated: known }) };
  });
}

/** Rows that follow each other as parts of one paragraph; white space between them does not part them. */
function stretchesOf(rows: readonly PairedRow[]): readonly (readonly PairedRow[])[] {
  const stretches: PairedRow[][] = [];
  for (const row of rows) {
    const last = stretches.at(-1)?.at(-1)?.memory;
    const follows = last && row.memory && row.memory.id === last.id && row.memory.part === last.part + 1;
    if (follows) stretches.at(-1)!.push(row);
    else stretches.push([row]);
  }
  return stretches;
}

function isWhole(stretch: readonly PairedRow[]): boolean {
  const { part, parts } = stretch[0]!.memory!;
  return part === 0 && (parts === undefined || parts === stretch.length);
}

function generatedOf(
  stretch: readonly PairedRow[],
  whole: boolean,
  unindented: (text: string) => string,
): string | undefined {
  const first = stretch[0]!.memory!;
  if (first.generated !== undefined || first.part > 0) return first.generated;
  // A row that is gone took its part of the text with it.
  return whole ? unindented(stretch.map(row => rowOutline(row.memory!)).join("")) : undefined;
}

/** What the sheet as a whole is, from the first or the last row that tells it. */
export const sheetMemoryOf = (rows: readonly SheetRow[]): SheetMemory | undefined =>
  rows.find(row => row.memory?.sheet)?.memory?.sheet;
