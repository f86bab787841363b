import type { CheckResult } from "../commands/check";
import { areaNameFrom, cellText, cellValue, contains, isOneCell, sheetNamed } from "../core";
import type { Area, Finding, Operand, Operation, Relation, Workbook } from "../core";
import { add, decimalOf, ZERO } from "../core/quantity/decimal";
import { numberText } from "../text/format";
import type { Text } from "../text";

/** One operand of the sum a cell was held against. */
export interface Term {
  readonly area: Area;
  /** What stands there: the header above it or the label before it; "" where neither is. */
  readonly label: string;
  /** The number there, or the sum of a range, with separators; "" where there is none. */
  readonly value: string;
}

export interface SumOfTerms {
  readonly operation: Operation;
  readonly terms: readonly Term[];
}

/** The operand for a cell further down or to the right in the relation's target, as a filled formula moves it. */
function moved({ area, fixedRows, fixedColumns, growing }: Operand, down: number, right: number): Area {
  return {
    sheet: area.sheet,
    top: area.top + (fixedRows ? 0 : down),
    bottom: area.bottom + (fixedRows && !growing ? 0 : down),
    left: area.left + (fixedColumns ? 0 : right),
    right: area.right + (fixedColumns && !growing ? 0 : right),
  };
}

/** The sum of the numbers of an area; work follows its cells. */
function total(workbook: Workbook, area: Area): string {
  const sheet = sheetNamed(workbook, area.sheet);
  if (!sheet) return "";
  let sum = ZERO;
  let found = false;
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows - 1); row++)
    for (let column = area.left; column <= Math.min(area.right, sheet.columns - 1); column++) {
      const value = cellValue(workbook, sheet, row, column);
      if (typeof value !== "number") continue;
      sum = add(sum, decimalOf(value));
      found = true;
    }
  return found ? numberText(sum) : "";
}

/** Header of the operand's column where it stands in the target's row, else the label of its row. */
function labelOf({ workbook, tables }: CheckResult, area: Area, at: Area): string {
  const table = tables.find(one => contains(one.area, area));
  const sheet = sheetNamed(workbook, area.sheet);
  if (!table || !sheet) return "";
  const header = table.columns.find(({ column }) => column === area.left)?.header.at(-1) ?? "";
  if (!isOneCell(area)) return header;
  if (area.sheet === at.sheet && area.top === at.top) return header;
  for (const { column } of table.columns) {
    const text = cellText(workbook, sheet, area.top, column);
    if (text) return text;
  }
  return header;
}

const relationOf = ({ relations }: CheckResult, at: Area): Relation | undefined =>
  relations.find(({ target, holds }) => !holds && contains(target, at)) ??
  relations.find(({ target }) => contains(target, at));

/** The small sum that a finding's cell was held against, or undefined where it promises none. */
export function sumLine(result: CheckResult, { at }: Finding): SumOfTerms | undefined {
  const relation = at ? relationOf(result, at) : undefined;
  if (!at || !relation) return undefined;
  const { target, operation, operands } = relation;
  const terms = operands.map(operand => {
    const area = moved(operand, at.top - target.top, at.left - target.left);
    return { area, label: labelOf(result, area, at).replace(/\s+/g, " "), value: total(result.workbook, area) };
  });
  return { operation, terms };
}

/** What stands between two terms. */
export const signBefore = ({ pane }: Text, { operation }: SumOfTerms, index: number): string =>
  index === 0 ? "" : operation === "running" ? (index === 1 ? "+" : "−") : pane.operations[operation];

/** The sum as one line of words: "到位 900,000.00 − 支出 785,518.92". */
export const sumWords = (text: Text, line: SumOfTerms): string =>
  line.terms
    .map((term, index) => {
      const name = [term.label, isOneCell(term.area) ? "" : text.pane.sumOf].filter(Boolean).join(" ");
      const words = `${name || areaNameFrom(null, term.area)} ${term.value}`.trim();
      return `${signBefore(text, line, index)} ${words}`.trim();
    })
    .join(" ");
