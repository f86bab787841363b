import { spendingOf } from "../proofread/fund-words";
import { denialIn, isNone, tellsProblem } from "../proofread/problem-words";
import { passagesOf, textOf, type ReportText, type Role } from "../report-text/report-text";
import { compare, decimalText, type Decimal } from "../quantity/decimal";
import type { Area } from "../workbook/area";
import type { Finding, Severity } from "./finding/finding";
import type { Rule } from "./finding/rule";
import { reportFinding, reports, sectionName, type Reviewed } from "./seen/reports";

/** The section that tells this: its first words, else its heading. */
function sectionAt(report: ReportText, role: Role): { readonly at: Area; readonly name: string } | undefined {
  const part = report.parts.find(({ roles }) => roles.includes(role));
  const at = passagesOf(report, role)[0]?.cells[0]?.at ?? part?.heading?.at;
  return part && at && { at, name: sectionName(part) };
}

/** How many problems or measures a section numbers; 0 where it numbers none. */
const counted = (text: string): number =>
  [...text.matchAll(/(?:^|[。；\n])\s*(?:[（(]?[一二三四五六七八九]{1,2}[)）、是]|[（(]?\d{1,2}[)）、．.](?!\d))/g)]
    .length;

const GENERIC = /继续保持|再接再厉|进一步加强|继续加强|巩固/;

function* unanswered({ report, project }: Reviewed, least: Decimal): Generator<Finding> {
  const problems = sectionAt(report, "problems");
  const measures = sectionAt(report, "measures");
  const [told, answer] = [textOf(report, "problems"), textOf(report, "measures")];
  const give = (severity: Severity, { at, name }: { at: Area; name: string }, facts: Finding["facts"]): Finding =>
    reportFinding("ZP-812", severity, at, name, { facts });
  if (!problems || told.includes("【")) return;
  const spending = spendingOf(report, project);
  const short = spending !== undefined && compare(spending.rate, least) < 0;
  if (told === "") return yield give("warning", problems, { kind: "empty" });
  if (!tellsProblem(told)) {
    if (short) yield give("warning", problems, { kind: "denied", rate: decimalText(spending.rate) });
    else if (
      measures &&
      answer.length > 20 &&
      !isNone(answer) &&
      !denialIn(answer) &&
      !GENERIC.test(answer) &&
      !answer.includes("【")
    )
      yield give("notice", measures, { kind: "no-problem" });
    return;
  }
  if (!measures || answer.includes("【")) return;
  if (isNone(answer)) yield give("warning", measures, { kind: "no-measure" });
  else if (counted(told) > counted(answer) && counted(answer) > 0)
    yield give("notice", measures, { kind: "fewer", problems: counted(told), measures: counted(answer) });
}

/** Where money or points were lost 存在问题 tells why, and every problem has its measure. */
export const problemsAreAnswered: Rule = {
  code: "ZP-812",
  name: "problems-are-answered",
  severity: "warning",
  covers: ["D5"],
  *check(checked) {
    const least: Decimal = { digits: BigInt(checked.pack.scoring.reasonBelow), places: 0 };
    for (const reviewed of reports(checked)) yield* unanswered(reviewed, least);
  },
};
