import type { Pack, Wanted } from "../../packs/pack";
import { decimalText, trimmed } from "../../quantity/decimal";
import type { Form } from "../../scoring/indicators";
import { score, scoreOf, type Scorecard } from "../../scoring/score";
import type { Line } from "../../scoring/score-line";
import { areaNameFrom } from "../../workbook/address";
import { factOf } from "../pattern";
import type { Project } from "../project";
import type { Figure } from "../report";
import { reference } from "./figure-of-cell";

const SCORE = "自评得分";
const GRADE = "自评等级";

/** A project with its score and grade, and the pack that asks for what they still lack. */
export interface Scored {
  readonly project: Project;
  readonly pack: Pack;
}

/** Score and grade out of the project's form, where every line has a score and nobody gave them in words; else what is missing is asked for. */
export function withScore(project: Project, pack: Pack): Scored {
  const wanted = (fact: string): Wanted => pack.named.find(one => one.fact === fact) ?? { fact, ask: `请填写${fact}` };
  if (!project.form || project.figures[SCORE] || factOf(project, wanted(SCORE))) return { project, pack };
  const card = score(withFunds(project.form, project.figures), pack.scoring);
  const figure = card.trial ? undefined : scoreFigure(card);
  if (!figure) return { project, pack: asking(pack, card) };
  const at = figure.from[0];
  const grade = card.grade !== undefined && !factOf(project, wanted(GRADE)) ? card.grade : undefined;
  const facts: Project["facts"] = grade === undefined ? {} : { [GRADE]: { value: grade, ...(at ? { at } : {}) } };
  return {
    project: { ...project, figures: { ...project.figures, [SCORE]: figure }, facts: { ...project.facts, ...facts } },
    pack,
  };
}

/** A form without a line of funds is scored by the project's own, wherever they stand. */
function withFunds(form: Form, { 预算: budget, 支出: spent }: Project["figures"]): Form {
  const [budgetAt] = budget?.from ?? [];
  const [spentAt] = spent?.from ?? [];
  if (form.rate || !budget || !spent || !budgetAt || !spentAt) return form;
  return {
    ...form,
    rate: { budget: { value: budget.value, at: budgetAt }, spent: { value: spent.value, at: spentAt } },
  };
}

/** The total: live where it stands in a cell or adds up given scores. */
function scoreFigure({ form, lines, total }: Scorecard): Figure | undefined {
  if (!total) return undefined;
  const figure = { name: SCORE, value: total.value, unit: "分" };
  const { totalScore } = form;
  if (total.by === "cell" && totalScore)
    return { ...figure, from: [totalScore.at], ...(totalScore.isText ? {} : { formula: reference(totalScore.at) }) };
  const given = lines.flatMap(line => (line.given ? [line.given] : []));
  if (total.by === "scores") {
    const from = given.map(({ at }) => at);
    const live = given.every(({ isText }) => !isText);
    return { ...figure, from, ...(live ? { formula: `SUM(${from.map(reference).join(",")})` } : {}) };
  }
  return { ...figure, from: lines.flatMap(line => (line.given ? [line.given.at] : line.from)) };
}

const asking = (pack: Pack, card: Scorecard): Pack => ({
  ...pack,
  named: pack.named.map(one => (one.fact === SCORE ? { ...one, ask: one.ask + missing(card) } : one)),
});

const SHOWN = 4;

/** What keeps a form from having a score, in the words of its gap. */
function missing({ lines, trial, total }: Scorecard): string {
  const open = lines.filter(line => scoreOf(line) === undefined);
  if (trial)
    return total
      ? `（绩效指标没有填分值；按规则包的权重平均分配，试算为 ${decimalText(trimmed(total.value))} 分，请先填写各项分值）`
      : "（绩效指标没有填分值，请先填写各项分值）";
  if (open.length === 0) return "";
  const names = open.slice(0, SHOWN).map(placed).join("、");
  return `（还有 ${open.length} 项没有得分：${names}${open.length > SHOWN ? "等" : ""}）`;
}

const placed = ({ name, at }: Line): string => (at ? `${name} ${areaNameFrom(null, at)}` : name);
