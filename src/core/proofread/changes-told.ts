import { absolute, compare, decimalText, divide, multiply, subtract, trimmed, type Decimal } from "../quantity/decimal";
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
  if (!both) return undefined;
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

/** Amounts behind 其中 that come to more than the amount before it. */
export function partsVerdicts(figures: readonly Stated[]): readonly Verdict[] {
  const found: Verdict[] = [];
  figures.forEach((whole, at) => {
    if (!isMoney(whole.figure) || whole.figure.bound) return;
    const { text } = whole.passage;
    const end = whole.figure.at + whole.figure.length;
    const opening = /^[^。；\d]{0,4}[，,（(；;]?\s*其中[：:]?/.exec(text.slice(end, end + 12));
    if (!opening) return;
    const close = /[。；;]|[）)]/.exec(text.slice(end + opening[0].length));
    const until = close ? end + opening[0].length + close.index : text.length;
    const parts = figures
      .slice(at + 1)
      .filter(({ passage, figure }) => passage === whole.passage && figure.at < until && figure.kind === "amount");
    // A part of a part, a rest or a change would be counted twice.
    if (
      parts.length < 2 ||
      parts.some(
        ({ figure }) =>
          figure.approximate || /剩余|结余|其中|增加|减少|比/.test(figure.label) || fundNamed(figure.label) === "支出",
      )
    )
      return;
    const sum = parts.reduce(
      (total, { figure }) => subtract(total, { ...baseValue(figure), digits: -baseValue(figure).digits }),
      { digits: 0n, places: 0 } as Decimal,
    );
    if (compare(sum, baseValue(whole.figure)) <= 0) return;
    const expected = { ...sum, places: sum.places + whole.figure.power };
    const of = parts.map(({ figure }) => shown(baseValue(figure))).join(" + ");
    found.push({ stated: whole, kind: "parts", expected, related: parts.map(part => part.at), of });
  });
  return found;
}
