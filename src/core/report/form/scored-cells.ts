import type { Scoring } from "../../packs/scoring";
import { add, compare, decimalOf, divide, toNumber, withPlaces, ZERO, type Decimal } from "../../quantity/decimal";
import { earnedFormula, keptTo } from "../../scoring/formulas";
import { capOf } from "../../scoring/score";
import { measureOf, rateScore, type Execution } from "../../scoring/score-line";
import { HUNDRED } from "../../scoring/weights";
import { operand } from "../projects/figure-of-cell";
import { BLANK, isTold, literal, type Blank, type Entry, type Told } from "./entries";
import type { FormLine, FundLine, SelfEvaluation } from "./self-evaluation";

/** The cells of the form that a score is made of, in A1. */
interface LineCells {
  readonly target: string;
  readonly achieved: string;
  readonly weight: string;
}

/** An indicator's score: the unit's own where it gave one, else by the rules of the place, live on weight, target and result. */
export function lineScore(line: FormLine, cells: LineCells, funds: Funds | undefined, scoring: Scoring): Entry {
  const { indicator, scored, target, achieved, given, ask } = line;
  if (given) return given;
  if (!indicator || !scored?.computed) return ask;
  const told = { value: toNumber(scored.computed), from: scored.from };
  if (scored.execution) return funds ? { ...told, formula: executionFormula(funds, cells.weight, scoring) } : told;
  const measure = measureOf(indicator);
  if (typeof measure === "string" && measure !== "met") return ask;
  const numbers =
    measure !== "met" && isNumber(target, measure.target) && isNumber(achieved, measure.actual)
      ? { actual: cells.achieved, target: cells.target }
      : undefined;
  const formula = earnedFormula(measure, cells.weight, scoring, numbers);
  if (formula === undefined || !isTold(target) || !isTold(achieved)) return told;
  // Numbers read out of texts hold only as long as the texts say the same.
  const held = numbers
    ? `COUNT(${numbers.target},${numbers.actual},${cells.weight})=3`
    : `AND(${says(cells.target, target)},${says(cells.achieved, achieved)},ISNUMBER(${cells.weight}))`;
  return { ...told, formula: `IF(${held},${formula},"${BLANK}")` };
}

const isNumber = (entry: Entry, value: Decimal): boolean =>
  isTold(entry) && typeof entry.value === "number" && compare(decimalOf(entry.value), value) === 0;

const says = (cell: string, { value }: Told): string =>
  `${cell}=${typeof value === "number" ? value : `"${value.slice(0, 255).replace(/"/g, '""')}"`}`;

/** Budget and spending as operands of a formula, with their values where they are known. */
export interface Funds {
  readonly execution?: Execution;
  readonly spent: string;
  readonly budget: string;
}

/** What the rate is made of: the ledgers' own cells where both are live, else the cells of the form. */
export function fundsOf(amounts: FundLine["amounts"], cells: Pick<Funds, "spent" | "budget">): Funds {
  const { 预算: budget, 支出: spent } = amounts;
  if (!budget || !spent) return cells;
  const execution = { spent: spent.value, budget: budget.value, from: [...spent.from, ...budget.from] };
  if (spent.formula === undefined || budget.formula === undefined) return { ...cells, execution };
  return { execution, spent: operand(spent), budget: operand(budget) };
}

const RATIO_PLACES = 4;

/** A formula of the rate that shows the blank where there is no budget, or cells of the form are not filled in. */
export const whereKnown = ({ spent, budget }: Pick<Funds, "spent" | "budget">, formula: string): string =>
  `IF(COUNT(${spent},${budget})<2,"${BLANK}",IF(${budget}<=0,"${BLANK}",${formula}))`;

const executionFormula = (funds: Funds, weight: string, { places }: Scoring): string =>
  whereKnown(
    funds,
    // Spending below nothing is a question, as `rateScore` has it.
    `IF(AND(ISNUMBER(${weight}),${funds.spent}>=0),${keptTo(`MIN(1,${funds.spent}/${funds.budget})*${weight}`, 2, places)},"${BLANK}")`,
  );

/** Spent ÷ budget, as a ratio to four places: rounded everywhere, as cells that show a percent round it. */
export function rateEntry(funds: Funds, ask: Blank): Entry {
  const { execution, spent, budget } = funds;
  const formula = whereKnown(funds, `ROUND(${spent}/${budget},${RATIO_PLACES})`);
  if (!execution || compare(execution.budget, ZERO) <= 0) return { ...ask, formula };
  return {
    value: toNumber(divide(execution.spent, execution.budget, RATIO_PLACES)!),
    formula,
    format: "0.00%",
    from: execution.from,
  };
}

/** The score of the execution of the budget: the unit's own, else rate × weight, at most the weight. */
export function executionScore(
  { weight, given }: SelfEvaluation["execution"],
  funds: Funds,
  weightCell: string,
  scoring: Scoring,
  ask: Blank,
): Entry {
  if (!isTold(weight) || typeof weight.value !== "number") return weight;
  if (given) return given;
  const formula = executionFormula(funds, weightCell, scoring);
  const score = funds.execution && rateScore(funds.execution, decimalOf(weight.value), scoring);
  return score ? { value: toNumber(withPlaces(score, 2)), formula, from: funds.execution.from } : { ...ask, formula };
}

/** Cells that are added up: the line of funds and the range of the lines. */
interface Added {
  readonly first: string;
  readonly range: string;
  readonly entries: readonly Entry[];
  /** How many of the rows of the range only go on with the text of another. */
  readonly further: number;
}

const added = (entries: readonly Entry[]): Decimal | undefined => {
  let total = ZERO;
  for (const entry of entries) {
    if (!isTold(entry)) return undefined;
    if (typeof entry.value === "number") total = add(total, decimalOf(entry.value));
  }
  return total;
};

/** The sum of weights or scores; a blank for as long as a line has none. */
export function totalEntry(
  { first, range, entries, further }: Added,
  ask: Blank,
  funds?: Funds,
  caps?: Scoring["caps"],
): Entry {
  const total = added(entries);
  const open =
    `COUNT(${first},${range})+COUNTIF(${range},"/")+COUNTIF(${first},"/")<ROWS(${range})+${1 - further}`.replace(
      "+-",
      "-",
    );
  const sum = `ROUND(SUM(${first},${range}),2)`;
  const whole = caps && funds ? `MIN(${sum},${capFormula(funds, caps)})` : sum;
  const told = whole === sum || !funds ? whole : whereKnown(funds, whole);
  const formula = `IF(${open},"${BLANK}",${told})`;
  if (!total) return { ...ask, formula };
  const most = caps && funds?.execution && capOf([{ execution: funds.execution }], { caps });
  return { value: toNumber(most && compare(total, most) > 0 ? most : total), formula, from: [] };
}

const capFormula = ({ spent, budget }: Funds, caps: NonNullable<Scoring["caps"]>): string =>
  caps.reduceRight(
    (rest, { below, most }) => `IF(ROUND(${spent}/${budget}*100,2)<${below},${most},${rest})`,
    literal(HUNDRED),
  );
