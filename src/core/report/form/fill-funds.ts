import { decimalOf, toNumber, withPlaces } from "../../quantity/decimal";
import { moneyPower } from "../../quantity/quantity";
import type { CellEdit } from "../../workbook/cell-edit";
import { normalise } from "../../workbook/normalise";
import { cellName } from "../../workbook/address";
import { cellArea, type Area } from "../../workbook/area";
import { cellFormat, cellValue } from "../../workbook/cells";
import type { Figure } from "../report";
import { entryOfCell, entryOfFigure, inWan, isTold, type Entry } from "./entries";
import { edit, isEmpty, type Filling } from "./filling";
import type { FormPart } from "./find-places";
import { executionScore, fundsOf, whereKnown, type Funds } from "./scored-cells";
import { AMOUNTS, type Amount, type FundLine } from "./self-evaluation";

/** The funds of a form as they are filled in. */
export interface FilledFunds {
  readonly edits: readonly CellEdit[];
  readonly funds: Funds;
  /** The score of the execution of the budget, as it stands or is filled in, with its cell. */
  readonly score?: { readonly at: Area; readonly entry: Entry };
}

const ROLES: Readonly<Record<Amount, "budget-initial" | "budget" | "spent">> = {
  年初预算: "budget-initial",
  预算: "budget",
  支出: "spent",
};
const WHOLE = /总额|合计|总计/;

/** Amounts line by line, and rate, weight and score of the year's funds as a whole. */
export function fundsFilled(filling: Filling, part: FormPart): FilledFunds {
  const { workbook, sheet, form, pack } = filling;
  const { columns, lines } = part;
  const whole = lines.find(({ label }) => WHOLE.test(normalise(label))) ?? lines[0];
  const row = whole?.row ?? part.header + 1;
  const cell = (column: number | undefined): Area | undefined =>
    column === undefined ? undefined : cellArea(sheet.name, row, column);
  const amounts = lines.flatMap(({ row: at, label }) => {
    const from =
      at === row ? form.funds : form.parts.find(one => normalise(String(one.label.value)) === normalise(label));
    return from ? amountsFilled(filling, part, at, from) : [];
  });
  const [budget, spent] = [cell(columns.budget ?? columns["budget-initial"]), cell(columns.spent)];
  if (!budget || !spent) return { edits: amounts, funds: { budget: "0", spent: "0" } };
  const filled = (at: Area): boolean => amounts.some(one => one.at.top === at.top && one.at.left === at.left);
  const cells = { budget: cellName(row, budget.left), spent: cellName(row, spent.left) };
  // What the unit filled in itself is what its rate is made of.
  const funds =
    filled(budget) && filled(spent)
      ? fundsOf(form.funds.amounts, cells)
      : fundsOf(inCells(filling, budget, spent), cells);
  const rateAt = cell(columns.rate);
  const weightAt = cell(columns.weight);
  const weight = weightAt && !isEmpty(filling, weightAt) ? entryOfCell(workbook, weightAt) : form.execution.weight;
  const scoreAt = weight === undefined || isScoredBelow(filling) ? undefined : cell(columns.score);
  const weighs = weightAt ? cellName(row, weightAt.left) : isTold(weight) ? String(weight.value) : "0";
  const ask = { fact: "预算执行率", ask: "" };
  const counted = executionScore({ weight, given: undefined }, funds, weighs, pack.scoring, ask);
  const score = scoreAt && (isEmpty(filling, scoreAt) ? counted : entryOfCell(workbook, scoreAt));
  return {
    edits: [
      ...amounts,
      ...(rateAt ? edit(filling, rateAt, rateFor(filling, rateAt, funds)) : []),
      ...(weightAt && !isScoredBelow(filling) ? edit(filling, weightAt, weight) : []),
      ...(scoreAt ? edit(filling, scoreAt, score) : []),
    ],
    funds,
    ...(scoreAt ? { score: { at: scoreAt, entry: score } } : {}),
  };
}

/** An indicator scores the execution of the budget: the line of funds does not. */
const isScoredBelow = ({ project }: Filling): boolean => project.form?.indicators.some(({ isRate }) => isRate) ?? false;

/** Amounts that stand in cells of the form, for the numbers they give: only their ratio counts. */
function inCells({ workbook, sheet }: Filling, budget: Area, spent: Area): FundLine["amounts"] {
  const figure = (name: string, { top, left }: Area): Figure | undefined => {
    const value = cellValue(workbook, sheet, top, left);
    return typeof value === "number" ? { name, value: decimalOf(value), unit: "元", from: [] } : undefined;
  };
  const [known, used] = [figure("预算", budget), figure("支出", spent)];
  return { ...(known ? { 预算: known } : {}), ...(used ? { 支出: used } : {}) };
}

function amountsFilled(filling: Filling, part: FormPart, row: number, { amounts }: FundLine): readonly CellEdit[] {
  return AMOUNTS.flatMap(name => {
    const column = part.columns[ROLES[name]];
    const figure = amounts[name];
    const here = cellArea(filling.sheet.name, row, column ?? 0);
    // A form told from itself has nothing new to say.
    if (column === undefined || !figure || figure.from.some(({ sheet }) => sheet === filling.sheet.name)) return [];
    return edit(filling, here, moneyIn(figure, part.unit ?? "万元"));
  });
}

const moneyIn = (figure: Figure, unit: string): Entry =>
  moneyPower(unit) === 0
    ? entryOfFigure({ ...figure, value: withPlaces(figure.value, 2) })
    : unit === "万元"
      ? inWan(figure)
      : undefined;

/** The rate as its cell shows it: a ratio where it is formatted as a percent, else words such as 87.28%. */
function rateFor({ workbook, sheet }: Filling, at: Area, { budget, spent, execution }: Funds): Entry {
  if (!execution || execution.budget.digits <= 0n) return undefined;
  const value = Math.round((toNumber(execution.spent) / toNumber(execution.budget)) * 10_000 + 1e-9) / 10_000;
  const ratio = `ROUND(${spent}/${budget},4)`;
  const live = (formula: string): string => whereKnown({ spent, budget }, formula);
  return cellFormat(workbook, sheet, at.top, at.left).includes("%")
    ? { value, formula: live(ratio), from: [] }
    : { value: `${(value * 100).toFixed(2)}%`, formula: live(`TEXT(${ratio},"0.00%")`), from: [] };
}
