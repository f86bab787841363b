import { compare, decimalOf, toNumber, withPlaces } from "../quantity/decimal";
import { contains } from "../workbook/area";
import { cellValue } from "../workbook/cells";
import { formulaAt } from "../workbook/formula";
import type { Sheet } from "../workbook/workbook";
import { comparisonOf } from "./comparison";
import { evaluate } from "./evaluate";
import type { CellEdit, Finding } from "./finding";
import { TYPED } from "./formula-lines";
import { formulaShapes } from "./formula-shapes";
import { numberAt, placeFacts, tableAt, unitOf } from "./lookup";
import { oddCells, type OddCell } from "./odd-cells";
import { readAreas } from "./reads";
import type { Checked, Rule } from "./rule";
import { areaOf, stretchArea, stretches } from "./stretches";
import { typedTotals } from "./typed-totals";

/** So many formulas alike, at least, make a typed number among them odd. */
const SUPPORT = 4;
/** Typed side by side, so many numbers are a row that somebody meant to type. */
const MEANT = 3;

/** Formulas that add the typed cell itself, as subtotals among their rows do, are no pattern that it should follow. */
function isAdded({ workbook }: Checked, cell: OddCell): boolean {
  const { sheet, row, column, usual, direction, neighbour } = cell;
  const { references } = formulaShapes(workbook)(usual);
  const [r, c] = direction === "row" ? [row, neighbour] : [neighbour, column];
  return readAreas(workbook, references, sheet, r, c).some(area => contains(area, areaOf(cell)));
}

function editOf({ workbook }: Checked, cell: OddCell): CellEdit | undefined {
  const relative = workbook.formulas[cell.usual]!;
  const value = evaluate(workbook, relative, cell);
  return (
    value && {
      at: areaOf(cell),
      was: cellValue(workbook, cell.sheet, cell.row, cell.column),
      value: toNumber(decimalOf(toNumber(value))),
      formula: formulaAt(relative, cell.row, cell.column),
    }
  );
}

function comparisonAt({ workbook, tables }: Checked, cell: OddCell): Finding["comparison"] {
  const computed = evaluate(workbook, workbook.formulas[cell.usual]!, cell);
  const actual = numberAt(cell.sheet, cell.row, cell.column)!;
  const expected = computed && decimalOf(toNumber(computed));
  if (!expected || compare(withPlaces(expected, actual.places), actual) === 0) return undefined;
  return comparisonOf(expected, actual, unitOf(tableAt(tables, areaOf(cell)), cell.column));
}

/** One finding for all that was typed over one pattern: the first stretch, the others related. */
function findingOf(checked: Checked, typed: readonly (readonly OddCell[])[]): Finding {
  const { workbook, tables } = checked;
  const all = typed.flat();
  const first = all[0]!;
  const edits = all.flatMap(cell => editOf(checked, cell) ?? []);
  const comparison = all.length === 1 ? comparisonAt(checked, first) : undefined;
  const same = all.every(cell => comparisonAt(checked, cell) === undefined);
  return {
    rule: "ZP-205",
    severity: "warning",
    at: stretchArea(typed[0]!),
    related: typed.slice(1).map(stretchArea),
    facts: {
      ...placeFacts(workbook, tables, areaOf(first)),
      formula: `=${formulaAt(workbook.formulas[first.usual]!, first.row, first.column)}`,
    },
    ...(comparison ? { comparison } : {}),
    ...(edits.length === all.length ? { fix: { safe: same, edits } } : {}),
  };
}

/** Slips of one sheet, each its own; where there are many, typing over formulas is the sheet's habit and is said once. */
function habits(slips: readonly (readonly (readonly OddCell[])[])[]): readonly (readonly (readonly OddCell[])[])[] {
  const bySheet = new Map<Sheet, (readonly (readonly OddCell[])[])[]>();
  for (const slip of slips) {
    const { sheet } = slip[0]![0]!;
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), slip]);
  }
  return [...bySheet.values()].flatMap(all => (all.length > MEANT ? [all.flat()] : all));
}

/** Where a row or column computes, no number is typed in between. */
export const formulasNotTypedOver: Rule = {
  code: "ZP-205",
  name: "formulas-not-typed-over",
  severity: "warning",
  covers: ["B15"],
  *check(checked) {
    const wrong = new Set([...typedTotals(checked)].map(({ cell }) => cell));
    const odd = oddCells(checked.workbook).filter(
      cell => !wrong.has(cell) && cell.own === TYPED && cell.support >= SUPPORT && !isAdded(checked, cell),
    );
    const byPattern = new Map<string, (readonly OddCell[])[]>();
    for (const cells of stretches(odd, (a, b) => a.direction === b.direction)) {
      if (cells.length >= MEANT) continue;
      const { sheet, usual, direction } = cells[0]!;
      const key = `${sheet.name}!${usual} ${direction}`;
      byPattern.set(key, [...(byPattern.get(key) ?? []), cells]);
    }
    for (const typed of habits([...byPattern.values()])) yield findingOf(checked, typed);
  },
};
