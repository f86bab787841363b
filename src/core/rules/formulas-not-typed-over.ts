import { absolute, compare, decimalOf, isZero, subtract, toNumber, type Decimal } from "../quantity/decimal";
import { contains, type Area } from "../workbook/area";
import { cellValue } from "../workbook/cells";
import { formulaAt } from "../workbook/formula";
import type { Sheet } from "../workbook/workbook";
import { comparisonOf } from "./finding/comparison";
import { evaluate } from "../formulas/evaluate";
import type { CellEdit } from "../workbook/cell-edit";
import type { Finding } from "./finding/finding";
import { TYPED } from "./formulas/formula-lines";
import { formulaShapes } from "../formulas/formula-shapes";
import { numberAt } from "../formulas/cell";
import { placeFacts, tableAt, unitOf } from "./finding/lookup";
import type { OddCell } from "./formulas/odd-cell";
import { oddCells } from "./formulas/odd-cells";
import { readAreas } from "../formulas/reads";
import type { Checked, Rule } from "./finding/rule";
import { areaOf } from "../formulas/cell";
import { stretchArea, stretches } from "./formulas/stretches";
import { typedCopies } from "./formulas/typed-copies";
import { typedTotals } from "./formulas/typed-totals";

/** So many formulas alike, at least, make a typed number among them odd. */
const SUPPORT = 4;
/** So many, on both sides, where the number is what the formula would give: nothing is wrong yet. */
const LONG = 10;
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

/** What is typed against what the pattern gives: an input of its own, the same number, another, or nobody can tell. */
function standing({ workbook }: Checked, cell: OddCell): "input" | "same" | "differs" | "unknown" {
  const computed = evaluate(workbook, workbook.formulas[cell.usual]!, cell);
  if (!computed) return "unknown";
  // A pattern that finds nothing to compute with leaves its place to be filled by hand.
  if (isZero(computed)) return "input";
  const actual = numberAt(cell.sheet, cell.row, cell.column)!;
  const unit: Decimal = { digits: 1n, places: actual.places };
  return compare(absolute(subtract(decimalOf(toNumber(computed)), actual)), unit) < 0 ? "same" : "differs";
}

function comparisonAt({ workbook, tables }: Checked, cell: OddCell): Finding["comparison"] {
  const computed = evaluate(workbook, workbook.formulas[cell.usual]!, cell);
  const actual = numberAt(cell.sheet, cell.row, cell.column)!;
  return (
    computed && comparisonOf(decimalOf(toNumber(computed)), actual, unitOf(tableAt(tables, areaOf(cell)), cell.column))
  );
}

/** One finding for all that was typed over one pattern: the first stretch, the others related. */
function findingOf(checked: Checked, typed: readonly (readonly OddCell[])[], wrong: boolean): Finding {
  const { workbook, tables } = checked;
  const all = typed.flat();
  const first = all[0]!;
  const edits = all.flatMap(cell => editOf(checked, cell) ?? []);
  const comparison = wrong && all.length === 1 ? comparisonAt(checked, first) : undefined;
  return {
    rule: "ZP-205",
    severity: wrong ? "warning" : "notice",
    at: stretchArea(typed[0]!),
    related: typed.slice(1).map(stretchArea),
    facts: {
      ...placeFacts(workbook, tables, areaOf(first)),
      formula: `=${formulaAt(workbook.formulas[first.usual]!, first.row, first.column)}`,
    },
    ...(comparison ? { comparison } : {}),
    ...(edits.length === all.length ? { fix: { safe: !wrong, edits } } : {}),
  };
}

/** The link that a copied figure stands next to. */
const linkOf = ({ sheet, row, column, direction, neighbour }: OddCell): Area =>
  areaOf(direction === "row" ? { sheet, row, column: neighbour } : { sheet, row: neighbour, column });

type Slips = readonly (readonly (readonly OddCell[])[])[];

function bySheet(slips: Slips): readonly Slips[] {
  const sheets = new Map<Sheet, (readonly (readonly OddCell[])[])[]>();
  for (const slip of slips) {
    const { sheet } = slip[0]![0]!;
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), slip]);
  }
  return [...sheets.values()];
}

/** Slips of one sheet, each its own; where there are many, typing over formulas is the sheet's habit and is said once. */
const habits = (slips: Slips): Slips => bySheet(slips).flatMap(all => (all.length > MEANT ? [all.flat()] : all));

/** Typed cells by the pattern they stand in; long stretches were meant to be typed. */
function slipsOf(odd: readonly OddCell[]): readonly (readonly (readonly OddCell[])[])[] {
  const byPattern = new Map<string, (readonly OddCell[])[]>();
  for (const cells of stretches(odd, (a, b) => a.direction === b.direction)) {
    if (cells.length >= MEANT) continue;
    const { sheet, usual, direction } = cells[0]!;
    const key = `${sheet.name}!${usual} ${direction}`;
    byPattern.set(key, [...(byPattern.get(key) ?? []), cells]);
  }
  return [...byPattern.values()];
}

/** Where a row or column computes, no number is typed in between. */
export const formulasNotTypedOver: Rule = {
  code: "ZP-205",
  name: "formulas-not-typed-over",
  severity: "warning",
  covers: ["B15"],
  *check(checked) {
    const totals = new Set([...typedTotals(checked)].map(({ cell }) => cell));
    const odd = oddCells(checked.workbook).filter(
      cell => !totals.has(cell) && cell.own === TYPED && cell.support >= SUPPORT && !isAdded(checked, cell),
    );
    const wrong = (cell: OddCell): boolean => standing(checked, cell) === "differs";
    const right = (cell: OddCell): boolean =>
      cell.between && cell.support >= LONG && ["same", "unknown"].includes(standing(checked, cell));
    const [bad, harmless]: [OddCell[], OddCell[]] = [[], []];
    for (const typed of slipsOf(odd).flat()) {
      if (typed.some(wrong)) bad.push(...typed);
      else if (typed.every(right)) harmless.push(...typed);
    }
    for (const typed of habits(slipsOf(bad))) yield findingOf(checked, typed, true);
    // Numbers that still agree are one remark for each sheet, and none where worse is said of it.
    const told = new Set(bad.map(({ sheet }) => sheet));
    const quiet = harmless.filter(({ sheet }) => !told.has(sheet));
    for (const typed of bySheet(slipsOf(quiet))) yield findingOf(checked, typed.flat(), false);
    for (const { sheet } of quiet) told.add(sheet);
    const copies = [...typedCopies(checked.workbook)].filter(([first]) => !told.has(first!.sheet));
    for (const copied of bySheet(copies.map(one => [one]))) {
      const finding = findingOf(checked, copied.flat(), false);
      yield { ...finding, facts: { ...finding.facts, beside: linkOf(copied.flat(2)[0]!) } };
    }
  },
};
