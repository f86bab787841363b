import { compare, decimalOf, divide, multiply, type Decimal } from "../../quantity/decimal";
import { rowKind, type Table } from "../../tables/table";
import { cellArea, isOneCell, sameArea, type Area } from "../../workbook/area";
import { cellValue, positionOf, sheetNamed } from "../../workbook/cells";
import { parseFormula, type Expression } from "../../workbook/parse-formula";
import { resolver } from "../../workbook/resolve-reference";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { operand, reference } from "../projects/figure-of-cell";
import type { Figure } from "../report";
import { agreement, coreOf, labelCore } from "./agreement";
import { fitOf, type Fit } from "./candidates";
import { chosenCell, figureOf, type Bound, type Sought } from "./choose";
import type { FigureIndex } from "./figure-index";

/** Places a ratio is kept to: enough to cut or round it to any that a text shows. */
const PLACES = 10;
const HUNDRED: Decimal = { digits: 100n, places: 0 };

/** 办结率 → 办结: what is put against the whole. */
const subjectOf = (label: string): string => coreOf(label.replace(/(?:率|占比|比例|比重|比率|百分比)$/, ""));

/**
 * The ratio that a percentage of a text is, bound to its two counts: those that stand in the text before it, those that the rate's own cell
 * divides, or two columns of one line of a table. The count above is what the label names: 办结率 = 办结 ÷ 受理.
 */
export function ratioOf(index: FigureIndex, sought: Sought, before: readonly Bound[]): Bound | undefined {
  const { said } = sought;
  const label = labelCore(said.label);
  const subject = subjectOf(label);
  const named = subject.length >= 2 && subject !== label;
  return (
    (named ? ofText(sought, subject, label, before) : undefined) ??
    ofRateCell(index, sought) ??
    (named ? ofLine(index, sought, subject, label) : undefined)
  );
}

/** numerator ÷ denominator in percent, where the text shows just that. */
function quotient(
  said: Sought["said"],
  name: string,
  above: Figure,
  below: Figure,
): (Bound & { readonly fit: Fit }) | undefined {
  const value = divide(multiply(above.value, HUNDRED), below.value, PLACES);
  const fit = value && fitOf(said, value);
  if (!value || !fit) return undefined;
  const live = above.formula !== undefined && below.formula !== undefined;
  const formula = live ? { formula: `${operand(above)}/${operand(below)}*100` } : {};
  return { said, fit, figure: { name, value, unit: "%", from: [...above.from, ...below.from], ...formula } };
}

/** The only one of several; several of the same cells are one. */
function only(found: readonly Bound[]): Bound | undefined {
  const [first, ...others] = found;
  const isSame = ({ figure: { from } }: Bound): boolean =>
    from.length === first!.figure.from.length && from.every((area, at) => sameArea(area, first!.figure.from[at]!));
  return others.every(isSame) ? first : undefined;
}

/** Two counts that the text has told before. */
function ofText({ said }: Sought, subject: string, label: string, before: readonly Bound[]): Bound | undefined {
  const counts = before.filter(({ figure }) => figure.unit !== "%");
  const names = ({ said: { label: words }, figure }: Bound): boolean =>
    [labelCore(words), coreOf(figure.name)].some(name => agreement(name, subject) >= 2);
  return only(
    counts.filter(names).flatMap(above =>
      counts.flatMap(below => {
        const found =
          below.figure.unit === above.figure.unit ? quotient(said, label, above.figure, below.figure) : undefined;
        return found && !sameFrom(above.figure, below.figure) ? [found] : [];
      }),
    ),
  );
}

const sameFrom = (a: Figure, b: Figure): boolean => a.from.some(area => b.from.some(other => sameArea(area, other)));

