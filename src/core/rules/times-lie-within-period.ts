import { dateInCell } from "../report-text/date-words";
import type { Form, Indicator, Value } from "../scoring/indicators";
import { scoreOf } from "../scoring/score";
import type { Line } from "../scoring/score-line";
import { compare } from "../quantity/decimal";
import { readFacts, type BlockFact } from "../tables/read-facts";
import type { Area } from "../workbook/area";
import { cellText, sheetOf } from "../workbook/cells";
import type { Workbook } from "../workbook/workbook";
import type { Finding } from "./finding/finding";
import { placeFacts } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";
import { formFinding, scorecards } from "./seen/scorecards";

/** A day, or a month as a whole; without a year where the text names none. */
interface Moment {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
  readonly text: string;
}

interface Period {
  readonly from: Moment;
  readonly to: Moment;
  readonly at: Area;
  readonly related: readonly Area[];
}

const MOMENT =
  /(?:((?:19|20)\d\d)\s*[年./-]\s*)?(?:(\d{1,2})\s*(?:月份?[底末初]?|[./-](?=\d))\s*(?:(\d{1,2})\s*[日号]?)?|(年?[底末]))/g;

/** The moments that a text names, from left to right. */
function momentsIn(words: string): readonly Moment[] {
  const text = words.normalize("NFKC").replace(/\s/g, "");
  return [...text.matchAll(MOMENT)].flatMap(([found, year, month, day, end]): Moment[] => {
    const number = end === undefined ? Number(month) : 12;
    if (number < 1 || number > 12) return [];
    return [
      {
        ...(year === undefined ? {} : { year: Number(year) }),
        month: number,
        ...(day === undefined || Number(day) > 31 ? {} : { day: Number(day) }),
        text: found,
      },
    ];
  });
}

/** Moments in their order as numbers; a month as a whole is its first or its last day. */
const dayOf = ({ year = 0, month, day }: Moment, whole: "first" | "last"): number =>
  year * 10_000 + month * 100 + (day ?? (whole === "first" ? 0 : 31));

const PERIOD = /^(?:项目)?(?:起止(?:时间|日期|年月)|(?:实施|执行)?(?:期限|周期|期间|起止时间))$/;
const START = /^(?:项目)?(?:开始|开工|启动|起始)(?:时间|日期)$/;
const END = /^(?:项目)?(?:结束|完工|完成|竣工|终止)(?:时间|日期)$/;

const saidBy = (workbook: Workbook, { value, at }: BlockFact): readonly Moment[] =>
  momentsIn(dateInCell(workbook, at) ?? value);

/** From when to when facts say that a project runs: in one text, or in two. */
function periodOf(workbook: Workbook, facts: readonly BlockFact[]): Period | undefined {
  const whole = facts.find(({ label }) => PERIOD.test(label));
  const [from, to] = whole ? saidBy(workbook, whole) : [];
  // 2023年1月至12月: the second takes the year of the first.
  if (whole && from?.year !== undefined && to)
    return { from, to: { year: from.year, ...to }, at: whole.at, related: [] };
  const [start, end] = [START, END].map(label => facts.find(fact => label.test(fact.label)));
  const [first, last] = [start, end].map(fact => fact && saidBy(workbook, fact)[0]);
  if (!start || !end || first?.year === undefined || last?.year === undefined) return undefined;
  return { from: first, to: last, at: end.at, related: [start.at] };
}

/** The periods of all facts of a workbook, by the sheets they stand on. */
const periods = ({ workbook, tables }: Checked): readonly Period[] =>
  tables.flatMap(table => periodOf(workbook, readFacts(workbook, table)) ?? []);

/** The period of a form: told above it, or the only one there is where there is one form. */
function periodFor({ table }: Form, all: readonly Period[], forms: number): Period | undefined {
  const above = all.filter(({ at }) => at.sheet === table.area.sheet && at.top < table.area.top);
  return above.at(-1) ?? (forms === 1 && all.length === 1 ? all[0] : undefined);
}

const YEAR = /((?:19|20)\d\d)\s*年度/;

/** The one year that stands above a form. */
function yearOf({ workbook }: Checked, { table }: Form): number | undefined {
  const sheet = sheetOf(workbook, table.area);
  const years = new Set<string>();
  for (let row = 0; row < table.area.top; row++)
    for (let column = table.area.left; column <= table.area.right; column++) {
      const year = YEAR.exec(cellText(workbook, sheet, row, column).normalize("NFKC"))?.[1];
      if (year !== undefined) years.add(year);
    }
  return years.size === 1 ? Number([...years][0]) : undefined;
}

const TIMELY = /时效|时间|时限|工期|进度|及时/;

const isTimely = ({ level2, name }: Indicator): boolean => TIMELY.test(level2.text + name.text);

/** The one moment that a target or result names; none where it is a number or a span of time. */
function momentOf(workbook: Workbook, { text, at, said }: Value): Moment | undefined {
  if (said.kind === "number" || said.kind === "range" || /[^至-]至|[—–~]/.test(text)) return undefined;
  const moments = momentsIn(dateInCell(workbook, at) ?? text);
  return moments.length === 1 ? moments[0] : undefined;
}

/** What is wrong with when an indicator was reached. */
function wrong(
  { workbook }: Checked,
  line: Line & { readonly indicator: Indicator },
  period: Period | undefined,
  year: number | undefined,
): Pick<Finding, "related" | "facts"> | undefined {
  const { target, achieved, weight } = line.indicator;
  const done = momentOf(workbook, achieved);
  if (!done) return undefined;
  const text = achieved.text.slice(0, 20);
  const dated = done.year === undefined && year !== undefined ? { ...done, year } : done;
  if (period && done.year !== undefined) {
    const { from, to, at } = period;
    if (dayOf(done, "last") < dayOf(from, "first") || dayOf(done, "first") > dayOf(to, "last"))
      return { related: [at], facts: { kind: "outside", text, from: from.text, to: to.text } };
  } else if (!period && done.year !== undefined && year !== undefined && done.year !== year)
    return { related: [], facts: { kind: "year", text, year } };
  const due = momentOf(workbook, target);
  const by = due && due.year === undefined && year !== undefined ? { ...due, year } : due;
  const score = scoreOf(line);
  // Who scored less for it has seen it.
  if (!by || by.year !== dated.year || !weight || !score || compare(score, weight.value) < 0) return undefined;
  return dayOf(dated, "first") > dayOf(by, "last")
    ? { related: [target.at], facts: { kind: "late", text, target: target.text.slice(0, 20) } }
    : undefined;
}

/** A project ends after it began, and what was done in time was done while it ran, not later than it was due. */
export const timesLieWithinPeriod: Rule = {
  code: "ZP-718",
  name: "times-lie-within-period",
  severity: "warning",
  covers: ["C16"],
  *check(checked) {
    const { workbook, tables } = checked;
    const all = periods(checked);
    for (const { from, to, at, related } of all)
      if (dayOf(to, "last") < dayOf(from, "first"))
        yield {
          rule: "ZP-718",
          severity: "error",
          at,
          related,
          facts: { ...placeFacts(workbook, tables, at), kind: "reversed", from: from.text, to: to.text },
        };
    const cards = scorecards(checked);
    for (const { form, lines } of cards) {
      const period = periodFor(form, all, cards.length);
      const year = yearOf(checked, form);
      for (const line of lines) {
        const { indicator } = line;
        const found =
          indicator && isTimely(indicator) ? wrong(checked, { ...line, indicator }, period, year) : undefined;
        if (found) yield formFinding(checked, "ZP-718", "warning", indicator!.achieved.at, found.related, found.facts);
      }
    }
  },
};
