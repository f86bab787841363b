import { cellName, type CellEdit, type CellValue, type Changes, type SheetPlan } from "../../core";
import { OWN_SHEET_NAME } from "../../core/workbook/own-sheet";
import { HostError } from "../host";
import { askPlan, planFrom, type AskedPlan } from "./read-plan";

/** What Excel gives for a cell: its value, and its formula or once more its value. */
export interface Raw {
  readonly value: unknown;
  readonly formula: unknown;
}

/** What stands where changes are to be written: enough to put it back. */
export interface Before {
  /** For each edit, in the same order; undefined where its sheet is gone. */
  readonly cells: readonly (Raw | undefined)[];
  /** For each sheet plan, in the same order, the sheet of ours that it will fill anew; undefined where there is none. */
  readonly plans: readonly (SheetPlan | undefined)[];
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
    range.load("values,formulas");
    range.format.protection.load("locked");
    return { sheet, range };
  });
  const asked = sheets.map(plan => {
    const { sheet, mark } = named(plan.name);
    return { plan, sheet, mark, content: askPlan(sheet) };
  });
  await context.sync();
  return {
    structureProtected: protection.protected,
    cells: cells.map(({ sheet, range }) =>
      sheet.isNullObject
        ? undefined
        : { value: range.values[0]![0] as unknown, formula: range.formulas[0]![0] as unknown },
    ),
    locked: cells.map(
      ({ sheet, range }) =>
        !sheet.isNullObject && sheet.protection.protected && range.format.protection.locked !== false,
    ),
    ...placesOf(asked),
  };
}

interface AskedSheet {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
  readonly mark: Excel.NamedItem;
  readonly content: AskedPlan;
}

function placesOf(asked: readonly AskedSheet[]): Pick<Seen, "places" | "empty" | "guarded" | "plans"> {
  const places = asked.map(({ plan, sheet, mark }) => {
    if (sheet.isNullObject) return "free";
    return !mark.isNullObject && mark.formula === markFormula(plan.mark) ? "ours" : "taken";
  });
  return {
    places,
    empty: asked.map(({ sheet, content }) => !sheet.isNullObject && content.used.isNullObject),
    guarded: asked.map(({ sheet }) => !sheet.isNullObject && sheet.protection.protected),
    plans: asked.map(({ plan, content }, i) => (places[i] === "ours" ? planFrom(plan, content) : undefined)),
  };
}

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

/** A value as Excel gives and takes it. */
export const asExcel = (value: CellValue): unknown =>
  value === null ? "" : typeof value === "object" ? value.error : value;

/** A text that begins with "=" comes back as formula and as value alike; a formula does not. */
export const isFormula = ({ value, formula }: Raw): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** Whether the cell still is as it was when it was checked. */
const isAsBefore = ({ was, wasFormula }: CellEdit, now: Raw): boolean =>
  wasFormula === undefined
    ? !isFormula(now) && now.value === asExcel(was)
    : isFormula(now) && now.formula === `=${wasFormula}`;
