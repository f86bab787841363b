import {
  type ICellData,
  type IMutationInfo,
  type IWorksheetData,
  type Nullable,
  type Workbook as Grid,
  type Worksheet,
} from "@univerjs/core";
import type { SheetPlan } from "../../core/report/changes";
import type { CellEdit } from "../../core/workbook/cell-edit";
import { isOneCell } from "../../core/workbook/area";
import { formulaAt } from "../../core/workbook/formula";
import type { CellValue } from "../../core/workbook/workbook";
import { HostError, type Changes } from "../host";
import { cellOf, gridValue, sameValue } from "./cell";
import { GRID, type InsertSheet, type SetCells } from "./grid-commands";
import { plannedSheet, type PlannedNotes } from "./plan-sheet";
import { formulasOf } from "./read-model";
import type { SheetNotes } from "./snapshot";

/** Changes in the grid's own form, with what takes them back; one undo step. */
export interface Step {
  readonly redo: readonly IMutationInfo[];
  readonly undo: readonly IMutationInfo[];
}

/** Holds the changes against the grid as it stands and turns them into one step. Throws a HostError before anything is written. */
export function stepOf(grid: Grid, changes: Changes): Step {
  const cells = editsBySheet(grid, changes.edits).map(([sheet, edits]) => cellStep(grid, sheet, edits));
  const sheets = changes.sheets.map((plan, at) => sheetStep(grid, plan, at));
  return {
    redo: [...cells, ...sheets].flatMap(({ redo }) => redo),
    undo: [...cells, ...sheets].reverse().flatMap(({ undo }) => undo),
  };
}

/** The sheet of that name, as Excel compares names: without case. */
export const gridSheetNamed = (grid: Grid, name: string): Worksheet | undefined =>
  grid.getSheets().find(sheet => sheet.getName().toLowerCase() === name.toLowerCase());

function editsBySheet(grid: Grid, edits: readonly CellEdit[]): readonly (readonly [Worksheet, readonly CellEdit[]])[] {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const { sheet } = edit.at;
    const all = bySheet.get(sheet);
    if (all) all.push(edit);
    else bySheet.set(sheet, [edit]);
  }
  return [...bySheet].map(([name, all]) => {
    const sheet = gridSheetNamed(grid, name);
    if (!sheet) throw new HostError("changed", { sheet: name, at: all[0]!.at });
    if ((sheet.getConfig().custom as SheetNotes).protected) throw new HostError("protected", { sheet: name });
    return [sheet, all];
  });
}

function cellStep(grid: Grid, sheet: Worksheet, edits: readonly CellEdit[]): Step {
  const before: Record<number, Record<number, ICellData>> = {};
  const after: Record<number, Record<number, ICellData>> = {};
  const formulas = formulasOf(sheet);
  for (const edit of edits) {
    const { top: row, left: column } = edit.at;
    if (!isOneCell(edit.at) || row >= sheet.getRowCount() || column >= sheet.getColumnCount())
      throw new HostError("unsupported", { at: edit.at, sheet: edit.at.sheet });
    const old = sheet.getCellMatrix().getValue(row, column) ?? {};
    const relative = formulas(old, row, column);
    refuseChanged(edit, cellOf(old), relative === undefined ? undefined : formulaAt(relative, row, column));
    (before[row] ??= {})[column] = whole(old);
    (after[row] ??= {})[column] = whole({
      ...gridValue(edit.value ?? null),
      ...(edit.formula !== undefined && { f: `=${edit.formula}` }),
    });
  }
  const params = (cellValue: SetCells["cellValue"]): SetCells => ({
    unitId: grid.getUnitId(),
    subUnitId: sheet.getSheetId(),
    cellValue,
  });
  return {
    redo: [{ id: GRID.setCells, params: params(after) }],
    undo: [{ id: GRID.setCells, params: params(before) }],
  };
}

function refuseChanged(edit: CellEdit, value: CellValue, formula: string | undefined): void {
  // A formula's value follows its sources; what stood in the cell as the user's own is the formula.
  const same = formula === edit.wasFormula?.replace(/^=/, "") && (formula !== undefined || sameValue(value, edit.was));
  if (!same) throw new HostError("changed", { at: edit.at, sheet: edit.at.sheet });
}

/** Every part said, so that nothing of the cell that stood there before stays. Looks are kept. */
const whole = ({ v, t, f, si, p }: ICellData): ICellData => ({
  v: v ?? null,
  ...(t !== undefined && { t }),
  f: f ?? null,
  si: si ?? null,
  p: p ?? null,
});

function sheetStep(grid: Grid, plan: SheetPlan, at: number): Step {
  const unitId = grid.getUnitId();
  const old = gridSheetNamed(grid, plan.name);
  const insert = (sheet: IWorksheetData, index: number): IMutationInfo<InsertSheet> => ({
    id: GRID.insertSheet,
    params: { unitId, index, sheet },
  });
  const remove = (id: string, name: string): IMutationInfo => ({
    id: GRID.removeSheet,
    params: { unitId, subUnitId: id, subUnitName: name },
  });
  if (!old) {
    const sheet = plannedSheet(plan, freshId(grid, at));
    return { redo: [insert(sheet, grid.getSheets().length + at)], undo: [remove(sheet.id, sheet.name)] };
  }
  const notes = old.getConfig().custom as Nullable<SheetNotes & PlannedNotes>;
  if (!(notes?.plan?.mark ?? notes?.own)) throw new HostError("name-taken", { sheet: plan.name });
  if (notes?.protected) throw new HostError("protected", { sheet: plan.name });
  // The sheet keeps its name, its place and its identity; everything on it is new.
  const id = old.getSheetId();
  const index = grid.getSheetIndex(old);
  const before = structuredClone(old.getConfig());
  const sheet = plannedSheet({ ...plan, name: before.name }, id);
  return {
    redo: [remove(id, before.name), insert({ ...sheet, custom: { ...sheet.custom, opened: notes?.opened } }, index)],
    undo: [remove(id, before.name), insert(before, index)],
  };
}

const freshId = (grid: Grid, at: number): string => {
  const taken = new Set(grid.getSheets().map(sheet => sheet.getSheetId()));
  for (let n = taken.size + at; ; n++) if (!taken.has(`made-${n}`)) return `made-${n}`;
};
