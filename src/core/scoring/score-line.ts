import type { Scoring } from "../packs/scoring";
import { compare, divide, multiply, type Decimal } from "../quantity/decimal";
import type { Area } from "../workbook/area";
import type { Given, Indicator } from "./indicators";
import { inOneUnit, quantitative, scorePlaces, share, type Measured } from "./quantitative";
import { HUNDRED } from "./weights";

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

/** Percent spent, to two places. */
export const percentOf = ({ spent, budget }: Execution): Decimal | undefined =>
  divide(multiply(spent, HUNDRED), budget, 2);

/** Spent ÷ budget × weight, at most the weight; undefined where nothing can be told of it. */
export function rateScore({ spent, budget }: Execution, weight: Decimal, { places }: Scoring): Decimal | undefined {
  if (budget.digits <= 0n || spent.digits < 0n) return undefined;
  return compare(spent, budget) >= 0 ? weight : share(spent, weight, budget, places);
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
