import type { CheckResult } from "../../commands/check";
import { areaNameFrom, cellText, cellValue, contains, isOneCell, sheetNamed } from "../../core";
import type { Area, Finding, Operation, Relation, Workbook } from "../../core";
import { add, decimalOf, withPlaces, ZERO, type Decimal } from "../../core/quantity/decimal";
import { shifted } from "../../core/relations/operands";
import { numberText } from "../../text/format";
import type { Text } from "../../text";

/** One operand of the sum a cell was held against. */
export interface Term {
  readonly area: Area;
  /** What stands there: the header above it or the label before it; "" where neither is. */
  readonly label: string;
  /** The number there, or the sum of a range, with separators; undefined where there is none. */
  readonly value: string | undefined;
  /** In a running balance, whether it adds or takes away. */
  readonly sign?: "+" | "−";
}

export interface SumOfTerms {
  readonly operation: Operation;
  readonly terms: readonly Term[];
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

/** Spending is taken away from a balance, all else is added. */
const signOf = ({ tables }: CheckResult, area: Area): "+" | "−" => {
  const columns = tables.find(table => contains(table.area, area))?.columns;
  const role = columns?.find(({ column }) => column === area.left)?.role;
  return role === "spent" || role === "spent-to-date" ? "−" : "+";
};

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
    const area = shifted(operand, at.top - target.top, at.left - target.left);
    const number = total(result.workbook, area);
    return {
      area,
      ...(operation === "running" && { sign: signOf(result, area) }),
      label: labelOf(result, area, at, operation === "running").replace(/\s+/g, " "),
      value: number && numberText(money && number.places < 2 ? withPlaces(number, 2) : number),
    };
  });
  // A running balance has either income or spending in most rows; the empty one says nothing.
  return { operation, terms: operation === "running" ? terms.filter(({ value }) => value !== undefined) : terms };
}

/** What stands before a term. */
export const signBefore = ({ pane }: Text, { operation, terms }: SumOfTerms, index: number): string =>
  index === 0 ? "" : (terms[index]?.sign ?? pane.operations[operation]);

/** What a term is called: its label, and of a range that it is a sum; "" where nothing tells. */
export const termName = ({ pane }: Text, area: Area, label: string): string =>
  isOneCell(area) ? label : pane.sumOf(label);

/** The sum as one line of words: "到位 900,000.00 − 支出 785,518.92". */
export const sumWords = (text: Text, line: SumOfTerms): string =>
  line.terms
    .map((term, index) => {
      const name = termName(text, term.area, term.label) || areaNameFrom(null, term.area);
      const words = `${name} ${term.value ?? text.pane.empty}`;
      return `${signBefore(text, line, index)} ${words}`.trim();
    })
    .join(" ");
