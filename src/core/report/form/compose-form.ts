import type { Pack, Wanted } from "../../packs/pack";
import { TARGETS } from "../../packs/narrative";
import { compare, toNumber } from "../../quantity/decimal";
import { normalise } from "../../tables/normalise";
import type { Indicator } from "../../scoring/indicators";
import { indicatorLine, scoreOf, type Lack, type Line } from "../../scoring/score";
import { leavesRoomForRate, rateWeight, sum } from "../../scoring/weights";
import type { Workbook } from "../../workbook/workbook";
import { factOf } from "../pattern";
import type { Project } from "../project";
import { entryOfCell, entryOfGiven, entryOfValue, literal, UNSCORED, words, type Blank, type Entry } from "./entries";
import { fundParts } from "./fund-lines";
import { PRESCRIBED_GROUPS, YEARS_FUNDS } from "./prescribed";
import { AMOUNTS, type Amount, type FormLine, type SelfEvaluation } from "./self-evaluation";

const SUPERVISOR: Wanted = {
  fact: "主管部门",
  also: ["市级主管部门", "项目主管部门", "主管单位", "预算主管部门"],
  ask: "请填写主管部门",
};
const PLANNED: Wanted = {
  fact: "年度总体目标",
  also: ["预期目标", "年度绩效目标", "总体目标", "年初设定目标", "预期绩效目标", "绩效目标", "年度目标", "项目目标"],
  ask: "请写明年度总体目标（预期目标）",
};
const UNIT = "项目单位";

/** The words of a fact, or the question for it. */
function factEntry(project: Project, wanted: Wanted): Entry {
  const fact = factOf(project, wanted);
  return fact ? words(fact.value.trim()) : { fact: wanted.fact, ask: wanted.ask };
}

/** A project's self-evaluation form under a place's rules. What nobody supplied is a blank with its question. */
export function composeForm(project: Project, pack: Pack, workbook: Workbook): SelfEvaluation {
  const { form } = project;
  const all = form?.indicators ?? [];
  // The execution of the budget has its own place on the form, but none for a reason.
  const lifted = all.find(({ isRate, reason }) => isRate && (reason === undefined || reason.text === ""));
  const indicators = all.filter(indicator => indicator !== lifted);
  const unit = pack.cover.find(({ fact }) => fact === UNIT) ?? { fact: UNIT, ask: `请填写${UNIT}` };
  return {
    project: project.name,
    year: project.year ? words(`（${project.year.value}年度）`) : { fact: "年度", ask: "请填写评价年度（如 2023）" },
    name: words(project.name) ?? { fact: "项目名称", ask: "请填写项目名称" },
    supervisor: factEntry(project, SUPERVISOR),
    unit: factEntry(project, unit),
    funds: { label: YEARS_FUNDS, amounts: pick(project) },
    parts: fundParts(workbook, project),
    execution: execution(project, pack, indicators, lifted),
    planned: factEntry(project, PLANNED),
    reached: factEntry(project, { ...TARGETS, fact: "实际完成情况", also: [TARGETS.fact, ...(TARGETS.also ?? [])] }),
    lines: indicators.length > 0 ? indicatorLines(indicators, project, pack, workbook) : prescribedLines(pack),
  };
}

const pick = ({ figures }: Project): SelfEvaluation["funds"]["amounts"] =>
  Object.fromEntries(
    AMOUNTS.flatMap((name): [Amount, NonNullable<(typeof figures)[string]>][] => {
      const figure = figures[name] ?? (name === "预算" ? figures["总额"] : undefined);
      return figure ? [[name, figure]] : [];
    }),
  );

/** Weight and given score of the execution of the budget: as the unit's own form has them, else as the place weighs it. */
function execution(
  { form }: Project,
  { scoring }: Pack,
  indicators: readonly Indicator[],
  lifted: Indicator | undefined,
): SelfEvaluation["execution"] {
  const own = lifted ?? form?.rate;
  const given = own?.score && entryOfGiven(own.score, undefined);
  if (own?.weight) return { weight: entryOfGiven(own.weight, undefined), given };
  const weights = indicators.flatMap(({ weight }) => (weight ? [weight.value] : []));
  const room = weights.length === 0 || leavesRoomForRate(sum(weights), scoring.weights);
  if (indicators.some(({ isRate }) => isRate) || !room) return { weight: UNSCORED, given: undefined };
  return { weight: { value: toNumber(rateWeight(scoring.weights)), from: [] }, given };
}

