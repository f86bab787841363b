import type { CellLook } from "../changes";
import { words, type Entry } from "./entries";
import { COLUMNS } from "./form-grid";
import type { SheetGrid } from "./sheet-grid";

/** Places to sign and seal below a table: on a row with room for a hand and a seal, or for the date on the row below. */
export interface SignaturePlace {
  readonly row: "signature" | "dated";
  readonly field: string;
  readonly text: string;
  /** Both ends belong. */
  readonly column: number;
  readonly right: number;
}

const LOOK: CellLook = { font: "仿宋", size: 12, wrap: true, vertical: "center", horizontal: "left" };
const HEIGHTS = { signature: 40, dated: 22 } as const;

/** What stands there until somebody types. */
export const SIGNED = {
  preparer: "填报人（签字）：",
  head: "单位负责人（签字）：",
  seal: "单位（公章）：",
  dated: "　　　　年　　月　　日",
} as const;

const { A, D, E, G, H, K } = COLUMNS;

/** Where people sign and seal the form. */
export const SIGNATURE: readonly SignaturePlace[] = [
  { row: "signature", field: "preparer", text: SIGNED.preparer, column: A, right: D },
  { row: "signature", field: "head", text: SIGNED.head, column: E, right: G },
  { row: "signature", field: "seal", text: SIGNED.seal, column: H, right: K },
  { row: "dated", field: "dated", text: SIGNED.dated, column: H, right: K },
];

/** Puts the places below a table, without borders, with what was typed into them. */
export function putSignature(
  grid: SheetGrid,
  first: number,
  places: readonly SignaturePlace[],
  typed: (place: SignaturePlace) => Entry,
): void {
  (["signature", "dated"] as const).forEach((name, at) => {
    const row = first + at;
    for (const place of places) {
      const { column, right, field, text } = place;
      if (place.row === name) grid.put({ row, column, right }, typed(place) ?? words(text), LOOK, field);
    }
    grid.name(row, name);
    grid.atLeast(row, HEIGHTS[name]);
  });
}
