import { coverFact } from "../report-text/report-text";
import type { Facts } from "./finding/finding";
import type { Rule } from "./finding/rule";
import { reportFinding, reports } from "./seen/reports";

const DATE = /((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/;

const daysOf = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Day and month of a deadline in words: 3月31日. */
const dayOf = (deadline: string | undefined): number | undefined => {
  const match = /(\d{1,2})月(\d{1,2})日/.exec(deadline ?? "");
  return match ? Number(match[1]) * 100 + Number(match[2]) : undefined;
};

/** What is wrong with a date for a report of that year. */
function wrong(text: string, year: number, deadline: string | undefined): Facts | undefined {
  const match = DATE.exec(text.normalize("NFKC"));
  if (!match) return { kind: "unread" };
  const [, y, month, day] = match.map(Number) as [number, number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysOf(y, month)) return { kind: "no-day" };
  if (y <= year) return { kind: "early", year };
  const last = dayOf(deadline);
  if (last !== undefined && (y > year + 1 || month * 100 + day > last)) return { kind: "late", deadline: deadline! };
  return y > year + 1 ? { kind: "far", year } : undefined;
}

/** The report is dated after the end of its year and before the next year is over, on a day that exists. */
export const reportDateIsPlausible: Rule = {
  code: "ZP-807",
  name: "report-date-is-plausible",
  severity: "warning",
  covers: ["A8"],
  *check(checked) {
    for (const { report, year } of reports(checked)) {
      const fact = coverFact(report, /^(?:填报日期|填表日期|填报时间|报告日期|编制日期|日期)$/);
      if (!fact || year === undefined || fact.value === "" || /[×XxＸ【]|^[\s年月日_]*$/.test(fact.value)) continue;
      const facts = wrong(fact.value, year, checked.pack.scoring.deadline);
      if (!facts) continue;
      const severity = facts["kind"] === "unread" ? "notice" : "warning";
      yield reportFinding("ZP-807", severity, fact.at, fact.label, {
        facts: { ...facts, text: fact.value.slice(0, 30) },
      });
    }
  },
};
