import { absolute, compare, divide, multiply, subtract, ZERO, type Decimal } from "../../quantity/decimal";
import { isNil } from "../../quantity/read-quantity";
import type { Given, Group, Indicator } from "../../scoring/indicators";
import { TOLERANCE, type Scorecard } from "../../scoring/score";
import type { Line } from "../../scoring/score-line";
import { HUNDRED, sum } from "../../scoring/weights";

/** The one line whose weight makes all weights miss 100, and what it should be. */
export interface SuspectWeight {
  readonly line: Line;
  readonly weight: Given;
  readonly expected: Decimal;
}

const PLACES = 6;
const known = new WeakMap<Scorecard, SuspectWeight | "none">();

/** The line of a form whose weight alone is to blame, as its score and its group tell; undefined where several might be. */
export function suspectWeight(card: Scorecard): SuspectWeight | undefined {
  let found = known.get(card);
  if (!found) known.set(card, (found = find(card) ?? "none"));
  return found === "none" ? undefined : found;
}

/** Whether what is said of the line's weight and score follows from its weight. */
export const isSuspect = (card: Scorecard, line: Line): boolean => suspectWeight(card)?.line === line;

const within = ({ rows }: Group, indicator: Indicator | undefined): boolean =>
  indicator !== undefined && indicator.row >= rows[0] && indicator.row <= rows[1];

/** How far the weights of a group are off what it says. */
function offOf(group: Group, indicators: readonly Indicator[]): Decimal {
  const own = indicators.filter(indicator => within(group, indicator)).map(({ weight }) => weight?.value);
  return subtract(sum(own), group.weight);
}

function find({ form, lines, trial }: Scorecard): SuspectWeight | undefined {
  const { indicators, rate, groups } = form;
  if (trial || indicators.some(({ weight }) => !weight)) return undefined;
  const listed = sum(indicators.map(({ weight }) => weight!.value));
  const isListed = !rate?.weight || indicators.some(line => line.isRate);
  const off = subtract(isListed ? listed : sum([listed, rate.weight!.value]), HUNDRED);
  if (compare(off, ZERO) === 0) return undefined;
  const wrong = groups.filter(group => compare(offOf(group, indicators), ZERO) !== 0);
  if (wrong.some(group => compare(offOf(group, indicators), off) !== 0)) return undefined;
  // A line of a group that is right is right as well.
  const isOpen = ({ indicator }: Line): boolean =>
    groups.every(group => wrong.includes(group) || !within(group, indicator)) &&
    wrong.every(group => within(group, indicator));
  const fitting = lines.filter(isOpen).flatMap(line => {
    const weight = line.indicator ? line.indicator.weight : rate?.weight;
    if (!weight) return [];
    const expected = subtract(weight.value, off);
    const isBetter = compare(expected, ZERO) > 0 && !fits(line, weight.value) && fits(line, expected);
    return isBetter ? [{ line, weight, expected }] : [];
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Whether the score that was given may stand beside such a weight. */
function fits({ given, computed, weight, indicator }: Line, wanted: Decimal): boolean {
  if (!given) return false;
  const { value } = given;
  if (compare(value, wanted) > 0) return false;
  const earned = computed && weight && divide(multiply(computed, wanted), weight, PLACES);
  if (earned) return compare(absolute(subtract(value, earned)), TOLERANCE) <= 0;
  const explained = indicator?.reason !== undefined && !isNil(indicator.reason.text);
  return compare(value, wanted) === 0 || explained;
}
