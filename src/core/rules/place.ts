import type { Table } from "../tables/table";
import type { Workbook } from "../workbook/workbook";
import type { Finding } from "./finding";

/** A finding's place in words that survive inserted rows: table, row label and header text; equal places mean the same cell to the user. */
export function placeOf(_workbook: Workbook, _tables: readonly Table[], _finding: Finding): string {
  return "";
}
