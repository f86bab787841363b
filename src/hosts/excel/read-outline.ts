import { OWN_SHEET_NAME } from "../../core/workbook/own-sheet";
import type { DefinedName, ExcelTable } from "../../core";
import { areaOf } from "./area-of";
import type { Sync } from "./run";

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

/** Asks which sheets, names and tables there are. */
export function askLists({ workbook }: Excel.RequestContext) {
  const { worksheets, names, tables, application } = workbook;
  workbook.load("name");
  application.load("calculationMode");
  worksheets.load("items/name,items/visibility");
  names.load("items/name,items/formula,items/visible");
  tables.load("items/name,items/showHeaders,items/showTotals");
  return { workbook, application, worksheets, names, tables };
}

/** Asks for what each of these sheets and tables is like. */
export function askParts(sheets: readonly Excel.Worksheet[], tables: readonly Excel.Table[]) {
  return {
    sheets: sheets.map(sheet => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      sheet.protection.load("protected");
      sheet.names.load("items/name,items/formula,items/visible");
      return { sheet, used };
    }),
    tables: tables.map(table => {
      const range = table.getRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      table.worksheet.load("name");
      table.columns.load("items/name");
      return { table, range };
    }),
  };
}

type Lists = ReturnType<typeof askLists>;
type Parts = ReturnType<typeof askParts>;

/** Sheets, used ranges, tables and names: two requests, however many sheets there are. */
export async function readOutline(context: Excel.RequestContext, sync: Sync): Promise<Outline> {
  const lists = askLists(context);
  await sync();
  const parts = askParts(lists.worksheets.items, lists.tables.items);
  await sync();
  return outlineOf(lists, parts);
}

/** The sheets and tables of an outline that is known, asked for by their names: they may be gone. */
export const askKnown = ({ workbook }: Excel.RequestContext, known: Outline): Parts =>
  askParts(
    known.sheets.map(({ name }) => workbook.worksheets.getItemOrNullObject(name)),
    known.sheets.flatMap(({ tables }) => tables).map(({ name }) => workbook.tables.getItemOrNullObject(name)),
  );

/** The outline, where the lists still name the sheets and tables of the one that was known. */
export function outlineIfKnown(lists: Lists, parts: Parts, known: Outline): Outline | undefined {
  const tables = known.sheets.flatMap(sheet => sheet.tables.map(({ name }) => name));
  const listed = lists.tables.items.map(({ name }) => name);
  const alike =
    lists.worksheets.items.length === known.sheets.length &&
    lists.worksheets.items.every(({ name }, i) => name === known.sheets[i]!.name) &&
    listed.length === tables.length &&
    tables.every(name => listed.includes(name));
  if (!alike) return undefined;
  const inOrder = listed.map(name => parts.tables[tables.indexOf(name)]!);
  return outlineOf(lists, { sheets: parts.sheets, tables: inOrder });
}

/** The outline out of answered questions; parts stand in the order of the lists. */
function outlineOf(lists: Lists, parts: Parts): Outline {
  const { worksheets, names, tables, workbook, application } = lists;
  const found = parts.tables.map(({ table, range }, i): ExcelTable => {
    const { name, showHeaders, showTotals } = tables.items[i]!;
    return {
      name,
      area: areaOf(range, table.worksheet.name),
      headerRows: showHeaders ? 1 : 0,
      totalsRows: showTotals ? 1 : 0,
      columns: table.columns.items.map(column => column.name),
    };
  });
  const sheetNames = parts.sheets.flatMap(({ sheet }, i) => definedNames(sheet.names.items, worksheets.items[i]!.name));
  return {
    name: workbook.name,
    manualCalculation: application.calculationMode === Excel.CalculationMode.manual,
    names: [...definedNames(names.items), ...sheetNames],
    sheets: parts.sheets.map(({ sheet, used }, i) => {
      const { name, visibility } = worksheets.items[i]!;
      const mark = sheet.names.items.find(item => item.name === OWN_SHEET_NAME);
      const own = mark && markText(mark.formula);
      return {
        name,
        hidden: visibility !== Excel.SheetVisibility.visible,
        protected: sheet.protection.protected,
        ...(used.isNullObject
          ? {}
          : { used: { top: used.rowIndex, left: used.columnIndex, rows: used.rowCount, columns: used.columnCount } }),
        tables: found.filter(table => table.area.sheet === name),
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
