import { absolute, compare, type Decimal } from "../quantity/decimal";
import type { Form } from "../scoring/indicators";
import type { Scorecard } from "../scoring/score";
import { HUNDRED, leavesRoomForRate, sum } from "../scoring/weights";
import { sameArea, type Area } from "../workbook/area";
import type { Finding } from "./finding/finding";
import type { Checked, Rule } from "./finding/rule";
import { formFinding, inPoints, scorecards } from "./seen/scorecards";
import { suspectWeight } from "./seen/suspect-weight";

const differ = (a: Decimal, b: Decimal): boolean => compare(a, b) !== 0;

/** Weights of the lines of a form; undefined where not all are filled in. */
function weightsOf({
  indicators,
}: Form): readonly { readonly row: number; readonly value: Decimal; readonly at: Area }[] | undefined {
  const given = indicators.flatMap(({ row, weight }) => (weight ? [{ row, ...weight }] : []));
  return given.length > 0 && given.length === indicators.length ? given : undefined;
}

function* whole(checked: Checked, form: Form): Iterable<Finding> {
  const weights = weightsOf(form);
  if (!weights) return;
  const { rate, totalWeight, indicators } = form;
  const listed = sum(weights.map(weight => weight.value));
  const all = rate?.weight && !indicators.some(line => line.isRate) ? sum([listed, rate.weight.value]) : listed;
  const at = totalWeight?.at ?? { ...weights[0]!.at, bottom: weights.at(-1)!.at.bottom };
  const related = [...(rate?.weight ? [rate.weight.at] : []), ...weights.map(weight => weight.at)];
  if (differ(all, HUNDRED) && (rate?.weight || !leavesRoomForRate(all, checked.pack.scoring.weights)))
    yield { ...formFinding(checked, "ZP-701", "warning", at, related), ...inPoints(HUNDRED, all) };
  // Without a line of funds the total is a sum of its column, which ZP-201 holds.
  else if (rate?.weight && totalWeight && differ(totalWeight.value, all) && differ(totalWeight.value, listed))
    yield {
      ...formFinding(checked, "ZP-701", "warning", at, related, { total: "yes" }),
      ...inPoints(all, totalWeight.value),
    };
}

function* groups(checked: Checked, form: Form): Iterable<Finding> {
  const weights = weightsOf(form);
  if (!weights) return;
  for (const { text, at, weight, rows } of form.groups) {
    const own = weights.filter(({ row }) => row >= rows[0] && row <= rows[1]);
    const added = sum(own.map(({ value }) => value));
    if (own.length === 0 || !differ(added, weight)) continue;
    const related = own.map(one => one.at);
    yield { ...formFinding(checked, "ZP-701", "warning", at, related, { group: text }), ...inPoints(weight, added) };
  }
}

/** The findings without those that another within them tells already: a group of a group, and the whole, off by the same. */
function innermost(found: readonly Finding[]): readonly Finding[] {
  const isWithin = (inner: Finding, outer: Finding): boolean =>
    inner.related.length < outer.related.length &&
    inner.related.every(area => outer.related.some(other => sameArea(area, other))) &&
    compare(absolute(inner.comparison!.difference.value), absolute(outer.comparison!.difference.value)) === 0;
  return found.filter(finding => !found.some(other => other !== finding && isWithin(other, finding)));
}

/** The line whose weight is to blame for all that is off. */
function* blamed(checked: Checked, card: Scorecard, found: readonly Finding[]): Iterable<Finding> {
  const suspect = suspectWeight(card);
  if (!suspect || found.length === 0) return yield* innermost(found);
  const related = found.map(({ at }) => at!);
  yield {
    ...formFinding(checked, "ZP-701", "warning", suspect.weight.at, related, { blame: "yes" }),
    ...inPoints(suspect.expected, suspect.weight.value),
  };
}

/** The weights of a form add up to 100, the execution rate with them, and those of a group to what the group says. */
export const weightsAddUp: Rule = {
  code: "ZP-701",
  name: "weights-add-up",
  severity: "warning",
  covers: ["C1"],
  *check(checked) {
    for (const card of scorecards(checked))
      yield* blamed(checked, card, [...whole(checked, card.form), ...groups(checked, card.form)]);
  },
};
