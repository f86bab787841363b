import { positionOf, sheetOf } from "../workbook/cells";
import { contentsOf } from "../workbook/contents";
import { KIND, type Sheet } from "../workbook/workbook";
import type { Finding } from "./finding/finding";
import { formulasThat, type FormulaCell, type Wanted } from "./formulas/formula-cells";
import { formulaShapes, type FormulaShape } from "../formulas/formula-shapes";
import { usersSheets } from "./formulas/formula-lines";
import { placeFacts } from "./finding/lookup";
import { readAreas } from "../formulas/reads";
import type { Checked, Rule } from "./finding/rule";
import { areaOf } from "../formulas/cell";
import { stretchArea, stretches } from "./formulas/stretches";

interface Broken extends FormulaCell {
  readonly error: string;
}

const ERROR_CELLS = 1000;

/** Whether the formula only passes on an error that stands in a cell it reads. */
function passesOn(
  { workbook }: Checked,
  { sheet, row, column, formula }: Broken,
  errors: ReadonlySet<string>,
): boolean {
  if (formula < 0) return false;
  const { references, tokens } = formulaShapes(workbook)(formula);
  if (tokens.some(token => token.kind === "error")) return false;
  return readAreas(workbook, references, sheet, row, column).some(area => {
    for (let r = area.top; r <= Math.min(area.bottom, area.top + ERROR_CELLS); r++)
      for (let c = area.left; c <= area.right; c++) if (errors.has(`${area.sheet}!${r},${c}`)) return true;
    return false;
  });
}

const pointsNowhere = ({ tokens }: FormulaShape): boolean =>
  tokens.some(token => token.kind === "error" && token.value === "#REF!");

/** Cells that show an error, and those whose formula points to a deleted cell whatever they show. */
function* brokenIn({ workbook }: Checked, sheet: Sheet, lost: Wanted | undefined): Iterable<Broken> {
  const { rowStart, column, kind, number, formula } = sheet.cells;
  if (!lost && !contentsOf(sheet).has(KIND.error)) return;
  for (let row = 0; row < sheet.rows; row++)
    for (let i = rowStart[row]!, end = rowStart[row + 1]!; i < end; i++) {
      if (kind[i] !== KIND.error && lost?.[formula[i]!] !== 1) continue;
      const error = lost?.[formula[i]!] === 1 ? "#REF!" : workbook.texts[number[i]!]!;
      yield { sheet, row, column: column[i]!, error, formula: formula[i]! - 1 };
    }
}

/** Cells followed from a formula that divides by nothing, at most. */
const FOLLOWED = 2000;

/** Whether a formula divides only because nothing was entered yet: all that it reads, directly or not, is blank. */
function awaitsFigures({ workbook }: Checked, { sheet, row, column, formula, error }: Broken): boolean {
  if (error !== "#DIV/0!" || formula < 0) return false;
  const shape = formulaShapes(workbook);
  const seen = new Set<string>();
  const waiting: FormulaCell[] = [{ sheet, row, column, formula }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { references } = shape(next.formula);
    for (const area of readAreas(workbook, references, next.sheet, next.row, next.column)) {
      const on = sheetOf(workbook, area);
      for (let r = area.top; r <= Math.min(area.bottom, on.rows - 1); r++)
        for (let c = area.left; c <= Math.min(area.right, on.columns - 1); c++) {
          const at = positionOf(on, r, c);
          const key = `${on.name}!${r},${c}`;
          if (at < 0 || seen.has(key)) continue;
          if (seen.add(key).size > FOLLOWED) return false;
          const of = on.cells.formula[at]!;
          if (of > 0) waiting.push({ sheet: on, row: r, column: c, formula: of - 1 });
          else if (on.cells.kind[at] === KIND.number) return false;
        }
    }
  }
  return true;
}

/** One finding for each kind of error on a sheet; every deleted reference has its own. */
function findingOf({ workbook, tables }: Checked, found: readonly (readonly Broken[])[]): Finding {
  const first = found[0]![0]!;
  return {
    rule: "ZP-106",
    severity: first.error === "#REF!" ? "error" : "warning",
    at: stretchArea(found[0]!),
    related: found.slice(1).map(stretchArea),
    facts: { ...placeFacts(workbook, tables, areaOf(first)), error: first.error },
  };
}

/** No cell shows an error value; of a chain of them, the first is told. */
export const noErrorValues: Rule = {
  code: "ZP-106",
  name: "no-error-values",
  severity: "error",
  covers: ["B15"],
  *check(checked) {
    const lost = formulasThat(checked.workbook, pointsNowhere);
    const broken = usersSheets(checked.workbook).flatMap(sheet => [...brokenIn(checked, sheet, lost)]);
    if (broken.length === 0) return;
    const errors = new Set(broken.map(({ sheet, row, column }) => `${sheet.name}!${row},${column}`));
    const roots = broken.filter(cell => !passesOn(checked, cell, errors) && !awaitsFigures(checked, cell));
    const kinds = new Map<string, (readonly Broken[])[]>();
    stretches(roots, (a, b) => a.error === b.error).forEach((cells, index) => {
      const { sheet, error } = cells[0]!;
      const key = error === "#REF!" ? String(index) : `${sheet.name}!${error}`;
      kinds.set(key, [...(kinds.get(key) ?? []), cells]);
    });
    for (const found of kinds.values()) yield findingOf(checked, found);
  },
};
