import { fundNamed } from "../proofread/fund-words";
import { placeIn, type ReportText } from "../report-text/report-text";
import { statedFigures, type Stated } from "../proofread/stated";
import type { Finding } from "./finding/finding";
import type { Rule } from "./finding/rule";
import { reportFinding, reports, sectionName } from "./seen/reports";

/** What explains another year: a law, a plan, a foundation, a span of years, what is yet to come. */
const EXPLAINED =
  /〔|号|文件|印发|办法|通知|规划|成立|建成|建立|始建|竣工|立项|以来|起[，、]|开始|上年|去年|同期|相比|比|较|结转|历年|近[一二三四五六七八九十\d]|自$|从$|至$|到$|[-—~～至]\s*$/;
const MONEY = /^年度?(?:的)?(?:预算|资金|支出|执行|项目支出|收入|绩效)/;

/** The words about a year. */
function around({ passage: { text }, figure: { at, length } }: Stated): {
  readonly before: string;
  readonly after: string;
} {
  return {
    before: text.slice(Math.max(0, at - 12), at),
    after: text.slice(at, at + length + 14).replace(/^\s*(?:19|20)\d\d\s*/, ""),
  };
}

/** Years of titles that differ among themselves. */
function* titlesOf(report: ReportText, year: number): Generator<Finding> {
  for (const title of report.titles) {
    const match = /((?:19|20)\d\d)\s*年/.exec(title.text.normalize("NFKC"));
    if (!match || Number(match[1]) === year) continue;
    const facts = { kind: "title", year: match[1]!, expected: year };
    yield reportFinding("ZP-608", "warning", placeIn(title, match.index), "", {
      facts,
      related: [report.titles[0]!.cells[0]!.at],
    });
  }
}

/** A report tells of its own year; other years are explained. */
export const textYearsAreTheReports: Rule = {
  code: "ZP-608",
  name: "text-years-are-the-reports",
  severity: "warning",
  covers: ["A6"],
  *check(checked) {
    for (const { report, year, project } of reports(checked)) {
      if (year === undefined) continue;
      yield* titlesOf(report, year);
      const told = project?.year && Number(project.year.value);
      if (told && told !== year && project.year) {
        const facts = { kind: "table", year, expected: told };
        yield reportFinding("ZP-608", "warning", report.titles[0]?.cells[0]!.at ?? report.at, "", {
          facts,
          related: project.year.at ? [project.year.at] : [],
        });
      }
      for (const stated of statedFigures(report)) {
        if (stated.figure.kind !== "year" && stated.figure.kind !== "date") continue;
        const value = Number(stated.figure.value.digits);
        const said = stated.figure.kind === "year" ? value : Math.floor(value / 10_000);
        if (said < 1900 || said === year) continue;
        const { before, after } = around(stated);
        // Money of another year under this year's title was left over from last year's report.
        const stale =
          stated.figure.kind === "year" && MONEY.test(after) && !EXPLAINED.test(before) && isOfMoney(report, stated);
        const far = said < year - 1 || said > year + 1;
        if (!stale && (!far || EXPLAINED.test(before + after))) continue;
        const facts = { kind: stale ? "stale" : "far", year: said, expected: year };
        yield reportFinding("ZP-608", stale ? "warning" : "notice", stated.at, sectionName(stated.part), { facts });
      }
    }
  },
};

/** Whether the first sum behind a year is one of the project's own: 2022年度预算资金计划为900000元. */
function isOfMoney(report: ReportText, year: Stated): boolean {
  if (!year.part.roles.includes("money")) return false;
  const next = statedFigures(report).find(
    ({ passage, figure }) => passage === year.passage && figure.at > year.figure.at,
  );
  if (next === undefined || next.figure.kind !== "amount" || fundNamed(next.figure.label) === undefined) return false;
  // Where the same paragraph also tells this year's sum, the other is there to be compared.
  const { text } = year.passage;
  return !new RegExp(`(?:上年|去年|同比|相比|${Number(year.figure.value.digits) + 1}\\s*年)`).test(text);
}
