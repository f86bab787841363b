import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRange,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Area } from "../../core/workbook/area";
import { valueAt } from "../../core/workbook/cells";
import { formulaAt } from "../../core/workbook/formula";
import type { Sheet, Workbook } from "../../core/workbook/workbook";
import type { SheetDisplay, Span, WorkbookDisplay } from "../file/display";
import { gridValue } from "./cell";
import { gridStyle } from "./look";

/** What we keep with a sheet of the grid besides its cells. */
export interface SheetNotes {
  /** Its place in the workbook that was opened; undefined for a sheet of ours made since. */
  readonly opened?: number;
  readonly own?: string;
  readonly protected?: boolean;
}

/** Room below and beside the cells, for the user to write in. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

export const sheetId = (at: number): string => `opened-${at}`;
export const pixels = (points: number): number => Math.round((points * 4) / 3);
export const rangeOf = (area: Omit<Area, "sheet">): IRange => ({
  startRow: area.top,
  endRow: area.bottom,
  startColumn: area.left,
  endColumn: area.right,
});

/** The workbook as the grid is given it: nothing is calculated, values stand as they were read. */
export function snapshot(workbook: Workbook, display: WorkbookDisplay, id: string): IWorkbookData {
  const sheets = Object.fromEntries(
    workbook.sheets.map((sheet, at) => [sheetId(at), sheetSnapshot(workbook, sheet, at, display)]),
  );
  return {
    id,
    name: workbook.name,
    appVersion: "0.25.1",
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(display.styles.map((style, at) => [String(at), gridStyle(style)])),
    defaultStyle: display.styles.length > 0 ? "0" : null,
    sheetOrder: Object.keys(sheets),
    sheets,
    resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(namesOf(workbook)) }],
  };
}

function sheetSnapshot(
  workbook: Workbook,
  sheet: Sheet,
  at: number,
  display: WorkbookDisplay,
): Partial<IWorksheetData> {
  const looks = display.sheets.find(({ name }) => name === sheet.name);
  const merged = sheet.merges.reduce((most, { bottom }) => Math.max(most, bottom + 1), 0);
  const rowCount = Math.max(LEAST_ROWS, Math.max(sheet.rows, merged) + SPARE_ROWS);
  const widest = sheet.merges.reduce((most, { right }) => Math.max(most, right + 1), sheet.columns);
  const columnCount = Math.max(LEAST_COLUMNS, widest + SPARE_COLUMNS);
  const notes: SheetNotes = { opened: at, own: sheet.own, protected: sheet.protected };
  return {
    id: sheetId(at),
    name: sheet.name,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount,
    columnCount,
    defaultRowHeight: pixels(looks?.defaultRowHeight ?? 15),
    defaultColumnWidth: looks?.defaultColumnWidth ?? 72,
    mergeData: sheet.merges.map(rangeOf),
    cellData: cellsOf(workbook, sheet, looks, rowCount, columnCount),
    rowData: rowsOf(sheet, looks, rowCount),
    columnData: columnsOf(sheet, looks, columnCount),
    freeze: freezeOf(looks),
    showGridlines: looks?.gridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(looks?.tabColor && { tabColor: looks.tabColor }),
    zoomRatio: (looks?.zoom ?? 100) / 100,
    custom: { ...notes },
  };
}

/** Values and formulas of the workbook and looks of the display, two sparse matrices joined row by row. */
function cellsOf(
  workbook: Workbook,
  sheet: Sheet,
  looks: SheetDisplay | undefined,
  rows: number,
  columns: number,
): IWorksheetData["cellData"] {
  const { cells } = sheet;
  const all: Record<number, Record<number, ICellData>> = {};
  const row = (r: number): Record<number, ICellData> => (all[r] ??= {});
  const counts = new Map<number, number>();
  for (const formula of cells.formula) if (formula) counts.set(formula, (counts.get(formula) ?? 0) + 1);
  const written = new Set<number>();
  for (let r = 0; r < sheet.rows; r++)
    for (let at = cells.rowStart[r]!; at < cells.rowStart[r + 1]!; at++) {
      const column = cells.column[at]!;
      const cell: ICellData = gridValue(valueAt(workbook, cells, at));
      if (cell.v === null) delete cell.v;
      const formula = cells.formula[at]!;
      if (formula) {
        // A filled column shares one formula: only its first cell spells it out.
        if (counts.get(formula)! > 1) cell.si = String(formula);
        if (!written.has(formula)) cell.f = `=${formulaAt(workbook.formulas[formula - 1]!, r, column)}`;
        written.add(formula);
      }
      row(r)[column] = cell;
    }
  if (!looks) return all;
  const { rowStart, column, style } = looks.styled;
  for (let r = 0; r < Math.min(rowStart.length - 1, rows); r++)
    for (let at = rowStart[r]!; at < rowStart[r + 1]!; at++) {
      if (column[at]! >= columns || style[at] === 0) continue;
      (row(r)[column[at]!] ??= {}).s = String(style[at]!);
    }
  return all;
}

const spread = <T>(
  spans: readonly Span[],
  count: number,
  into: Record<number, T>,
  put: (old: T | undefined, value: number) => T,
): void => {
  for (const { first, last, value } of spans)
    for (let at = first; at <= Math.min(last, count - 1); at++) into[at] = put(into[at], value);
};

const spansOf = (hidden: Sheet["hiddenRows"]): readonly Span[] =>
  hidden.map(([first, last]) => ({ first, last, value: 1 }));

function rowsOf(sheet: Sheet, looks: SheetDisplay | undefined, count: number): IWorksheetData["rowData"] {
  const rows: Record<number, Partial<IRowData>> = {};
  if (looks) {
    spread(looks.rowHeights, count, rows, (row, value) => ({ ...row, h: pixels(value), ia: BooleanNumber.FALSE }));
    spread(looks.rowStyles, count, rows, (row, value) => ({ ...row, s: String(value) }));
  }
  spread(spansOf(sheet.hiddenRows), count, rows, row => ({ ...row, hd: BooleanNumber.TRUE }));
  return rows;
}

function columnsOf(sheet: Sheet, looks: SheetDisplay | undefined, count: number): IWorksheetData["columnData"] {
  const columns: Record<number, Partial<IColumnData>> = {};
  if (looks) {
    spread(looks.columnWidths, count, columns, (column, value) => ({ ...column, w: value }));
    spread(looks.columnStyles, count, columns, (column, value) => ({ ...column, s: String(value) }));
  }
  spread(spansOf(sheet.hiddenColumns), count, columns, column => ({ ...column, hd: BooleanNumber.TRUE }));
  return columns;
}

function freezeOf(looks: SheetDisplay | undefined): IWorksheetData["freeze"] {
  const xSplit = looks?.frozenColumns ?? 0;
  const ySplit = looks?.frozenRows ?? 0;
  return { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 };
}

/** The names that formulas may use, in the grid's own form. */
function namesOf(workbook: Workbook): Readonly<Record<string, object>> {
  const sheets = new Map(workbook.sheets.map(({ name }, at) => [name, sheetId(at)]));
  return Object.fromEntries(
    workbook.names.map(({ name, refersTo, sheet, hidden }, at) => {
      const id = `name-${at}`;
      const scope = sheet === undefined ? undefined : sheets.get(sheet);
      return [id, { id, name, formulaOrRefString: refersTo, hidden, ...(scope && { localSheetId: scope }) }];
    }),
  );
}
