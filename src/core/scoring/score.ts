import type { Scoring } from "../packs/scoring";
import { absolute, compare, divide, multiply, subtract, type Decimal } from "../quantity/decimal";
import type { Area } from "../workbook/area";
import type { Form, Given, Indicator } from "./indicators";
import { inOneUnit, quantitative, scorePlaces, share, type Measured } from "./quantitative";
import { HUNDRED, leavesRoomForRate, rateWeight, spreadWeights, sum } from "./weights";

/** Why a line cannot be scored from its cells; `needs-score` is one that only the unit can judge. */
export type Lack =
  | "no-weight"
  | "no-target"
  | "no-result"
  | "not-measured"
  | "unlike-units"
  | "no-direction"
  | "no-measure"
  | "no-funds"
  | "needs-score";

/** The execution of the budget: what was spent and of what. */
export interface Execution {
  readonly spent: Decimal;
  readonly budget: Decimal;
  readonly from: readonly Area[];
}

/** One scored line: an indicator, or the line of funds. */
export interface Line {
  readonly name: string;
  readonly indicator?: Indicator;
  readonly weight?: Decimal;
  /** What the rules of the place give. */
  readonly computed?: Decimal;
  /** What the unit filled in: it is kept. */
  readonly given?: Given;
  readonly lack?: Lack;
  /** Where the score stands or belongs; missing where the form has no cell for it. */
  readonly at?: Area;
  /** The cells that the computed score comes from. */
  readonly from: readonly Area[];
  /** The line scores the execution of the budget. */
  readonly execution?: Execution;
}

/** A form as a place scores it. */
export interface Scorecard {
  readonly form: Form;
  /** The execution rate first, where a line of funds is scored. */
  readonly lines: readonly Line[];
  /** The form gives no weights: those of the place stand in, spread in equal parts. */
  readonly trial: boolean;
  /** Missing while a line has no score. `by` tells whether it stands in a cell, is the sum of given scores, or is computed. */
  readonly total?: { readonly value: Decimal; readonly by: "cell" | "scores" | "rules"; readonly capped: boolean };
  readonly grade?: string;
}

/** Scores compared with what the rules give may be off by this much. */
export const TOLERANCE: Decimal = { digits: 1n, places: 1 };

/** The score of a line: what the unit filled in, else what the rules give. */
export const scoreOf = (line: Line): Decimal | undefined => line.given?.value ?? line.computed;

/** Scores a form by the rules of a place. Nothing is guessed: what cannot be scored says why. */
export function score(form: Form, scoring: Scoring): Scorecard {
  const { indicators } = form;
  const trial = !indicators.some(indicator => indicator.weight);
  const spread = trial ? spreadWeights(indicators, scoring.weights) : undefined;
  const lines = indicators.map(indicator => {
    const own = indicator.isRate && trial ? rateWeight(scoring.weights) : spread?.get(indicator);
    return indicatorLine(indicator, indicator.weight?.value ?? own, executionOf(form), scoring);
  });
  const funds = fundsLine(form, trial, scoring);
  const all = funds ? [funds, ...lines] : lines;
  const total = totalOf(form, all, scoring);
  const grade = total && gradeOf(total.value, scoring);
  return { form, lines: all, trial, ...(total ? { total } : {}), ...(grade === undefined ? {} : { grade }) };
}

/** The grade of a total. */
export const gradeOf = (total: Decimal, { grades }: Scoring): string | undefined =>
  grades.find(grade => compare(total, { digits: BigInt(grade.least), places: 0 }) >= 0)?.name;

/** Percent spent, to two places. */
export const percentOf = ({ spent, budget }: Execution): Decimal | undefined =>
  divide(multiply(spent, HUNDRED), budget, 2);

/** Spent ÷ budget × weight, at most the weight; undefined where nothing can be told of it. */
export function rateScore({ spent, budget }: Execution, weight: Decimal, { places }: Scoring): Decimal | undefined {
  if (budget.digits <= 0n || spent.digits < 0n) return undefined;
  return compare(spent, budget) >= 0 ? weight : share(spent, weight, budget, places);
}

function executionOf(form: Form): Execution | undefined {
  const { rate } = form;
  return rate && { spent: rate.spent.value, budget: rate.budget.value, from: [rate.spent.at, rate.budget.at] };
}

/** The line of funds, where the form scores it there, or where the weights of its indicators leave room for it. */
function fundsLine(form: Form, trial: boolean, scoring: Scoring): Line | undefined {
  const { indicators, rate } = form;
  const given = sum(indicators.map(indicator => indicator.weight?.value));
  const wanted = trial || leavesRoomForRate(given, scoring.weights);
  if (indicators.length === 0 || indicators.some(line => line.isRate) || (!rate?.weight && !wanted)) return undefined;
  const weight = rate?.weight?.value ?? rateWeight(scoring.weights);
  const execution = executionOf(form);
  const computed = execution && rateScore(execution, weight, scoring);
  return {
    name: "预算执行率",
    weight,
    from: execution?.from ?? [],
    ...(execution ? { execution } : {}),
    ...(computed ? { computed: scorePlaces(computed) } : { lack: "no-funds" }),
    ...(rate?.score ? { given: rate.score } : {}),
    ...(rate?.scoreAt ? { at: rate.scoreAt } : {}),
  };
}

