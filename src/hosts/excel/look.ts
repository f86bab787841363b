import { cellName, type CellEdit, type Changes, type SheetPlan } from "../../core";
import { OWN_SHEET_NAME } from "../../core/workbook/own-sheet";
import { HostError } from "../host";
import { asExcel, isFormula, rawAt, type Raw } from "./raw";
import { askSheet, sheetBefore, type AskedSheet, type SheetBefore } from "./sheet-before";

/** What stands where changes are to be written: enough to put it back. */
export interface Before {
  /** For each edit, in the same order; undefined where its sheet is gone. */
  readonly cells: readonly (Raw | undefined)[];
  /** For each sheet plan, in the same order, the sheet of ours that it will fill anew; undefined where there is none. */
  readonly sheets: readonly (SheetBefore | undefined)[];
}

/** Before, and what Excel said that may forbid the changes. */
export interface Seen extends Before {
  readonly locked: readonly boolean[];
  /** For each sheet plan: whether a sheet of that name is there and bears the plan's mark, bears none, or there is no such sheet. */
  readonly places: readonly ("ours" | "taken" | "free")[];
  /** Whether a sheet of that name is there and has nothing in it. */
  readonly empty: readonly boolean[];
  readonly guarded: readonly boolean[];
  readonly structureProtected: boolean;
}

export const markFormula = (mark: string): string => `="${mark.replace(/"/g, '""')}"`;

/** Asks in one request for all that could forbid the changes, and for what they would replace. */
export async function look(context: Excel.RequestContext, { edits, sheets }: Changes): Promise<Seen> {
  const { protection } = context.workbook;
  protection.load("protected");
  const named = sheetsByName(context);
  const cells = edits.map(({ at }) => {
    const { sheet } = named(at.sheet);
    const range = sheet.getRange(cellName(at.top, at.left));
    range.load("values,formulas,valueTypes");
    range.format.protection.load("locked");
    return { sheet, range };
  });
  const asked = sheets.map(plan => {
    const { sheet, mark } = named(plan.name);
    return { plan, sheet, mark, content: askSheet(sheet, plan) };
  });
  await context.sync();
  return {
    structureProtected: protection.protected,
    cells: cells.map(({ sheet, range }) => (sheet.isNullObject ? undefined : rawAt(range, 0, 0))),
    locked: cells.map(
      ({ sheet, range }) =>
        !sheet.isNullObject && sheet.protection.protected && range.format.protection.locked !== false,
    ),
    ...placesOf(asked),
  };
}

interface AskedPlace {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
  readonly mark: Excel.NamedItem;
  readonly content: AskedSheet;
}

function placesOf(asked: readonly AskedPlace[]): Pick<Seen, "places" | "empty" | "guarded" | "sheets"> {
  const places = asked.map(({ plan, sheet, mark }) => {
    if (sheet.isNullObject) return "free";
    return !mark.isNullObject && mark.formula === markFormula(plan.mark) ? "ours" : "taken";
  });
  return {
    places,
    empty: asked.map(({ sheet, content }) => !sheet.isNullObject && isEmpty(content.reach)),
    guarded: asked.map(({ sheet }) => !sheet.isNullObject && sheet.protection.protected),
    sheets: asked.map(({ content }, i) => (places[i] === "ours" ? sheetBefore(content) : undefined)),
  };
}

const isEmpty = ({ values }: Excel.Range): boolean => values.flat().every(value => value === "");

/** One object for each sheet, however many cells of it are asked for. */
function sheetsByName(context: Excel.RequestContext) {
  const known = new Map<string, { sheet: Excel.Worksheet; mark: Excel.NamedItem }>();
  return (name: string) => {
    let found = known.get(name);
    if (!found) {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("name");
      sheet.protection.load("protected");
      const mark = sheet.names.getItemOrNullObject(OWN_SHEET_NAME);
      mark.load("formula");
      known.set(name, (found = { sheet, mark }));
    }
    return found;
  };
}

/** Throws where anything forbids the changes: protection, a cell that is not as it was, a name that is taken. */
export function refuse({ edits, sheets }: Changes, seen: Seen): void {
  edits.forEach((edit, i) => {
    const detail = { sheet: edit.at.sheet, at: edit.at };
    const now = seen.cells[i];
    if (now === undefined || !isAsBefore(edit, now)) throw new HostError("changed", detail);
    if (seen.locked[i]) throw new HostError("protected", detail);
  });
  sheets.forEach(({ name }, i) => {
    if (seen.places[i] === "taken") throw new HostError("name-taken", { sheet: name });
    if (seen.places[i] === "free" && seen.structureProtected) throw new HostError("protected");
    if (seen.guarded[i]) throw new HostError("protected", { sheet: name });
  });
}

/** Whether the cell still is as it was when it was checked. */
const isAsBefore = ({ was, wasFormula }: CellEdit, now: Raw): boolean =>
  wasFormula === undefined
    ? !isFormula(now) && now.value === asExcel(was)
    : isFormula(now) && now.formula === `=${wasFormula}`;
