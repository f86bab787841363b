import type { Table } from "../tables/table";
import type { Workbook } from "../workbook/workbook";
import type { Relation } from "./relation";

/** Which cells promise to equal which, with whether they do; in the order of sheets, rows and columns. */
export function relate(_workbook: Workbook, _tables: readonly Table[]): readonly Relation[] {
  return [];
}
