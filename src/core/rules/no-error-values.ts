import { KIND, type Sheet } from "../workbook/workbook";
import type { Finding } from "./finding";
import { formulaShapes } from "./formula-shapes";
import { usersSheets } from "./formula-lines";
import { placeFacts } from "./lookup";
import { readAreas } from "./reads";
import type { Checked, Rule } from "./rule";
import { areaOf, stretchArea, stretches, type Cell } from "./stretches";

interface Broken extends Cell {
  readonly error: string;
  readonly formula: number;
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

/** Cells that show an error, and those whose formula points to a deleted cell whatever they show. */
function* brokenIn(checked: Checked, sheet: Sheet): Iterable<Broken> {
  const { rowStart, column, kind, number, formula } = sheet.cells;
  const shape = formulaShapes(checked.workbook);
  for (let row = 0; row < sheet.rows; row++)
    for (let i = rowStart[row]!; i < rowStart[row + 1]!; i++) {
      if (kind[i] !== KIND.error && formula[i] === 0) continue;
      const of = formula[i]! - 1;
      const lost = of >= 0 && shape(of).tokens.some(token => token.kind === "error" && token.value === "#REF!");
      const error = lost ? "#REF!" : kind[i] === KIND.error ? checked.workbook.texts[number[i]!]! : "";
      if (error) yield { sheet, row, column: column[i]!, error, formula: of };
    }
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
    const broken = usersSheets(checked.workbook).flatMap(sheet => [...brokenIn(checked, sheet)]);
    const errors = new Set(broken.map(({ sheet, row, column }) => `${sheet.name}!${row},${column}`));
    const roots = broken.filter(cell => !passesOn(checked, cell, errors));
    const kinds = new Map<string, (readonly Broken[])[]>();
    stretches(roots, (a, b) => a.error === b.error).forEach((cells, index) => {
      const { sheet, error } = cells[0]!;
      const key = error === "#REF!" ? String(index) : `${sheet.name}!${error}`;
      kinds.set(key, [...(kinds.get(key) ?? []), cells]);
    });
    for (const found of kinds.values()) yield findingOf(checked, found);
  },
};
