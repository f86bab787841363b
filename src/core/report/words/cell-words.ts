import type { Unit } from "../../quantity/quantity";
import { isMoney, rowKind, type Column, type ColumnRole, type Table } from "../../tables/table";
import { cellArea, contains, type Area } from "../../workbook/area";
import { cellText, positionOf } from "../../workbook/cells";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { projectKey } from "../labels";
import { factCell, type FigureIndex, type NumberCell } from "./figure-index";

/** Where a number cell is and what names it. */
export interface CellWords {
  readonly at: Area;
  /** Of the column or the table; "" where neither says one, 元 where the column is one of money. */
  readonly unit: Unit;
  readonly role?: ColumnRole;
  readonly kind?: Table["kind"];
  /** The row's label, or the label of a fact. */
  readonly row: string;
  /** Header texts from the top level down. */
  readonly headers: readonly string[];
  /** Whether it stands in a line of items, where the header alone does not say which it is. */
  readonly isItem: boolean;
  /** The key of the project it is told of, where something says so. */
  readonly project?: string;
}

/** Columns that number and date their rows and tell nothing of them. */
const NO_LABEL: readonly ColumnRole[] = ["number", "code", "voucher", "note", "source"];
/** Columns whose numbers are no figures. */
const NO_FIGURE: readonly ColumnRole[] = ["number", "code", "voucher", "date", "weight"];

/** The row of a position in a sheet's cells. */
export function rowOf({ rows, cells }: Sheet, position: number): number {
  let [low, high] = [0, rows - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (cells.rowStart[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What names a number cell; undefined for the numbers and codes of rows, which are no figures. */
export function cellWords(index: FigureIndex, cell: NumberCell): CellWords | undefined {
  const sheet = index.workbook.sheets[cell.sheet]!;
  const row = rowOf(sheet, cell.position);
  const column = sheet.cells.column[cell.position]!;
  const at = cellArea(sheet.name, row, column);
  const fact = index.facts.get(factCell(sheet.name, row, column));
  if (fact) {
    const { label, project } = fact;
    return { at, unit: "", row: label, headers: [], isItem: false, ...(project === undefined ? {} : { project }) };
  }
  const table = index.tables.find(one => contains(one.area, at));
  const heading = table?.columns.find(one => one.column === column);
  if (!table || !heading || table.kind === "facts")
    return { at, unit: "", row: textBefore(index.workbook, sheet, row, column), headers: [], isItem: false };
  if (NO_FIGURE.includes(heading.role)) return undefined;
  return inTable(index, sheet, table, heading, at);
}

function inTable(index: FigureIndex, sheet: Sheet, table: Table, heading: Column, at: Area): CellWords {
  const label = rowLabel(index.workbook, sheet, table, at);
  const kind = rowKind(table, at.top);
  const rowKey = projectKey(label);
  const project = index.projects.has(rowKey) ? rowKey : index.owners.get(table);
  return {
    at,
    unit: heading.unit ?? table.unit?.unit ?? (isMoney(heading.role) ? "元" : ""),
    role: heading.role,
    kind: table.kind,
    row: label,
    headers: heading.header,
    isItem: kind !== "total" && kind !== "to-date",
    ...(project === undefined ? {} : { project }),
  };
}

/** The text that names a row: in a column of names, else of summaries, else the first there is. */
export function rowLabel(workbook: Workbook, sheet: Sheet, table: Table, at: Area): string {
  const textIn = (wanted: (role: ColumnRole) => boolean): string => {
    for (const { column, role } of table.columns) {
      const text = column !== at.left && wanted(role) ? cellText(workbook, sheet, at.top, column).trim() : "";
      if (text !== "") return text;
    }
    return "";
  };
  return (
    textIn(role => role === "name") || textIn(role => role === "summary") || textIn(role => !NO_LABEL.includes(role))
  );
}

/** The nearest text to the left in the same row. */
export function textBefore(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const first = sheet.cells.rowStart[row]!;
  for (let at = positionOf(sheet, row, column) - 1; at >= first; at--) {
    const text = cellText(workbook, sheet, row, sheet.cells.column[at]!).trim();
    if (text !== "") return text;
  }
  return "";
}
