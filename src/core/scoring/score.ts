import type { Scoring } from "../packs/scoring";
import { absolute, compare, subtract, type Decimal } from "../quantity/decimal";
import type { Form } from "./indicators";
import { scorePlaces } from "./quantitative";
import { indicatorLine, percentOf, rateScore, type Execution, type Line } from "./score-line";
import { leavesRoomForRate, rateWeight, spreadWeights, sum } from "./weights";

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
