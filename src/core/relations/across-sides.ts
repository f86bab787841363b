import { cellArea } from "../workbook/area";
import type { SideLevels } from "./parents";
import type { SumClaims } from "./row-sums";
import type { TableNumbers } from "./table-numbers";
import { weigh, weighedRelation } from "./weigh";

/** The cells of a row in added columns that hold a figure. */
const figures = (on: TableNumbers, sides: readonly SideLevels[], row: number): number[][] =>
  sides.map(({ columns }) =>
    columns.flatMap(({ column }) => {
      const value = on.values(column)[row - on.top]!;
      return value === value ? [column] : [];
    }),
  );

/**
 * The total of two lists side by side that closes both: one figure alone in the last row, right under the totals of each side
 * (人员经费合计 | 公用经费合计, then 合计). Undefined where the last row is none.
 */
export function acrossSides(on: TableNumbers, sides: readonly SideLevels[]): SumClaims | undefined {
  const row = on.bottom;
  const above = row - 1;
  if (sides.length < 2 || above < on.top) return undefined;
  if (on.kindOf(row) !== "total" || !["subtotal", "total"].includes(on.kindOf(above))) return undefined;
  const own = figures(on, sides, row).flat();
  const parts = figures(on, sides, above);
  if (own.length !== 1 || parts.some(({ length }) => length !== 1)) return undefined;
  const claim = {
    operation: "sum" as const,
    row,
    column: own[0]!,
    operands: parts.flat().map(column => ({ area: cellArea(on.sheet.name, above, column) })),
    scale: 1,
    unit: on.unitOf(own[0]!),
  };
  const weighed = weigh(on.numbers, claim);
  // 收入总计 and 支出总计 are one figure, that may be written once more.
  if (!weighed || parts.flat().some(column => on.numbers.at(above, column) === weighed.actual)) return undefined;
  const sum = { row, parts: [above], by: "told", columns: [] } as const;
  return { sum, relations: [weighedRelation(on.sheet.name, claim, weighed, "label")] };
}