/** An indicator's line; `funds` is what was spent and of what, for a line that scores the execution of the budget. */
export function indicatorLine(
  indicator: Indicator,
  weight: Decimal | undefined,
  funds: Execution | undefined,
  scoring: Scoring,
): Line {
  const execution = indicator.isRate ? (funds ?? statedExecution(indicator)) : undefined;
  const scored = indicator.isRate ? rated(execution, weight, scoring) : measured(indicator, weight, scoring);
  return {
    name: indicator.name.text,
    indicator,
    from: execution?.from ?? [indicator.target.at, indicator.achieved.at],
    ...(weight ? { weight } : {}),
    ...(execution ? { execution } : {}),
    ...(typeof scored === "string" ? { lack: scored } : { computed: scorePlaces(scored) }),
    ...(indicator.score ? { given: indicator.score } : {}),
    ...(indicator.scoreAt ? { at: indicator.scoreAt } : {}),
  };
}

/** 87.28% as the result of a line that no funds stand above. */
function statedExecution({ achieved }: Indicator): Execution | undefined {
  const { said, at } = achieved;
  if (said.kind !== "number" || said.direction === "≥" || said.direction === "≤") return undefined;
  return said.unit === "%" ? { spent: said.value, budget: HUNDRED, from: [at] } : undefined;
}

const rated = (execution: Execution | undefined, weight: Decimal | undefined, scoring: Scoring): Decimal | Lack =>
  !weight ? "no-weight" : ((execution && rateScore(execution, weight, scoring)) ?? "no-funds");

/** What an indicator's result is measured by: numbers in one unit, or that it reaches what was planned without any measure. */
export type Measure = Omit<Measured, "weight"> | "met";

/** How the result of an indicator is held against its target; a lack where only the unit can judge, or a cell says too little. */
export function measureOf(indicator: Indicator): Measure | Lack {
  const { target, achieved } = indicator;
  if (target.said.kind === "none") return "no-target";
  if (achieved.said.kind === "none") return "no-result";
  if (target.said.kind === "words" || target.said.kind === "date") return "needs-score";
  const { said } = achieved;
  if (said.kind !== "number" || said.direction === "≥" || said.direction === "≤") return "not-measured";
  if (target.said.kind === "range") {
    const { from, to } = target.said;
    const fits = inOneUnit({ ...said, value: from, unit: target.said.unit }, said);
    if (!fits) return "unlike-units";
    return compare(fits.actual, from) >= 0 && compare(fits.actual, to) <= 0 ? "met" : "needs-score";
  }
  const numbers = inOneUnit(target.said, said);
  if (!numbers) return "unlike-units";
  const direction = target.said.direction ?? (isCost(indicator) ? undefined : "=");
  if (direction === undefined) return compare(numbers.actual, numbers.target) === 0 ? "met" : "no-direction";
  return { direction, ...numbers };
}

/** What a measure earns of a weight by the rules of a place. */
export const earned = (measure: Measure, weight: Decimal, { reverse, places }: Scoring): Decimal | undefined =>
  measure === "met" ? weight : quantitative({ ...measure, weight }, reverse, places);

function measured(indicator: Indicator, weight: Decimal | undefined, scoring: Scoring): Decimal | Lack {
  if (!weight) return "no-weight";
  const measure = measureOf(indicator);
  if (typeof measure === "string" && measure !== "met") return measure;
  return earned(measure, weight, scoring) ?? "no-measure";
}

/** A cost that is lower than planned is no shortfall. */
const isCost = ({ level1, level2, name }: Indicator): boolean =>
  /成本|费用|支出/.test(level1.text + level2.text + name.text);

function totalOf(form: Form, lines: readonly Line[], scoring: Scoring): Scorecard["total"] {
  const scores = lines.map(scoreOf);
  if (lines.length === 0 || scores.some(value => value === undefined)) return undefined;
  const added = sum(scores);
  const most = capOf(lines, scoring);
  if (most && compare(added, most) > 0) return { value: most, by: "rules", capped: true };
  const stated = form.totalScore?.value;
  const given = lines.every(line => line.given);
  if (given && stated && compare(absolute(subtract(stated, added)), TOLERANCE) < 0)
    return { value: stated, by: "cell", capped: false };
  return { value: added, by: given ? "scores" : "rules", capped: false };
}

/** The most that the place allows at the lines' rate of execution. */
export function capOf(
  lines: readonly Pick<Line, "execution">[],
  { caps = [] }: Pick<Scoring, "caps">,
): Decimal | undefined {
  const percent = lines.flatMap(({ execution }) => (execution ? [percentOf(execution)] : []))[0];
  const cap = percent && caps.find(({ below }) => compare(percent, { digits: BigInt(below), places: 0 }) < 0);
  return cap && { digits: BigInt(cap.most), places: 0 };
}
