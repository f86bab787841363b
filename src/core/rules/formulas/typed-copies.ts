import {
  absolute,
  compare,
  decimalOf,
  decimalText,
  subtract,
  toNumber,
  trimmed,
  type Decimal,
} from "../../quantity/decimal";
import { evaluate } from "../../formulas/evaluate";
import { formulaOf, numberAt, type Cell } from "../../formulas/cell";
import type { FormulaShape } from "../../formulas/formula-shapes";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { cellsWith, formulasThat, timesOn, type FormulaCell, type Wanted } from "./formula-cells";
import { TYPED, usersSheets } from "./formula-lines";
import type { OddCell } from "./odd-cell";

/** So many figures, at least, that differ from each other must be those that the link would bring before they are copies. */
const COPIED = 2;
/** A figure of fewer digits comes up by chance. */
const DIGITS = 2;
/** A link that comes more often is a pattern by itself, and numbers among it are typed over. */
const RARE = 2;

/** Whether the formula does nothing but bring a cell from elsewhere: `=D29`, `=+汇总!B4`. */
const isLink = ({ tokens, references: [only, ...others] }: FormulaShape): boolean =>
  only?.rows !== undefined &&
  only.columns !== undefined &&
  others.length === 0 &&
  only.rows[0].at === only.rows[1].at &&
  only.columns[0].at === only.columns[1].at &&
  !only.rows[0].fixed &&
  !only.columns[0].fixed &&
  tokens.every(token => token.kind === "reference" || (token.kind === "operator" && token.text === "+"));

const isSame = (a: Decimal, b: Decimal): boolean =>
  compare(absolute(subtract(decimalOf(toNumber(a)), b)), { digits: 1n, places: 9 }) < 0;

/** The typed figures that go on from a link in one direction, as far as each is what the link would bring there; none where one is not. */
function copiesFrom(workbook: Workbook, link: FormulaCell, step: readonly [row: number, column: number]): OddCell[] {
  const { sheet, row, column, formula } = link;
  const copies: OddCell[] = [];
  const figures = new Set<string>();
  for (let n = 1; ; n++) {
    const at: Cell = { sheet, row: row + n * step[0], column: column + n * step[1] };
    const typed = at.row < 0 || at.column < 0 || formulaOf(at) >= 0 ? undefined : numberAt(sheet, at.row, at.column);
    if (!typed) break;
    const brought = evaluate(workbook, workbook.formulas[formula]!, at);
    if (!brought || !isSame(brought, typed)) return [];
    const text = decimalText(trimmed(absolute(typed)));
    if (text.replace(/\D/g, "").length >= DIGITS) figures.add(text);
    const direction = step[0] === 0 ? "row" : "column";
    const neighbour = direction === "row" ? column : row;
    copies.push({ ...at, own: TYPED, usual: formula, direction, support: 1, neighbour, between: false });
  }
  return figures.size >= COPIED ? copies.sort((a, b) => a.row - b.row || a.column - b.column) : [];
}

const STEPS = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
] as const;

function* copiesOn(workbook: Workbook, sheet: Sheet, wanted: Wanted): Iterable<readonly OddCell[]> {
  let times: ReadonlyMap<number, number> | undefined;
  for (const link of cellsWith(sheet, wanted)) {
    times ??= timesOn(sheet, wanted);
    if (times.get(link.formula)! > RARE) continue;
    for (const step of STEPS) {
      const copies = copiesFrom(workbook, link, step);
      if (copies.length > 0) yield copies;
    }
  }
}

/** Figures typed next to a link that are just what the link would bring there: copied by hand, they stay as they are when their source changes. */
export function* typedCopies(workbook: Workbook): Iterable<readonly OddCell[]> {
  const wanted = formulasThat(workbook, isLink);
  for (const sheet of wanted ? usersSheets(workbook) : []) yield* copiesOn(workbook, sheet, wanted!);
}
