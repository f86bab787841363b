import { add, compare, decimalText, subtract, trimmed, ZERO, type Decimal } from "../quantity/decimal";
import type { ReportText } from "../report-text/report-text";
import { fundNamed, statedFunds } from "./fund-words";
import { looksMistyped } from "./nearness";
import { baseValue, isMoney, statedFigures, type Stated } from "./stated";
import type { Verdict } from "./verdict";

const shown = (value: Decimal): string => decimalText(trimmed(value));

/** The parts of which a slip of the hand may keep the sum from filling up the whole; parts may well be told in part. */
function slipsOf(parts: readonly Stated[], sum: Decimal, whole: Stated): readonly Verdict[] {
  const missing = subtract(baseValue(whole.figure), sum);
  return parts.flatMap((stated): Verdict[] => {
    const exact = subtract(missing, { ...baseValue(stated.figure), digits: -baseValue(stated.figure).digits });
    if (!looksMistyped(exact, baseValue(stated.figure))) return [];
    const expected = { ...exact, places: exact.places + stated.figure.power };
    const others = parts.filter(one => one !== stated).map(({ figure }) => shown(baseValue(figure)));
    const of = [shown(baseValue(whole.figure)), ...others].join(" − ");
    return [{ stated, kind: "difference", expected, related: [whole.at], of }];
  });
}

/** The only slip there can be: of several the one whose figure no table holds. */
function onlySlip(slips: readonly Verdict[], unsourced: ReadonlySet<Stated>): readonly Verdict[] {
  if (slips.length === 1) return slips;
  const doubtful = slips.filter(({ stated }) => unsourced.has(stated));
  return doubtful.length === 1 ? doubtful : [];
}

const sumOf = (parts: readonly Stated[]): Decimal =>
  parts.reduce((sum, { figure }) => add(sum, baseValue(figure)), ZERO);

/** Amounts told one by one, 四个季度分别支付…、…、…、…, that one slip keeps from coming to one of the project's sums. */
export function listVerdicts(report: ReportText, unsourced: ReadonlySet<Stated>): readonly Verdict[] {
  const figures = statedFigures(report);
  const funds = [...statedFunds(report).values()];
  return figures.flatMap((first, at): readonly Verdict[] => {
    if (!isMoney(first.figure) || !/分别/.test(first.figure.label)) return [];
    const parts = [first];
    for (const next of figures.slice(at + 1)) {
      const last = parts.at(-1)!;
      const between = first.passage.text.slice(last.figure.at + last.figure.length, next.figure.at);
      if (next.passage !== first.passage || !isMoney(next.figure) || !/^\s*[、和及，,]\s*$/.test(between)) break;
      parts.push(next);
    }
    const sum = sumOf(parts);
    const meets = funds.some(({ figure }) => compare(baseValue(figure), sum) === 0);
    if (parts.length < 2 || meets) return [];
    return onlySlip(
      funds.flatMap(whole => slipsOf(parts, sum, whole)),
      unsourced,
    );
  });
}

/** Amounts behind 其中 that come to more than the amount before it, or that one slip keeps from coming to it. */
export function partsVerdicts(figures: readonly Stated[], unsourced: ReadonlySet<Stated>): readonly Verdict[] {
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
      parts.some(({ figure }, part) => {
        const label = part === 0 ? figure.label.replace(/^\s*其中[：:]?/, "") : figure.label;
        return figure.approximate || /剩余|结余|其中|增加|减少|比/.test(label) || fundNamed(label) === "支出";
      })
    )
      return;
    const sum = sumOf(parts);
    if (compare(sum, baseValue(whole.figure)) < 0) found.push(...onlySlip(slipsOf(parts, sum, whole), unsourced));
    if (compare(sum, baseValue(whole.figure)) <= 0) return;
    const expected = { ...sum, places: sum.places + whole.figure.power };
    const of = parts.map(({ figure }) => shown(baseValue(figure))).join(" + ");
    found.push({ stated: whole, kind: "parts", expected, related: parts.map(part => part.at), of });
  });
  return found;
}
