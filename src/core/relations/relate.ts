import type { Table } from "../tables/table";
import type { Workbook } from "../workbook/workbook";
import { fromFormulas } from "./from-formulas";
import { fromLabels } from "./from-labels";
import { fromNumbers } from "./numbers/from-numbers";
import type { Relation } from "./relation";
import { unsaid } from "./unsaid";
import { readNumbers } from "./sheet-numbers";

/** Which cells promise to equal which, with whether they do; in the order of sheets, rows and columns. */
export function relate(workbook: Workbook, tables: readonly Table[]): readonly Relation[] {
  const numbers = readNumbers(workbook);
  const written = fromFormulas(workbook, numbers);
  const labelled = unsaid(fromLabels(workbook, tables, numbers), written);
  const found = fromNumbers(workbook, tables, numbers);
  const relations = [...written, ...labelled, ...found];
  const order = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  return relations.sort(
    (a, b) =>
      order.get(a.target.sheet)! - order.get(b.target.sheet)! ||
      a.target.top - b.target.top ||
      a.target.left - b.target.left,
  );
}
