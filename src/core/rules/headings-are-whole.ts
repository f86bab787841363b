import { headingKey } from "../report-text/headings";
import { numberOf, type OutlineFit } from "../proofread/outline-fit";
import type { Heading, ReportText } from "../report-text/report-text";
import type { Finding, Severity } from "./finding/finding";
import type { Rule } from "./finding/rule";
import { reportFinding, reports, type Reviewed } from "./seen/reports";

const CODE = "ZP-803";
const SHOWN = 3;

const NUMERALS = "零一二三四五六七八九十";
const chinese = (number: number): string =>
  number <= 10
    ? NUMERALS[number]!
    : `${number >= 20 ? NUMERALS[Math.floor(number / 10)]! : ""}十${number % 10 ? NUMERALS[number % 10]! : ""}`;

/** A number as its level writes it: 二、 （二） 2、 */
const numbered = (level: Heading["level"], number: number): string =>
  level === 1 ? `${chinese(number)}、` : level === 2 ? `（${chinese(number)}）` : `${number}、`;

const about = (severity: Severity, heading: Heading, facts: Finding["facts"]): Finding =>
  reportFinding(CODE, severity, heading.at, "", { facts: { heading: heading.words.slice(0, 20), ...facts } });

/** Held against its outline: missing, twice, out of order, and numbers lost or wrong. */
function* againstOutline(report: ReportText, { sections }: OutlineFit): Generator<Finding> {
  const missing = sections
    .filter(({ headings }) => headings.length === 0)
    .map(({ section }) => section.heading.replace(/[：:。]$/, ""));
  if (missing.length > 0) {
    const more = missing.length > SHOWN ? missing.length - SHOWN : 0;
    const shown = missing
      .slice(0, SHOWN)
      .map(heading => `“${heading.slice(0, 24)}”`)
      .join("、");
    yield reportFinding(CODE, "error", report.at, "", {
      facts: { kind: "missing", missing: shown, ...(more ? { more } : {}) },
    });
  }
  const order = report.parts.flatMap(({ heading }) => (heading ? [heading] : []));
  let last = -1;
  for (const { section, headings } of sections) {
    for (const again of headings.slice(1)) yield about("warning", again, { kind: "twice" });
    const [heading] = headings;
    if (!heading) continue;
    const at = order.indexOf(heading);
    const number = numberOf(section);
    if (at < last) yield about("warning", heading, { kind: "order" });
    else if (number !== undefined && heading.number !== number) {
      const is = heading.number === undefined ? "" : numbered(heading.level, heading.number);
      yield about("warning", heading, { kind: is ? "number" : "lost", number: numbered(heading.level, number), is });
    }
    last = Math.max(last, at);
  }
}

/** Without an outline: numbers that go on by one at each level, and no heading twice. */
function* byNumbers({ parts }: ReportText): Generator<Finding> {
  const next = [0, 1, 1, 1];
  let seen = new Set<string>();
  for (const { heading } of parts) {
    if (!heading) continue;
    const { level, number, words } = heading;
    if (level === 1) seen = new Set([...seen].filter(key => key.startsWith("1")));
    const key = level + headingKey(words);
    if (level < 3 && seen.has(key)) yield about("warning", heading, { kind: "twice" });
    else if (level < 3 && number !== undefined && number !== next[level]!)
      yield about("warning", heading, {
        kind: "number",
        number: numbered(level, next[level]!),
        is: numbered(level, number),
      });
    seen.add(key);
    next[level] = (number ?? next[level]!) + 1;
    next.fill(1, level + 1);
  }
}

function* headingFindings({ report, fit }: Reviewed, chosen: string): Generator<Finding> {
  if (!fit) return yield* byNumbers(report);
  if (fit.pack.name !== chosen)
    yield reportFinding(CODE, "notice", report.at, "", { facts: { kind: "other", pack: fit.pack.name, chosen } });
  yield* againstOutline(report, fit);
}

/** Every heading of the outline stands once, in its order, with its number. */
export const headingsAreWhole: Rule = {
  code: CODE,
  name: "headings-are-whole",
  severity: "error",
  covers: ["A3"],
  *check(checked) {
    for (const reviewed of reports(checked)) yield* headingFindings(reviewed, checked.pack.name);
  },
};
