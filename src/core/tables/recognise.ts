import type { Workbook } from "../workbook/workbook";
import type { Correction } from "./corrections";
import type { Table } from "./table";

/** The tables of a workbook in the order of sheets, rows and columns; sheets of our own are passed over. */
export function recognise(_workbook: Workbook, _corrections: readonly Correction[] = []): readonly Table[] {
  return [];
}
