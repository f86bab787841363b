import { compare, type Decimal } from "../quantity/decimal";
import type { Form } from "../scoring/indicators";
import { HUNDRED, leavesRoomForRate, sum } from "../scoring/weights";
import type { Area } from "../workbook/area";
import type { Finding } from "./finding/finding";
import type { Checked, Rule } from "./finding/rule";
import { formFinding, inPoints, scorecards } from "./seen/scorecards";

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

/** The weights of a form add up to 100, the execution rate with them, and those of a group to what the group says. */
export const weightsAddUp: Rule = {
  code: "ZP-701",
  name: "weights-add-up",
  severity: "warning",
  covers: ["C1"],
  *check(checked) {
    for (const { form } of scorecards(checked)) {
      yield* whole(checked, form);
      yield* groups(checked, form);
    }
  },
};
