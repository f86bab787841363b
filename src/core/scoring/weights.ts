import type { Weight } from "../packs/scoring";
import { add, compare, cutTo, divide, multiply, subtract, ZERO, type Decimal } from "../quantity/decimal";
import { normalise } from "../workbook/normalise";
import type { Indicator } from "./indicators";

const whole = (value: number): Decimal => ({ digits: BigInt(value), places: 0 });
export const HUNDRED = whole(100);

export const sum = (values: readonly (Decimal | undefined)[]): Decimal =>
  values.reduce<Decimal>((total, value) => (value ? add(total, value) : total), ZERO);

/** The weight that a place gives to the execution rate. */
export const rateWeight = (weights: readonly Weight[]): Decimal =>
  whole(weights.filter(part => part.of.length === 0).reduce((points, part) => points + part.points, 0));

/** Whether given weights leave room for the execution rate, or have it among them. */
export const leavesRoomForRate = (given: Decimal, weights: readonly Weight[]): boolean =>
  compare(add(given, rateWeight(weights)), HUNDRED) === 0;

const partOf = (weights: readonly Weight[], { level1, level2, name }: Indicator): Weight | undefined => {
  const group = normalise([level1, level2, name].find(words => words.text !== "")?.text ?? "");
  return weights.find(part => part.of.some(words => group.startsWith(words)));
};

/** Points of a place spread over the indicators in equal parts, where a form gives no weights: a trial, which users are told. */
export function spreadWeights(
  indicators: readonly Indicator[],
  weights: readonly Weight[],
): ReadonlyMap<Indicator, Decimal> {
  const members = new Map<Weight, Indicator[]>();
  for (const indicator of indicators) {
    const part = indicator.isRate ? undefined : partOf(weights, indicator);
    if (part) members.set(part, [...(members.get(part) ?? []), indicator]);
  }
  const spread = new Map<Indicator, Decimal>();
  for (const [part, lines] of members) {
    const inherited = weights.filter(
      other => other.else !== undefined && part.of.includes(other.else) && !members.has(other),
    );
    const points = whole(inherited.reduce((all, other) => all + other.points, part.points));
    const each = cutTo(divide(points, whole(lines.length), 10)!, 2);
    const last = subtract(points, multiply(each, whole(lines.length - 1)));
    lines.forEach((line, at) => spread.set(line, at === lines.length - 1 ? last : each));
  }
  return spread;
}
