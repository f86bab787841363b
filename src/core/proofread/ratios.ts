import { compare, decimalText, divide, multiply, subtract, trimmed, type Decimal } from "../quantity/decimal";
import { agreement, labelCore } from "../report/words/agreement";
import { baseUnit } from "../report/words/text-units";
import { meeting } from "./nearness";
import { baseValue, type Stated } from "./stated";
import type { Verdict } from "./verdict";

const HUNDRED: Decimal = { digits: 100n, places: 0 };
/** A rate further off than this is made of other figures. */
const NEAR: Decimal = { digits: 2n, places: 0 };
/** How far back the whole may stand. */
const BACK = 6;

/** The rate's name without what makes it a rate: 办结率 → 办结; "" for 占. */
const subjectOf = (label: string): string =>
  labelCore(label)
    .replace(/(?:所)?占(?:总数|全部|比|总量)?(?:的)?(?:比例|比重|比)?$|(?:百分)?(?:比|率|比例|比重|进度)$/, "")
    .trim();

const isCounted = ({ figure: { kind, approximate, bound } }: Stated): boolean =>
  (kind === "count" || kind === "amount") && !approximate && bound === undefined;

/** What a part is of: figures before the rate in the unit of the part. */
function wholes(before: readonly Stated[], part: Stated): readonly Stated[] {
  const unit = baseUnit(part.figure.unit);
  return before.filter(
    one =>
      one !== part &&
      baseUnit(one.figure.unit) === unit &&
      one.figure.kind === part.figure.kind &&
      compare(baseValue(one.figure), baseValue(part.figure)) >= 0,
  );
}

/** The figure that a rate is the share of: the one that bears its name, else the last before 占. */
function partOf(subject: string, before: readonly Stated[]): Stated | undefined {
  if (subject === "") return before.at(-1);
  return [...before].reverse().find(({ figure }) => agreement(labelCore(figure.label), subject) >= 2);
}

/** Percent with two places more than the text shows. */
const percent = (part: Decimal, whole: Decimal, places: number): Decimal | undefined =>
  divide(multiply(part, HUNDRED), whole, places + 2);

const shown = (value: Decimal): string => decimalText(trimmed(value));

/**
 * What a rate is beside the counts that its paragraph states before it: right, cut, or wrong with what it should be. Undefined where nobody
 * can tell which counts it is made of.
 */
export function rateVerdict(rate: Stated, before: readonly Stated[]): Verdict | "meets" | undefined {
  const counted = before.filter(isCounted).slice(-BACK);
  const part = partOf(subjectOf(rate.figure.label), counted);
  if (!part) return undefined;
  const { value } = rate.figure;
  let nearest: { readonly exact: Decimal; readonly whole: Stated } | undefined;
  let cut: typeof nearest;
  const off = (exact: Decimal): Decimal => {
    const difference = subtract(exact, value);
    return difference.digits < 0n ? { ...difference, digits: -difference.digits } : difference;
  };
  for (const whole of wholes(counted, part)) {
    const exact = percent(baseValue(part.figure), baseValue(whole.figure), value.places);
    if (!exact) continue;
    const met = meeting(rate.figure, exact);
    if (met === "meets") return "meets";
    if (met === "cut") cut ??= { exact, whole };
    if (!nearest || compare(off(exact), off(nearest.exact)) < 0) nearest = { exact, whole };
  }
  const found = cut ?? (nearest && compare(off(nearest.exact), NEAR) <= 0 ? nearest : undefined);
  if (!found) return undefined;
  const of = `${shown(baseValue(part.figure))} ÷ ${shown(baseValue(found.whole.figure))}`;
  return { stated: rate, kind: cut ? "cut" : "ratio", expected: found.exact, related: [part.at, found.whole.at], of };
}
