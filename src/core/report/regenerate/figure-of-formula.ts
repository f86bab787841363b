import { readDecimal } from "../../quantity/decimal";
import { evaluate } from "../../formulas/evaluate";
import { readAreas } from "../../formulas/reads";
import { cellValue, sheetOf } from "../../workbook/cells";
import { readTokens, relativeFormula, type Reference, type Token } from "../../workbook/formula";
import type { Sheet, Workbook } from "../../workbook/workbook";
import type { Display, FigureSpan } from "../report";
import { cellsAlone, shownFormula } from "../sheet/live-text";

/** The expression inside what `shownFormula` puts about it, and how it is shown. */
const SHOWN: readonly (readonly [RegExp, (places: number) => Omit<Display, "unit">])[] = [
  [/^ROUND\((.*),(\d)\)$/, places => ({ places })],
  [/^ROUNDDOWN\(ROUND\((.*),\d+\),(\d)\)$/, places => ({ places, cut: true })],
  [/^TEXT\(ROUND\((.*),(\d)\),"0(?:\.0+)?"\)$/, places => ({ places, fixed: true })],
  [/^TEXT\(ROUNDDOWN\(ROUND\((.*),\d+\),(\d)\),"0(?:\.0+)?"\)$/, places => ({ places, cut: true, fixed: true })],
  [
    /^(?:SUBSTITUTE\()?TEXT\(ROUND\((.*),(\d)\),"#,##0(?:\.0+)?"\)(?:,"\.0+",""\))?$/,
    places => ({ places, grouped: true }),
  ],
];

const referencesOf = (tokens: readonly Token[]): readonly Reference[] =>
  tokens.flatMap(token => (token.kind === "reference" ? [token] : []));

/** Whether one of the cells that an expression cannot do without is empty. */
function wantsEmptyCell(expression: string, workbook: Workbook, sheet: Sheet): boolean {
  const tokens = cellsAlone(expression).flatMap(cell => readTokens(relativeFormula(cell, 0, 0)) ?? []);
  return readAreas(workbook, referencesOf(tokens), sheet, 0, 0).some(
    area => cellValue(workbook, sheetOf(workbook, area), area.top, area.left) === null,
  );
}

/**
 * The figure that a live number is, from its formula alone: `name` and `unit` as they were. "empty" where a cell that it cannot do without is
 * empty; undefined where the formula is none of ours, points to another workbook or to cells that are gone.
 */
export function figureOfFormula(
  formula: string,
  shown: { readonly name: string; readonly unit: string; readonly text: string },
  workbook: Workbook,
  sheet: Sheet,
): FigureSpan | "empty" | undefined {
  for (const [pattern, display] of SHOWN) {
    const match = pattern.exec(formula);
    if (!match) continue;
    const expression = match[1]!;
    const as: Display = { unit: shown.unit, ...display(Number(match[2])) };
    const relative = relativeFormula(expression, 0, 0);
    const tokens = readTokens(relative) ?? [];
    const references = referencesOf(tokens);
    const from = readAreas(workbook, references, sheet, 0, 0);
    // References that lead nowhere here are of another workbook; those to its own sheet would lead elsewhere after it is laid out anew.
    const lost = tokens.some(token => token.kind === "error") || from.some(area => area.sheet === sheet.name);
    if (lost || from.length < references.length) return undefined;
    if (wantsEmptyCell(expression, workbook, sheet)) return "empty";
    const value =
      evaluate(workbook, relative, { sheet, row: 0, column: 0 }) ?? readDecimal(shown.text.replace(/,/g, ""));
    if (!value) return undefined;
    const figure = { name: shown.name, value, unit: shown.unit, from, formula: expression };
    // A shape that is read otherwise than it is written would change the formula: the row is kept as it is.
    return shownFormula(figure, expression, as) === formula ? { figure, as } : undefined;
  }
  return undefined;
}
