import { rowKind } from "../tables/table";
import { formulaAt } from "../workbook/formula";
import type { Area } from "../workbook/area";
import type { CellEdit } from "../workbook/cell-edit";
import { cellValue } from "../workbook/cells";
import type { Workbook } from "../workbook/workbook";
import { toNumber } from "../quantity/decimal";
import { evaluate } from "../formulas/evaluate";
import type { Finding, Fix } from "./finding/finding";
import { TYPED } from "./formulas/formula-lines";
import { placeFacts, tableAt } from "./finding/lookup";
import type { OddCell } from "./formulas/odd-cell";
import { oddCells } from "./formulas/odd-cells";
import type { Checked, Rule } from "./finding/rule";
import { areaOf, formulaText } from "../formulas/cell";
import { stretchArea, stretches } from "./formulas/stretches";

const neighbourOf = ({ sheet, row, column, direction, neighbour }: OddCell): Area =>
  areaOf(direction === "row" ? { sheet, row, column: neighbour } : { sheet, row: neighbour, column });

/** The pattern's formula in each cell, where what it gives can be told. */
function fixOf(workbook: Workbook, cells: readonly OddCell[]): Fix | undefined {
  const edits = cells.flatMap((cell): readonly CellEdit[] => {
    const relative = workbook.formulas[cell.usual]!;
    const value = evaluate(workbook, relative, cell);
    if (!value) return [];
    return [
      {
        at: areaOf(cell),
        was: cellValue(workbook, cell.sheet, cell.row, cell.column),
        wasFormula: formulaText(workbook, cell).slice(1),
        value: toNumber(value),
        formula: formulaAt(relative, cell.row, cell.column),
      },
    ];
  });
  return edits.length === cells.length ? { safe: false, edits } : undefined;
}

function findingOf({ workbook, tables }: Checked, cells: readonly OddCell[]): Finding {
  const first = cells[0]!;
  const fix = fixOf(workbook, cells);
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
    ...(fix ? { fix } : {}),
  };
}

/** The finding with the other places of its line where the same was changed. */
function withSame(first: Finding, others: readonly Finding[]): Finding {
  if (others.length === 0) return first;
  const places = others.map(({ at }) => at!);
  const fixes = [first, ...others].flatMap(({ fix }) => fix ?? []);
  return {
    ...first,
    related: [...first.related, ...places],
    facts: { ...first.facts, others: places },
    ...(fixes.length > others.length ? { fix: { safe: false, edits: fixes.flatMap(({ edits }) => edits) } } : {}),
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
    const lines = new Map<string, Finding[]>();
    for (const cells of stretches(odd, (a, b) => a.own === b.own && a.usual === b.usual)) {
      const { sheet, row, column, direction, own, usual } = cells[0]!;
      const line = `${sheet.name}!${direction === "row" ? row : column} ${direction} ${own} ${usual}`;
      lines.set(line, [...(lines.get(line) ?? []), findingOf(checked, cells)]);
    }
    // The same change made twice in a line is one.
    for (const [first, ...others] of lines.values()) yield withSame(first!, others);
  },
};