function indicatorLines(
  indicators: readonly Indicator[],
  { figures }: Project,
  { scoring }: Pack,
  workbook: Workbook,
): readonly FormLine[] {
  const { 预算: budget, 支出: spent } = figures;
  const funds = budget && spent && { spent: spent.value, budget: budget.value, from: [...spent.from, ...budget.from] };
  const ids = new Map<string, number>();
  return indicators.map(indicator => {
    const { level1, level2, name, target, achieved, sign, unit, weight, reason } = indicator;
    const scored = indicatorLine(indicator, weight?.value, funds, scoring);
    const key = [level1.text, level2.text, name.text].map(normalise).join("/");
    ids.set(key, (ids.get(key) ?? 0) + 1);
    const about = `“${name.text}”`;
    const asking = (what: string): Blank => ({ fact: `${what}：${name.text}`, ask: `请填写${about}的${what}` });
    return {
      id: `${key}#${ids.get(key)!}`,
      level1: level1.text,
      level2: level2.text,
      name: words(name.text) ?? { fact: "三级指标", ask: "请填写三级指标的名称" },
      target: entryOfValue(workbook, target, undefined, sign, unit) ?? asking("年度指标值"),
      achieved: entryOfValue(workbook, achieved, undefined, undefined, unit) ?? asking("实际完成值"),
      weight: weight ? entryOfGiven(weight, undefined) : asking("分值"),
      reason: reason && reason.text !== "" ? entryOfCell(workbook, reason.at, undefined) : reasonWanted(scored),
      indicator,
      scored,
      given: scored.given && entryOfGiven(scored.given, undefined),
      ask: { fact: `得分：${name.text}`, ask: `请填写${about}的得分${WHY[scored.lack ?? "needs-score"]}` },
    };
  });
}

/** Why a line has no score of its own. */
const WHY: Readonly<Record<Lack, string>> = {
  "no-weight": "（先填写分值）",
  "no-target": "（先填写年度指标值）",
  "no-result": "（先填写实际完成值）",
  "not-measured": "（实际完成值应填实际数，如 95.2%，不是“以上”一类的条件）",
  "unlike-units": "（年度指标值与实际完成值的单位不同）",
  "no-direction": "（年度指标值没有写明 ≥、≤ 或 =）",
  "no-measure": "（年度指标值为零或负数，不能按比例计分）",
  "no-funds": "（先填写预算数和执行数）",
  "needs-score": "（定性指标，由单位按完成情况评定）",
};

/** A score below its weight needs its reason, which only the unit knows. */
function reasonWanted(line: Line): Blank | undefined {
  const score = scoreOf(line);
  if (!score || !line.weight || compare(score, line.weight) >= 0) return undefined;
  const [got, most] = [score, line.weight].map(literal);
  return {
    fact: `偏差原因：${line.name}`,
    ask: `“${line.name}”得 ${got} 分，分值 ${most} 分，请写明偏差原因及改进措施`,
  };
}

/** The groups of the national form, a line for each second level, all of it to be filled in. */
function prescribedLines({ name, scoring }: Pack): readonly FormLine[] {
  return PRESCRIBED_GROUPS.flatMap(([level1, seconds]) => {
    const points = scoring.weights.find(({ of }) => of.some(word => level1.startsWith(word)))?.points;
    const weighed = points === undefined ? "" : `（按“${name}”规则包合计 ${points} 分）`;
    const blank: Blank = {
      fact: level1,
      ask: `请填写${level1}的三级指标、年度指标值、实际完成值、分值${weighed}和得分；不适用的行可以删去`,
    };
    return seconds.map(level2 => ({
      id: `${normalise(level1)}/${normalise(level2)}/#1`,
      level1,
      level2,
      name: blank,
      target: blank,
      achieved: blank,
      weight: blank,
      reason: undefined,
      given: undefined,
      ask: blank,
    }));
  });
}
