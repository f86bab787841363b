import {
  absolute,
  add,
  compare,
  decimalText,
  divide,
  multiply,
  subtract,
  trimmed,
  type Decimal,
} from "../quantity/decimal";
import { baseUnit } from "../report/words/text-units";
import { fundNamed, statedFunds, type Fund } from "./fund-words";
import { meeting } from "./nearness";
import type { ReportText } from "../report-text/report-text";
import { baseValue, isMoney, type Stated } from "./stated";
import type { Verdict } from "./verdict";

const HUNDRED: Decimal = { digits: 100n, places: 0 };
const UP = /(?:增长|增加|上升|提高|提升|多|上涨)(?:了|约|率)?$/;
const DOWN = /(?:下降|减少|降低|下滑|少|压减|缩减)(?:了|约|率)?$/;
const FORMER = /上年|去年|同期|上一年|前一年|年初|原来/;

const shown = (value: Decimal): string => decimalText(trimmed(value));

/** Whether a figure is what something grew or shrank by. */
const isChange = ({ figure: { label } }: Stated): boolean => UP.test(label) || DOWN.test(label);

/** The sentence before a figure. */
const sentenceBefore = ({ passage: { text }, figure: { at } }: Stated): string =>
  text.slice(text.lastIndexOf("。", at) + 1, at);

/** The value now and the value before, as the same sentence states them; undefined where it does not state both. */
function compared(
  change: Stated,
  before: readonly Stated[],
): { readonly now: Stated; readonly then: Stated } | undefined {
  const sentence = sentenceBefore(change);
  const from = change.figure.at - sentence.length;
  const here = before.filter(
    ({ figure }) => figure.at >= from && (figure.kind === "count" || figure.kind === "amount") && !figure.approximate,
  );
  const then = here.filter(({ figure }) => FORMER.test(figure.label));
  const now = here.filter(
    one =>
      !then.includes(one) &&
      !isChange(one) &&
      one.figure.kind === then[0]?.figure.kind &&
      baseUnit(one.figure.unit) === baseUnit(then[0].figure.unit),
  );
  return then.length === 1 && now.length === 1 ? { now: now[0]!, then: then[0]! } : undefined;
}

/** Whether a change that a sentence states is that of the two figures it states: 303946件次，比上年的280000件次增长8.55%. */
export function changeVerdict(change: Stated, before: readonly Stated[]): Verdict | "meets" | undefined {
  const { figure } = change;
  const up = UP.test(figure.label);
  if (!up && !DOWN.test(figure.label)) return undefined;
  const both = compared(change, before);
  if (!both) return againVerdict(change, before, up);
  const [now, then] = [baseValue(both.now.figure), baseValue(both.then.figure)];
  const difference = subtract(now, then);
  const related = [both.now.at, both.then.at];
  if (difference.digits !== 0n && difference.digits > 0n !== up)
    return { stated: change, kind: "direction", related, of: `${shown(then)} → ${shown(now)}` };
  const size = absolute(difference);
  const exact =
    figure.kind === "rate"
      ? divide(multiply(size, HUNDRED), then, figure.value.places + 2)
      : { ...size, places: size.places + figure.power };
  if (!exact) return undefined;
  const met = meeting(figure, exact);
  if (met === "meets") return "meets";
  const of =
    figure.kind === "rate" ? `(${shown(now)} − ${shown(then)}) ÷ ${shown(then)}` : `${shown(now)} − ${shown(then)}`;
  return { stated: change, kind: met === "cut" ? "cut" : "growth", expected: exact, related, of };
}