/** The cell that holds the rate, as the two that it divides where its formula says so. */
function ofRateCell(index: FigureIndex, sought: Sought): Bound | undefined {
  const best = chosenCell(index, sought);
  if (!best) return undefined;
  const { workbook } = index;
  const [above, below] = divided(workbook, best.words.at).map(at => countAt(workbook, at));
  const label = labelCore(sought.said.label);
  const both = above && below ? quotient(sought.said, label, above, below) : undefined;
  return both ?? { said: sought.said, fit: best.fit, figure: figureOf(best, sought.said) };
}

/** The two cells that a formula divides: `=E17/D17`, also inside ROUND or IFERROR; none for any other. */
function divided(workbook: Workbook, at: Area): readonly Area[] {
  const sheet = sheetNamed(workbook, at.sheet)!;
  const position = positionOf(sheet, at.top, at.left);
  const formula = sheet.cells.formula[position] ?? 0;
  const tree = formula === 0 ? undefined : parseFormula(workbook.formulas[formula - 1]!);
  const division = tree && divisionIn(tree);
  if (!division) return [];
  const resolve = resolver(workbook);
  const areas = [division.left, division.right].map(side =>
    side.kind === "reference" ? resolve(side, sheet, at.top, at.left)?.area : undefined,
  );
  return areas.every(area => area !== undefined && isOneCell(area)) ? (areas as Area[]) : [];
}

function divisionIn(tree: Expression): Extract<Expression, { kind: "binary" }> | undefined {
  if (tree.kind === "binary" && tree.operator === "/") return tree;
  if (tree.kind === "binary" && tree.operator === "*") return divisionIn(tree.left);
  const wraps = tree.kind === "call" && /^(?:ROUND|ROUNDDOWN|TRUNC|IFERROR)$/.test(tree.name);
  const first = wraps ? tree.arguments[0] : undefined;
  return first && divisionIn(first);
}

/** The count in a cell of numbers. */
function countAt(workbook: Workbook, at: Area): Figure | undefined {
  const sheet = sheetNamed(workbook, at.sheet);
  const value = sheet && cellValue(workbook, sheet, at.top, at.left);
  return typeof value === "number"
    ? { name: "", value: decimalOf(value), unit: "", from: [at], formula: reference(at) }
    : undefined;
}

/** Two columns of the line that sums a table up, or of its only line: the one that the label names and the one that it makes the ratio with. */
function ofLine(index: FigureIndex, { said }: Sought, subject: string, label: string): Bound | undefined {
  const { workbook } = index;
  return only(
    index.tables.flatMap(table => {
      const sheet =
        table.kind === "facts" || table.kind === "indicators" ? undefined : sheetNamed(workbook, table.area.sheet);
      const row = sheet && wholeRow(table);
      return row === undefined ? [] : ratiosIn(workbook, sheet!, table, row, subject, said, label);
    }),
  );
}

/** The one total of a table, or its one item. */
function wholeRow(table: Table): number | undefined {
  const totals = table.rows.filter(({ kind }) => kind === "total");
  if (totals.length > 0) return totals.length === 1 ? totals[0]!.row : undefined;
  return table.body.top === table.body.bottom && rowKind(table, table.body.top) === "item" ? table.body.top : undefined;
}

function ratiosIn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  row: number,
  subject: string,
  said: Sought["said"],
  label: string,
): readonly Bound[] {
  const columns = table.columns.filter(({ role }) => !["rate", "number", "code", "date", "weight"].includes(role));
  const counts = columns.flatMap(column => {
    const figure = countAt(workbook, cellArea(sheet.name, row, column.column));
    return figure ? [{ column, figure }] : [];
  });
  return counts
    .filter(({ column }) => agreement(subject, coreOf(column.header.at(-1) ?? "")) === 3)
    .flatMap(above =>
      counts.flatMap(below => {
        const apart = below !== above && compare(below.figure.value, above.figure.value) !== 0;
        const found = apart ? quotient(said, label, above.figure, below.figure) : undefined;
        return found ? [found] : [];
      }),
    );
}
