import type { Area, CellEdit, Changes } from "../../core";
import { sizeOf, type Size } from "./empty-sheet";

/** A sheet of ours that is to be made or filled anew, and how far what it will hold reaches. */
export interface SheetTarget extends Size {
  readonly name: string;
  readonly mark: string;
}

/** Where changes are to be written: enough to look at those places, and later to tell what of the changes stands there. */
export interface Targets {
  readonly edits: readonly CellEdit[];
  readonly sheets: readonly SheetTarget[];
}

/** Where the changes are to be written. */
export const targetsOf = ({ edits, sheets }: Changes): Targets => ({
  edits,
  sheets: sheets.map(plan => ({ name: plan.name, mark: plan.mark, ...sizeOf(plan) })),
});

/** The first cell of a sheet, which stands for all of it. */
export const firstCell = (sheet: string): Area => ({ sheet, top: 0, left: 0, bottom: 0, right: 0 });

/** The places that changes concern: a cell for each edit, the first cell for each sheet. */
export const placesOf = ({ edits, sheets }: Targets): readonly Area[] => [
  ...edits.map(({ at }) => at),
  ...sheets.map(({ name }) => firstCell(name)),
];