/** A second change of the same thing at once behind the first, 同比减少3起，下降30%: it goes the same way, and by as much of what was before. */
function againVerdict(change: Stated, before: readonly Stated[], up: boolean): Verdict | "meets" | undefined {
  const first = before.at(-1);
  const { figure, passage } = change;
  if (!first || figure.kind !== "rate" || first.figure.kind === "rate" || !isChange(first)) return undefined;
  const between = passage.text.slice(first.figure.at + first.figure.length, figure.at);
  if (!/^[，,、（(](?:同比|环比|比上年|较上年)?[^，。；、]{2,3}(?:了|约)?$/.test(between)) return undefined;
  const grew = UP.test(first.figure.label);
  const size = baseValue(first.figure);
  const other = [...before].reverse().find(one => one !== first && sameMeasure(one, first) && !isChange(one));
  // The other figure is what there is now, or what there was: 7起，同比减少3起; 由200个增加12个.
  const told = other && baseValue(other.figure);
  const thens = told ? [grew ? subtract(told, size) : add(told, size), told] : [];
  if (grew !== up) {
    const of = passage.text.slice(Math.max(0, first.figure.at - 2), figure.at + figure.length).trim();
    return { stated: change, kind: "direction", related: [first.at], of };
  }
  let missed: { readonly exact: Decimal; readonly then: Decimal } | undefined;
  for (const then of thens) {
    const exact = divide(multiply(size, HUNDRED), then, figure.value.places + 2);
    if (!exact) continue;
    if (meeting(figure, exact) !== "misses") return "meets";
    missed ??= { exact, then };
  }
  // What was counted before may be another thing: only a slip near the true rate is one.
  if (!missed || compare(absolute(subtract(missed.exact, figure.value)), NEAR) > 0) return undefined;
  const of = `${shown(size)} ÷ ${shown(missed.then)}`;
  return { stated: change, kind: "growth", expected: missed.exact, related: [first.at], of };
}

const NEAR: Decimal = { digits: 5n, places: 0 };

const sameMeasure = (a: Stated, b: Stated): boolean =>
  a.figure.kind === b.figure.kind && baseUnit(a.figure.unit) === baseUnit(b.figure.unit);

const ADDED = /(?:追加|调增|增加)(?:预算|资金|安排)?(?:了)?$/;
const TAKEN = /(?:追减|调减|压减|核减|调剂出)(?:预算|资金|安排)?(?:了)?$/;

/** Whether what was added in the year leads from the budget at its beginning to that of the whole year, where one sentence tells all three. */
export function adjustedVerdicts(figures: readonly Stated[]): readonly Verdict[] {
  return figures.flatMap((change, at): Verdict[] => {
    const [initial, whole] = [figures[at - 1], figures[at + 1]];
    const { figure, passage } = change;
    const added = ADDED.test(figure.label);
    if (!isMoney(figure) || !(added || TAKEN.test(figure.label)) || initial?.passage !== passage) return [];
    if (whole?.passage !== passage || !isMoney(initial.figure) || !isMoney(whole.figure)) return [];
    if (fundNamed(initial.figure.label) !== "年初预算" || fundNamed(whole.figure.label) !== "预算") return [];
    const [from, to] = [baseValue(initial.figure), baseValue(whole.figure)];
    const exact = added ? subtract(to, from) : subtract(from, to);
    const expected = { ...exact, places: exact.places + figure.power };
    if (meeting(figure, expected) !== "misses") return [];
    const of = added ? `${shown(to)} − ${shown(from)}` : `${shown(from)} − ${shown(to)}`;
    return [{ stated: change, kind: "difference", expected, related: [initial.at, whole.at], of }];
  });
}

const MINUENDS: readonly Fund[] = ["到位", "预算", "总额"];

/** Whether the money left that a report states is what came in less what was spent, as it states them itself. */
export function leftVerdict(report: ReportText): Verdict | "meets" | undefined {
  const funds = statedFunds(report);
  const [left, spent] = [funds.get("剩余"), funds.get("支出")];
  if (!left || !spent) return undefined;
  const exact = MINUENDS.flatMap(fund => {
    const minuend = funds.get(fund);
    return minuend ? [{ minuend, value: subtract(baseValue(minuend.figure), baseValue(spent.figure)) }] : [];
  });
  const inUnit = (value: Decimal): Decimal => ({ ...value, places: value.places + left.figure.power });
  if (exact.length === 0) return undefined;
  if (exact.some(({ value }) => meeting(left.figure, inUnit(value)) !== "misses")) return "meets";
  const { minuend, value } = exact[0]!;
  const of = `${shown(baseValue(minuend.figure))} − ${shown(baseValue(spent.figure))}`;
  return { stated: left, kind: "difference", expected: inUnit(value), related: [minuend.at, spent.at], of };
}
