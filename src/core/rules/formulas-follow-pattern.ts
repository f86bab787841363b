import { rowKind } from "../tables/table";
import { formulaAt } from "../workbook/formula";
import type { Area } from "../workbook/area";
import type { Finding } from "./finding/finding";
import { TYPED } from "./formulas/formula-lines";
import { placeFacts, tableAt } from "./finding/lookup";
import type { OddCell } from "./formulas/odd-cell";
import { oddCells } from "./formulas/odd-cells";
import type { Checked, Rule } from "./finding/rule";
import { areaOf, formulaText } from "../formulas/cell";
import { stretchArea, stretches } from "./formulas/stretches";

const neighbourOf = ({ sheet, row, column, direction, neighbour }: OddCell): Area =>
  areaOf(direction === "row" ? { sheet, row, column: neighbour } : { sheet, row: neighbour, column });

function findingOf({ workbook, tables }: Checked, cells: readonly OddCell[]): Finding {
  const first = cells[0]!;
  const usual = `=${formulaAt(workbook.formulas[first.usual]!, first.row, first.column)}`;
  return {
    rule: "ZP-206",
    severity: "warning",
    at: stretchArea(cells),
    related: [neighbourOf(first)],
    facts: {
      ...placeFacts(workbook, tables, areaOf(first)),
      formula: formulaText(workbook, first),
      neighbours: neighbourOf(first),
      usual,
    },
  };
}

/** Formulas of a row or column point to their cells in the same way. */
export const formulasFollowPattern: Rule = {
  code: "ZP-206",
  name: "formulas-follow-pattern",
  severity: "warning",
  covers: ["B15"],
  *check(checked) {
    const { workbook, tables } = checked;
    const isTotal = ({ sheet, row, direction, column }: OddCell): boolean => {
      const table = direction === "column" ? tableAt(tables, areaOf({ sheet, row, column })) : undefined;
      return table !== undefined && rowKind(table, row) !== "item";
    };
    const odd = oddCells(workbook).filter(cell => cell.own !== TYPED && !isTotal(cell));
    for (const cells of stretches(odd, (a, b) => a.own === b.own && a.usual === b.usual))
      yield findingOf(checked, cells);
  },
};
