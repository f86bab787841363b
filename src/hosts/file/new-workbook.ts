import type { CellLook, SheetPlan } from "../../core/report/changes";
import { areaName } from "../../core/workbook/address";
import type { Area } from "../../core/workbook/area";
import { valueAt } from "../../core/workbook/cells";
import { formulaAt } from "../../core/workbook/formula";
import type { CellValue, DefinedName, ExcelTable, Sheet, Workbook } from "../../core/workbook/workbook";
import { editPackage } from "./package-edit";
import { putName } from "./write-names";
import { addPart, addRelationship, emptyBook, freePart, type Book } from "./write-parts";
import { sheetXml } from "./write-sheet";
import { addSheet, fileWidths, putPrintNames, styledCells } from "./write-sheets";
import { addLooks, stylesPart } from "./write-styles";
import { escapeXml } from "./write-xml";

/** A cell of a workbook to be made; `look` is an index into its sheet's looks. */
export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Without "=", in A1; `value` is what it gives. */
  readonly formula?: string;
  readonly look: number;
}

/** A plain sheet of a workbook to be made. */
export interface NewSheet {
  readonly name: string;
  readonly cells: readonly NewCell[];
  readonly looks: readonly CellLook[];
  readonly merges?: readonly Area[];
  /** As in a SheetPlan; undefined for the sheet's own. */
  readonly columnWidths?: readonly (number | undefined)[];
  readonly rowHeights?: readonly (number | undefined)[];
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly frozenRows?: number;
  readonly tables?: readonly ExcelTable[];
  readonly print?: SheetPlan["print"];
}

const TABLE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

function tableXml(table: ExcelTable, id: number, main: string): string {
  const { area, columns, headerRows, totalsRows, name } = table;
  const data = { ...area, bottom: area.bottom - totalsRows };
  return (
    `<table xmlns="${main}" id="${id}" name="${escapeXml(name)}" displayName="${escapeXml(name)}" ref="${areaName(area)}"` +
    (headerRows === 0 ? ` headerRowCount="0"` : "") +
    (totalsRows ? ` totalsRowCount="${totalsRows}"` : ` totalsRowShown="0"`) +
    `>` +
    (headerRows ? `<autoFilter ref="${areaName(data)}"/>` : "") +
    `<tableColumns count="${columns.length}">` +
    columns.map((column, i) => `<tableColumn id="${i + 1}" name="${escapeXml(column)}"/>`).join("") +
    `</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

/** Adds the parts of a sheet's tables; gives what the sheet says of them. A table's number is unique in the whole workbook. */
function addTables(book: Book, sheetPart: string, tables: readonly ExcelTable[]): string {
  const { edit, namespaces } = book;
  const ids = tables.map(table => {
    const part = freePart(edit, "xl/tables/table#.xml");
    const id = Number(/\d+/.exec(part)![0]);
    addPart(edit, part, TABLE, tableXml(table, id, namespaces.main));
    return addRelationship(edit, sheetPart, `${namespaces.relationships}/table`, part);
  });
  return `<tableParts count="${ids.length}">${ids.map(id => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`;
}

function addNewSheet(book: Book, sheet: NewSheet): void {
  const { edit, namespaces } = book;
  const { tables = [], print } = sheet;
  const content = {
    cells: styledCells(sheet.cells, addLooks(book, sheet.looks)),
    merges: sheet.merges ?? [],
    columnWidths: fileWidths(book, sheet.columnWidths ?? []),
    hiddenColumns: sheet.hiddenColumns ?? [],
    hiddenRows: sheet.hiddenRows,
    rowHeights: sheet.rowHeights ?? [],
    frozenRows: sheet.frozenRows,
    print,
  };
  const listed = addSheet(book, sheet.name, sheetXml(content, namespaces));
  if (tables.length)
    edit.put(listed.part!, sheetXml({ ...content, rest: addTables(book, listed.part!, tables) }, namespaces));
  if (print) putPrintNames(book, listed, print);
}

/** The bytes of an .xlsx with these sheets and names. The same sheets give the same bytes. */
export function newWorkbook(sheets: readonly NewSheet[], names: readonly DefinedName[] = []): Uint8Array {
  const book = emptyBook(editPackage());
  stylesPart(book);
  for (const sheet of sheets) addNewSheet(book, sheet);
  for (const { sheet, ...name } of names) {
    const at = sheets.findIndex(one => one.name === sheet);
    putName(book, { ...name, ...(at < 0 ? {} : { sheet: at }) });
  }
  return book.edit.bytes();
}

const spread = (runs: readonly (readonly [number, number])[]): readonly number[] =>
  runs.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));

function newSheet(workbook: Workbook, sheet: Sheet): NewSheet {
  const { rowStart, column, format, formula } = sheet.cells;
  const cells: NewCell[] = [];
  for (let row = 0; row < sheet.rows; row++)
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
      const relative = formula[at] ? workbook.formulas[formula[at]! - 1]! : undefined;
      cells.push({
        row,
        column: column[at]!,
        value: valueAt(workbook, sheet.cells, at),
        look: format[at]!,
        ...(relative === undefined ? {} : { formula: formulaAt(relative, row, column[at]!) }),
      });
    }
  return {
    name: sheet.name,
    cells,
    looks: workbook.formats.map(one => (one === "General" ? {} : { format: one })),
    merges: sheet.merges,
    hiddenRows: spread(sheet.hiddenRows),
    hiddenColumns: spread(sheet.hiddenColumns),
    tables: sheet.tables,
  };
}

/** A workbook as an .xlsx: what was read of it and no more. Serves a file that is no package, such as a .csv. */
export const workbookFile = (workbook: Workbook): Uint8Array =>
  newWorkbook(
    workbook.sheets.map(sheet => newSheet(workbook, sheet)),
    workbook.names,
  );
