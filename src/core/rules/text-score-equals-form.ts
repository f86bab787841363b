import type { Pack } from "../packs/pack";
import { compare, type Decimal } from "../quantity/decimal";
import { statedFigures, type Stated } from "../proofread/stated";
import type { ReportText } from "../report-text/report-text";
import { gradeOf } from "../scoring/score";
import type { Finding } from "./finding/finding";
import type { Checked, Rule } from "./finding/rule";
import { reportFinding, reports, sectionName, type Reviewed } from "./seen/reports";
import { inPoints, points, scorecards } from "./seen/scorecards";

const TOTAL =
  /(?:自评|评价|综合|绩效|总|最终)?(?:得分|分数|总分|评分|得)(?:为|是|共|合计|[:：])*$|^(?:自评|综合评价|最终)(?:为)?$/;
const HUNDRED: Decimal = { digits: 100n, places: 0 };

/** The total score that a report states. */
const scoreIn = (report: ReportText): Stated | undefined =>
  statedFigures(report).find(
    ({ figure, part }) =>
      figure.unit === "分" &&
      figure.bound === undefined &&
      compare(figure.value, HUNDRED) <= 0 &&
      TOTAL.test(figure.label.trim()) &&
      !/满分|扣|执行率/.test(figure.label) &&
      part.roles.some(role => role === "conclusion" || role === "basics"),
  );

/** The grade that stands near a score: 自评等级：优, 评为“良”. */
function gradeNear({ passage: { text }, figure: { at } }: Stated, { scoring }: Pack): string | undefined {
  const names = scoring.grades.map(({ name }) => name).join("|");
  const near = text.slice(Math.max(0, at - 30), at + 40);
  return new RegExp(
    `(?:等级|等次|评级|档次|评定|结果|评为|属于|达到)[为是：:属于“"‘（(\\s]*(${names})(?!于|化|质|势|点|惠|先|心|期|国|小|距|异|好转|评)`,
  ).exec(near)?.[1];
}

function* againstForm({ report, project }: Reviewed, checked: Checked, stated: Stated): Generator<Finding> {
  const cards = scorecards(checked);
  const card = cards.find(({ form }) => form.table === project?.form?.table) ?? undefined;
  if (!card?.total || card.trial || compare(card.total.value, stated.figure.value) === 0) return;
  const at = card.form.totalScore?.at ?? card.form.table.area;
  // What the unit filled in is certain; what only the rules give, another reading may give otherwise.
  const severity = card.total.by === "rules" ? "warning" : "error";
  yield reportFinding("ZP-615", severity, stated.at, sectionName(stated.part), {
    related: [at],
    facts: { kind: "score", project: report.own ?? "" },
    ...inPoints(card.total.value, stated.figure.value),
  });
}

/** Score and grade in a report agree with each other and with the form. */
export const textScoreEqualsForm: Rule = {
  code: "ZP-615",
  name: "text-score-equals-form",
  severity: "error",
  covers: ["C5", "C6"],
  *check(checked) {
    for (const reviewed of reports(checked)) {
      const stated = scoreIn(reviewed.report);
      if (!stated) continue;
      yield* againstForm(reviewed, checked, stated);
      const grade = gradeNear(stated, checked.pack);
      const expected = gradeOf(stated.figure.value, checked.pack.scoring);
      if (grade === undefined || expected === undefined || grade === expected) continue;
      const facts = { kind: "grade", score: points(stated.figure.value), grade, expected };
      yield reportFinding("ZP-615", "error", stated.at, sectionName(stated.part), { facts });
    }
  },
};
