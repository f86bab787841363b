import { areaName } from "../../workbook/address";
import type { Table } from "../../tables/table";
import type { Workbook } from "../../workbook/workbook";
import type { Finding } from "./finding";
import { headerLabel, rowWords, tableAt } from "./lookup";

/** A finding's place in words that survive inserted rows: table, row label and header text; equal places mean the same cell to the user. */
export function placeOf(workbook: Workbook, tables: readonly Table[], { at }: Finding): string {
  if (!at) return "";
  const table = tableAt(tables, at);
  if (!table) return areaName(at);
  const row = at.top < table.body.top ? "" : rowWords(workbook, table, at.top);
  return [
    table.title?.text.trim() ?? "",
    row || `#${at.top - table.area.top}`,
    headerLabel(table, at.left) || `#${at.left - table.area.left}`,
  ].join(" › ");
}
