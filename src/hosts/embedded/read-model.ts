import type { ICellData, IStyleData, Nullable, Workbook as Grid, Worksheet } from "@univerjs/core";
import type { SheetPlan } from "../../core/report/changes";
import { buildWorkbook } from "../../core/workbook/builder";
import { formulaAt, relativeFormula } from "../../core/workbook/formula";
import type { Sheet, Workbook } from "../../core/workbook/workbook";
import type { Scope, Work } from "../host";
import { cellOf } from "./cell";
import type { PlannedNotes } from "./plan-sheet";
import type { SheetNotes } from "./snapshot";

/** Rows read before the page may paint again. */
const ROWS_AT_ONCE = 2000;

/**
 * The workbook as the grid now holds it. What the grid lets nobody change (names, tables, merges, hidden rows) is taken from the workbook
 * that was opened, or from the plan of a sheet made since.
 */
export async function readModel(grid: Grid, opened: Workbook, scope: Scope, work: Work): Promise<Workbook> {
  const wanted = grid.getSheets().filter(sheet => scope.kind === "workbook" || scope.names.includes(sheet.getName()));
  const builder = buildWorkbook(opened.name);
  const progress = (done: number): void => work.progress({ phase: "reading", done, of: wanted.length });
  for (const [done, sheet] of wanted.entries()) {
    progress(done);
    const formulas = formulasOf(sheet);
    const patterns = patternsOf(grid);
    const cells = builder.sheet(sheet.getName());
    const matrix = sheet.getCellMatrix().getMatrix();
    let rows = 0;
    // Keys of an object that are whole numbers come in ascending order.
    for (const [r, row] of Object.entries(matrix)) {
      if (++rows % ROWS_AT_ONCE === 0) await pause(work);
      for (const [c, cell] of Object.entries(row ?? {})) {
        if (!cell || !holds(cell)) continue;
        cells.add(Number(r), Number(c), cellOf(cell), patterns(cell), formulas(cell, Number(r), Number(c)));
      }
    }
    cells.done(factsOf(sheet, opened));
    await pause(work);
  }
  progress(wanted.length);
  const { names, date1904, manualCalculation, externalLinks } = opened;
  return builder.done({ names, date1904, manualCalculation, externalLinks });
}

async function pause(work: Work): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 0));
  work.signal.throwIfAborted();
}

const holds = ({ v, f, si, p }: ICellData): boolean => (v !== undefined && v !== null) || !!f || !!si || !!p;

/** What is known of a sheet besides its cells. */
function factsOf(sheet: Worksheet, opened: Workbook): Partial<Sheet> {
  const notes = sheet.getConfig().custom as SheetNotes & PlannedNotes;
  const plan: SheetPlan | undefined = notes.plan;
  if (plan)
    return { merges: plan.merges, hiddenColumns: plan.hiddenColumns.map(at => [at, at] as const), own: plan.mark };
  const before = notes.opened === undefined ? undefined : opened.sheets[notes.opened];
  if (!before) return {};
  const { merges, hiddenRows, hiddenColumns, hidden, tables, own } = before;
  return { merges, hiddenRows, hiddenColumns, hidden, protected: before.protected, tables, own };
}

/** Relative formulas of a sheet's cells. Those that share one ask the first cell, which spells it out; each is turned once. */
export function formulasOf(sheet: Worksheet): (cell: ICellData, row: number, column: number) => string | undefined {
  const shared = new Map<string, string>();
  let searched = false;
  /** After edits the cell that spells a shared formula out may stand below others that use it. */
  const search = (): void => {
    searched = true;
    sheet.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
      if (cell?.f && cell.si && !shared.has(cell.si)) shared.set(cell.si, relativeFormula(cell.f, row, column));
    });
  };
  return (cell, row, column) => {
    const { f, si } = cell;
    if (f) {
      const relative = relativeFormula(f, row, column);
      if (si) shared.set(si, relative);
      return relative;
    }
    if (!si) return undefined;
    if (!shared.has(si) && !searched) search();
    return shared.get(si);
  };
}

/** The number format of a cell; Excel's General is no pattern in the grid. */
function patternsOf(grid: Grid): (cell: ICellData) => string | undefined {
  const styles = grid.getStyles();
  const known = new Map<string, string | undefined>();
  const pattern = (style: Nullable<IStyleData>): string | undefined => style?.n?.pattern || undefined;
  return ({ s }) => {
    if (s === undefined || s === null) return undefined;
    if (typeof s === "object") return pattern(s);
    if (!known.has(s)) known.set(s, pattern(styles.get(s)));
    return known.get(s);
  };
}

/** The formula of one cell in A1 without "=", or undefined. */
export function formulaOf(sheet: Worksheet, row: number, column: number): string | undefined {
  const cell = sheet.getCellMatrix().getValue(row, column);
  const relative = cell ? formulasOf(sheet)(cell, row, column) : undefined;
  return relative === undefined ? undefined : formulaAt(relative, row, column);
}
