import type { CheckResult } from "../commands/check";
import { areaNameFrom, cellText, cellValue, contains, isOneCell, sheetNamed } from "../core";
import type { Area, Finding, Operand, Operation, Relation, Workbook } from "../core";
import { add, decimalOf, withPlaces, ZERO, type Decimal } from "../core/quantity/decimal";
import { numberText } from "../text/format";
import type { Text } from "../text";

/** One operand of the sum a cell was held against. */
export interface Term {
  readonly area: Area;
  /** What stands there: the header above it or the label before it; "" where neither is. */
  readonly label: string;
  /** The number there, or the sum of a range, with separators; undefined where there is none. */
  readonly value: string | undefined;
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
function total(workbook: Workbook, area: Area): Decimal | undefined {
  const sheet = sheetNamed(workbook, area.sheet);
  if (!sheet) return undefined;
  let sum = ZERO;
  let found = false;
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows - 1); row++)
    for (let column = area.left; column <= Math.min(area.right, sheet.columns - 1); column++) {
      const value = cellValue(workbook, sheet, row, column);
      if (typeof value !== "number") continue;
      sum = add(sum, decimalOf(value));
      found = true;
    }
  return found ? sum : undefined;
}

/** Header of the operand's column where it stands in the target's row (or above, in a running balance), else the label of its row. */
function labelOf({ workbook, tables }: CheckResult, area: Area, at: Area, running: boolean): string {
  const table = tables.find(one => contains(one.area, area));
  const sheet = sheetNamed(workbook, area.sheet);
  if (!table || !sheet) return "";
  const header = table.columns.find(({ column }) => column === area.left)?.header.at(-1) ?? "";
  if (running || !isOneCell(area) || (area.sheet === at.sheet && area.top === at.top)) return header;
  const named = table.columns.filter(({ role }) => role === "name" || role === "summary");
  for (const { column } of [...named, ...table.columns]) {
    const text = cellText(workbook, sheet, area.top, column);
    if (text) return text;
  }
  return header;
}

const relationOf = ({ relations }: CheckResult, at: Area): Relation | undefined =>
  relations.find(({ target, holds }) => !holds && contains(target, at)) ??
  relations.find(({ target }) => contains(target, at));

/** The small sum that a finding's cell was held against, or undefined where it promises none. */
export function sumLine(result: CheckResult, { at, comparison }: Finding): SumOfTerms | undefined {
  const relation = at ? relationOf(result, at) : undefined;
  if (!at || !relation) return undefined;
  const { target, operation, operands } = relation;
  const money = comparison?.expected.unit === "元";
  const terms = operands.map(operand => {
    const area = moved(operand, at.top - target.top, at.left - target.left);
    const number = total(result.workbook, area);
    return {
      area,
      label: labelOf(result, area, at, operation === "running").replace(/\s+/g, " "),
      value: number && numberText(money && number.places < 2 ? withPlaces(number, 2) : number),
    };
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
      const words = `${name || areaNameFrom(null, term.area)} ${term.value ?? text.pane.empty}`;
      return `${signBefore(text, line, index)} ${words}`.trim();
    })
    .join(" ");
