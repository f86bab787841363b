import { OWN_SHEET_NAME } from "../../core/workbook/own-sheet";
import type { DefinedName, ExcelTable } from "../../core";

/** What Excel tells of a sheet before its cells are asked for. Rows and columns count from zero. */
export interface SheetOutline {
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** Undefined for a sheet without values. */
  readonly used?: { readonly top: number; readonly left: number; readonly rows: number; readonly columns: number };
  readonly tables: readonly ExcelTable[];
  readonly own?: string;
}

export interface Outline {
  readonly name: string;
  readonly sheets: readonly SheetOutline[];
  readonly names: readonly DefinedName[];
  readonly manualCalculation: boolean;
}

/** The text constant that a mark's name refers to: `="report:…"`. */
const markText = (formula: unknown): string | undefined =>
  /^="((?:[^"]|"")*)"$/.exec(String(formula))?.[1]?.replace(/""/g, '"');

/** Sheets, used ranges, tables and names: two requests, however many sheets there are. */
export async function readOutline(context: Excel.RequestContext): Promise<Outline> {
  const { workbook, application } = { workbook: context.workbook, application: context.workbook.application };
  const { worksheets, names, tables } = workbook;
  workbook.load("name");
  application.load("calculationMode");
  worksheets.load("items/name,items/visibility");
  names.load("items/name,items/formula,items/visible");
  tables.load("items/name,items/showHeaders,items/showTotals");
  await context.sync();

  const asked = worksheets.items.map(sheet => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const mark = sheet.names.getItemOrNullObject(OWN_SHEET_NAME);
    mark.load("formula");
    sheet.protection.load("protected");
    sheet.names.load("items/name,items/formula,items/visible");
    return { sheet, used, mark };
  });
  const askedTables = tables.items.map(table => {
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    table.worksheet.load("name");
    table.columns.load("items/name");
    return { table, range };
  });
  await context.sync();

  const found = askedTables.map(({ table, range }): ExcelTable => ({
    name: table.name,
    area: {
      sheet: table.worksheet.name,
      top: range.rowIndex,
      left: range.columnIndex,
      bottom: range.rowIndex + range.rowCount - 1,
      right: range.columnIndex + range.columnCount - 1,
    },
    headerRows: table.showHeaders ? 1 : 0,
    totalsRows: table.showTotals ? 1 : 0,
    columns: table.columns.items.map(column => column.name),
  }));
  return {
    name: workbook.name,
    manualCalculation: application.calculationMode === Excel.CalculationMode.manual,
    names: [...definedNames(names.items), ...asked.flatMap(({ sheet }) => definedNames(sheet.names.items, sheet.name))],
    sheets: asked.map(({ sheet, used, mark }) => {
      const own = mark.isNullObject ? undefined : markText(mark.formula);
      return {
        name: sheet.name,
        hidden: sheet.visibility !== Excel.SheetVisibility.visible,
        protected: sheet.protection.protected,
        ...(used.isNullObject
          ? {}
          : { used: { top: used.rowIndex, left: used.columnIndex, rows: used.rowCount, columns: used.columnCount } }),
        tables: found.filter(table => table.area.sheet === sheet.name),
        ...(own === undefined ? {} : { own }),
      };
    }),
  };
}

const definedNames = (items: readonly Excel.NamedItem[], sheet?: string): DefinedName[] =>
  items.map(item => ({
    name: item.name,
    refersTo: String(item.formula).replace(/^=/, ""),
    hidden: !item.visible,
    ...(sheet === undefined ? {} : { sheet }),
  }));
