import { decimalOf, decimalText, multiply, withPlaces } from "../../quantity/decimal";
import { isDateFormat, shownPlaces } from "../../quantity/grain";
import type { Table } from "../../tables/table";
import { contains, isOneCell, type Area } from "../../workbook/area";
import { cellFormat, cellValue, sheetNamed } from "../../workbook/cells";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { dateWords } from "../../report-text/date-words";
import { rowLabel, textBefore } from "./cell-words";

/** What a user reads about cells that a figure came from. */
export interface CellSource {
  /** The row's label and the headers over it, from the top level down; none where nothing names them. */
  readonly labels: readonly string[];
  /** What the cell shows; undefined for more than one cell, and for an empty one. */
  readonly shown?: string;
}

/** The labels about cells and what stands in them. */
export function cellSource(workbook: Workbook, tables: readonly Table[], area: Area): CellSource {
  const sheet = sheetNamed(workbook, area.sheet);
  if (!sheet) return { labels: [] };
  const table = tables.find(one => contains(one.area, area) && one.kind !== "facts");
  const headers = table?.columns.find(({ column }) => column === area.left)?.header ?? [];
  const row = !isOneCell(area)
    ? ""
    : table
      ? rowLabel(workbook, sheet, table, area)
      : textBefore(workbook, sheet, area.top, area.left);
  const labels = [...new Set([row, ...headers].map(label => label.replace(/\s+/g, " ").trim()))];
  const shown = isOneCell(area) ? shownIn(workbook, sheet, area) : "";
  return { labels: labels.filter(label => label !== ""), ...(shown === "" ? {} : { shown }) };
}

/** What a cell shows, as far as its format says how: places, percentage, thousands. */
function shownIn(workbook: Workbook, sheet: Sheet, { top, left }: Area): string {
  const value = cellValue(workbook, sheet, top, left);
  if (typeof value === "string") return value;
  if (typeof value !== "number") return value !== null && typeof value === "object" ? value.error : "";
  const format = cellFormat(workbook, sheet, top, left);
  if (isDateFormat(format)) return dateWords(value, workbook.date1904);
  const places = shownPlaces(format);
  const percent = /[%％]/.test(format);
  const number = percent ? multiply(decimalOf(value), { digits: 100n, places: 0 }) : decimalOf(value);
  const text = decimalText(
    places === undefined ? number : withPlaces(number, Math.max(0, percent ? places - 2 : places)),
  );
  return (/#,##/.test(format) ? text.replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, ",") : text) + (percent ? "%" : "");
}
