import type { Column, ColumnRole, Table } from "../tables/table";
import { cellArea } from "../workbook/area";
import type { Given, RateLine } from "./indicators";

/** Reads a number of a form; undefined where the cell holds none. */
export type ReadNumber = (row: number, column: number) => Given | undefined;

/** The line of the year's funds: the total above or below its parts, else the only item. */
function totalRow({ rows, body }: Table): number | undefined {
  const total = rows.find(mark => mark.kind === "total");
  if (total) return total.row;
  return body.bottom - body.top === 0 || rows[0]?.row === body.top + 1 ? body.top : undefined;
}

/** The line of funds that a form scores, out of the table of funds above its indicators. */
export function rateLine(table: Table, numberAt: ReadNumber): RateLine | undefined {
  const row = totalRow(table);
  const column = (role: ColumnRole): Column | undefined => table.columns.find(one => one.role === role);
  const [budgets, spents] = [column("budget"), column("spent")];
  if (row === undefined || !budgets || !spents) return undefined;
  const [budget, spent] = [numberAt(row, budgets.column), numberAt(row, spents.column)];
  if (!budget || !spent) return undefined;
  const [weights, scores] = [column("weight"), column("score")];
  const weight = weights && numberAt(row, weights.column);
  const score = weight && scores && numberAt(row, scores.column);
  return {
    budget,
    spent,
    ...(weight ? { weight } : {}),
    ...(score ? { score } : {}),
    ...(weight && scores ? { scoreAt: cellArea(table.area.sheet, row, scores.column) } : {}),
  };
}
