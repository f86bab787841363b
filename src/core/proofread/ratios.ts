import { compare, decimalText, divide, multiply, subtract, trimmed, type Decimal } from "../quantity/decimal";
import { agreement, labelCore } from "../report/words/agreement";
import { baseUnit } from "../report/words/text-units";
import { fundNamed } from "./fund-words";
import { meeting, within } from "./nearness";
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

/** What was to be reached: it is what a result is measured by, whether above it or below. */
const TARGET = /目标|任务|计划|指标值|应[完收办缴]/;
const isTarget = ({ figure: { label } }: Stated): boolean => TARGET.test(labelCore(label));
const DONE = /^(?:目标|任务|计划|指标)?(?:完成|达成|实现|落实)$/;

/** 收回 and 回收 are the same two characters. */
const letters = (text: string): string => [...text].sort().join("");

/** The figure that a rate is the share of: the one that bears its name, else the last before 占. */
function partOf(subject: string, before: readonly Stated[]): Stated | undefined {
  if (subject === "") return before.at(-1);
  return [...before].reverse().find(one => {
    const label = labelCore(one.figure.label);
    return !isTarget(one) && (agreement(label, subject) >= 2 || letters(label) === letters(subject));
  });
}

const alike = (a: Stated, b: Stated): boolean =>
  a !== b && a.figure.kind === b.figure.kind && baseUnit(a.figure.unit) === baseUnit(b.figure.unit);

/** Part and whole of a rate. */
interface Pair {
  readonly part: Stated;
  readonly whole: Stated;
}

const SHARE = /^(?:所)?占(?!比)(.{2,8}?)的?(?:比例|比重)?(?:为|达|是)?$/;

/** The pairs that a rate's own words name: 完成目标35公里的104.29%, 占支出的89.82%, 目标60公里，实际58.2公里，完成率97%. */
function namedPairs(rate: Stated, before: readonly Stated[]): readonly Pair[] {
  const { label } = rate.figure;
  const last = before.at(-1);
  if (!last) return [];
  const words = label.replace(/\s/g, "");
  if (words === "的") {
    const part = [...before].reverse().find(one => alike(one, last));
    return part ? [{ part, whole: last }] : [];
  }
  const share = SHARE.exec(words)?.[1];
  if (share !== undefined) {
    const fund = fundNamed(share);
    return before
      .filter(
        one => alike(one, last) && (fund ? fundNamed(one.figure.label) === fund : one.figure.label.includes(share)),
      )
      .map(whole => ({ part: last, whole }));
  }
  if (!DONE.test(subjectOf(label))) return [];
  // Each target with what came of it: those of other clauses are others' targets.
  const { text } = rate.passage;
  const from = Math.max(text.lastIndexOf("。", rate.figure.at), text.lastIndexOf("；", rate.figure.at));
  const here = before.filter(({ figure }) => figure.at > from);
  const whole = [...here].reverse().find(isTarget);
  const part = whole && [...here].reverse().find(one => alike(one, whole) && !isTarget(one));
  return whole && part ? [{ part, whole }] : [];
}

/** All pairs that a rate may be made of. */
function pairsOf(rate: Stated, before: readonly Stated[]): readonly Pair[] {
  const counted = before.filter(isCounted);
  const named = namedPairs(rate, counted);
  if (named.length > 0) return named;
  const near = counted.slice(-BACK);
  const part = partOf(subjectOf(rate.figure.label), near);
  return part ? wholes(near, part).map(whole => ({ part, whole })) : [];
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
  const { value } = rate.figure;
  let nearest: (Pair & { readonly exact: Decimal }) | undefined;
  let cut: typeof nearest;
  const off = (exact: Decimal): Decimal => {
    const difference = subtract(exact, value);
    return difference.digits < 0n ? { ...difference, digits: -difference.digits } : difference;
  };
  for (const { part, whole } of pairsOf(rate, before)) {
    const exact = percent(baseValue(part.figure), baseValue(whole.figure), value.places);
    if (!exact) continue;
    const met = meeting(rate.figure, exact);
    if (met === "meets") return "meets";
    if (met === "cut") cut ??= { exact, part, whole };
    if (!nearest || compare(off(exact), off(nearest.exact)) < 0) nearest = { exact, part, whole };
  }
  const found = cut ?? (nearest && compare(off(nearest.exact), NEAR) <= 0 ? nearest : undefined);
  if (!found) return undefined;
  const of = `${shown(baseValue(found.part.figure))} ÷ ${shown(baseValue(found.whole.figure))}`;
  const related = [found.part.at, found.whole.at];
  return { stated: rate, kind: cut ? "cut" : "ratio", expected: found.exact, related, of };
}

/** An average further off than a tenth is made of other figures. */
const TENTH = 10n;

/** Whether an average is the total by the count that its words name, as its sentence tells both: 演练4次，参加5120人次，平均每次1280人次. */
export function averageVerdict(average: Stated, before: readonly Stated[]): Verdict | "meets" | undefined {
  const { figure, passage } = average;
  const each = /平均每(.{1,3})$/.exec(labelCore(figure.label))?.[1];
  if (each === undefined) return undefined;
  const from = passage.text.lastIndexOf("。", figure.at);
  const here = [...before].reverse().filter(one => isCounted(one) && one.figure.at > from);
  const count = here.find(one => one.figure.unit === each);
  const total = here.find(one => one !== count && alike(one, average));
  const exact = count && total && divide(baseValue(total.figure), baseValue(count.figure), figure.value.places + 2);
  const expected = exact && { ...exact, places: exact.places + figure.power };
  if (!expected || !within(figure.value, expected, TENTH)) return undefined;
  const met = meeting(figure, expected);
  if (met === "meets") return "meets";
  const of = `${shown(baseValue(total.figure))} ÷ ${shown(baseValue(count.figure))}`;
  return { stated: average, kind: met === "cut" ? "cut" : "difference", expected, related: [total.at, count.at], of };
}
