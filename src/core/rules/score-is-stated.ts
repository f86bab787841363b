import { passagesOf, type ReportText } from "../report-text/report-text";
import type { Rule } from "./finding/rule";
import { reportFinding, reports, sectionName } from "./seen/reports";

const SCORE = /(?<![\d.])\d{1,3}(?:\.\d{1,2})?\s*分(?!钟|之|析|别|类|公)|(?:得分|分数|总分)[为：:是共]*\s*\d/;
const GRADE =
  /(?:等级|等次|评级|结论|评定|自评|结果)[为是属：:“"‘\s]*(?:优|良|中|差|合格|不合格)|[“"‘（(](?:优秀?|良好?|中|差|合格|不合格)[”"’）)]|(?:为|属于|达到|评为)(?:优秀?|良好?|中|差)(?:等次|等级|档)?(?=[，。；、\s）)]|$)|优秀等|良好等/;

const textIn = (report: ReportText): string =>
  report.parts.flatMap(({ passages }) => passages.map(({ text }) => text)).join("\n");

/** Where the outline asks for score and grade, the report states both. */
export const scoreIsStated: Rule = {
  code: "ZP-814",
  name: "score-is-stated",
  severity: "error",
  covers: ["D9"],
  *check(checked) {
    for (const { report } of reports(checked)) {
      const part =
        [...report.parts].reverse().find(({ roles }) => roles.length === 1 && roles[0] === "conclusion") ??
        report.parts.find(({ roles }) => roles.includes("conclusion"));
      const own = passagesOf(report, "conclusion")
        .map(({ text }) => text)
        .join("\n");
      if (!part?.heading || /【[^】]*(?:得分|等级|自评)/.test(own)) continue;
      const text = textIn(report);
      const lacks = [...(SCORE.test(text) ? [] : ["score"]), ...(GRADE.test(text) ? [] : ["grade"])];
      if (lacks.length === 0) continue;
      const at = part.passages[0]?.cells[0]?.at ?? part.heading.at;
      const kind = lacks.length === 2 ? "both" : lacks[0]!;
      yield reportFinding("ZP-814", "error", at, sectionName(part), { facts: { kind } });
    }
  },
};
