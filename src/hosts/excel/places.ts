import { OWN_SHEET_NAME } from "../../core/workbook/own-sheet";
import { reachOf } from "./empty-sheet";
import { areEmpty, cellsOf, type AskedCells } from "./sheet-cells";
import { askFrame, sheetBefore, type SheetBefore } from "./sheet-before";
import type { SheetTarget } from "./targets";

/** What is where a sheet of ours is to be. */
export interface PlaceSeen {
  /** A sheet of that name bears the mark, or bears none, or is not there. */
  readonly is: "ours" | "taken" | "free";
  /** A sheet is there and has nothing in it. */
  readonly empty: boolean;
  readonly guarded: boolean;
  /** Of a sheet of ours: what makes it as it is. */
  readonly before?: SheetBefore;
}

/** The text constant that a mark's name refers to. */
export const markFormula = (mark: string): string => `="${mark.replace(/"/g, '""')}"`;

export type Named = ReturnType<typeof sheetsByName>;

/** One object for each sheet, however many cells of it are asked for. */
export function sheetsByName({ workbook }: Excel.RequestContext) {
  const known = new Map<string, { readonly sheet: Excel.Worksheet; readonly mark: Excel.NamedItem }>();
  return (name: string) => {
    let found = known.get(name);
    if (!found) {
      const sheet = workbook.worksheets.getItemOrNullObject(name);
      sheet.load("name");
      sheet.protection.load("protected");
      const mark = sheet.names.getItemOrNullObject(OWN_SHEET_NAME);
      mark.load("formula");
      known.set(name, (found = { sheet, mark }));
    }
    return found;
  };
}

/** Asks what is where the sheet is to be, besides its cells; `reach` are all cells that filling it can change. */
export function askPlace(named: Named, target: SheetTarget) {
  const { sheet, mark } = named(target.name);
  const reach = reachOf(sheet, target);
  return { target, sheet, mark, reach, frame: askFrame(sheet, reach) };
}

type AskedPlace = ReturnType<typeof askPlace>;

/** Whether the sheet there is the one that is meant. */
export function isOf({ target, sheet, mark }: AskedPlace): PlaceSeen["is"] {
  if (sheet.isNullObject) return "free";
  return !mark.isNullObject && mark.formula === markFormula(target.mark) ? "ours" : "taken";
}

/** The answer; `cells` are the answered cells, none where they were not asked for. */
export function placeSeen(place: AskedPlace, cells: readonly AskedCells[]): PlaceSeen {
  const is = isOf(place);
  if (is === "free") return { is, empty: false, guarded: false };
  return {
    is,
    empty: cells.length > 0 && cells.every(areEmpty),
    guarded: place.sheet.protection.protected,
    ...(is === "ours" ? { before: sheetBefore(place.frame, cellsOf(cells)) } : {}),
  };
}
