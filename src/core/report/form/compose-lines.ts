import type { Pack } from "../../packs/pack";
import { compare, decimalOf } from "../../quantity/decimal";
import { normalise } from "../../workbook/normalise";
import type { Given, Indicator, Value, Words } from "../../scoring/indicators";
import { numberSaid, readSaid } from "../../scoring/read-value";
import { scoreOf } from "../../scoring/score";
import { indicatorLine, type Execution, type Lack, type Line } from "../../scoring/score-line";
import { cellArea } from "../../workbook/area";
import type { Workbook } from "../../workbook/workbook";
import { entryOfCell, entryOfGiven, entryOfValue, literal, words, type Blank, type Entry, type Told } from "./entries";
import { joinKept } from "./join-kept";
import type { KeptForm, KeptLine } from "./kept-form";
import { PRESCRIBED_GROUPS } from "./prescribed";
import type { FormLine } from "./self-evaluation";
import type { Typed } from "./typed-cell";

/** What lines are made of. */
export interface LinesOf {
  readonly indicators: readonly Indicator[];
  readonly funds: Execution | undefined;
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly kept: KeptForm | undefined;
}

type TypedFields = Readonly<Record<string, Typed>>;

/** The lines of indicators: those of the project's table, else the prescribed ones; with all that people typed into the form. */
export function formLines(of: LinesOf): readonly FormLine[] {
  const { indicators, kept } = of;
  const typed = new Map(
    (kept?.lines ?? []).flatMap(({ id, typed: fields }) => (id === undefined ? [] : [[id, fields]])),
  );
  const generated =
    indicators.length > 0
      ? withIds(indicators).map(([id, indicator]) => lineOf(id, indicator, typed.get(id) ?? {}, of))
      : waitingLines(of, typed);
  return joinKept(generated, kept?.lines ?? [], line => addedLine(line, of));
}

/** An indicator's name and groups name its line; a second of the same name is the second. */
function withIds(indicators: readonly Indicator[]): readonly (readonly [string, Indicator])[] {
  const times = new Map<string, number>();
  return indicators.map(indicator => {
    const { level1, level2, name } = indicator;
    const key = [level1.text, level2.text, name.text].map(normalise).join("/");
    times.set(key, (times.get(key) ?? 0) + 1);
    return [`line/${key}#${times.get(key)!}`, indicator];
  });
}

/** The prescribed groups, a line for each second level; those that somebody deleted stay deleted. */
function waitingLines(of: LinesOf, typed: ReadonlyMap<string, TypedFields>): readonly FormLine[] {
  const all = PRESCRIBED_GROUPS.flatMap(([level1, seconds]) =>
    seconds.map(level2 => ({ id: `blank/${level1}/${level2}`, level1, level2 })),
  );
  const waited = (of.kept?.lines ?? []).some(({ id }) => id === undefined || id.startsWith("blank/"));
  return (waited ? all.filter(({ id }) => typed.has(id)) : all).map(({ id, level1, level2 }) =>
    lineOf(id, emptyIndicator(level1, level2), typed.get(id) ?? {}, of),
  );
}

/** A line that only the form has: somebody added it, or typed into one that is generated no longer. */
const addedLine = ({ id, row, level1, level2, typed }: KeptLine, of: LinesOf): FormLine =>
  lineOf(id ?? `added/${row}`, emptyIndicator(level1, level2), typed, of);

const NOWHERE = cellArea("", 0, 0);
const NOTHING: Value = { text: "", at: NOWHERE, said: { kind: "none" } };

const emptyIndicator = (level1: string, level2: string): Indicator => ({
  row: 0,
  level1: { text: level1, at: NOWHERE },
  level2: { text: level2, at: NOWHERE },
  name: NOTHING,
  target: NOTHING,
  achieved: NOTHING,
  isRate: false,
});

/** What was typed goes before what the table says. */
function withTyped(base: Indicator, typed: TypedFields): Indicator {
  const plain = (field: string): Words | undefined =>
    typed[field] && { text: String(typed[field].value), at: typed[field].typed };
  const value = (field: "target" | "achieved"): Value => {
    const one = typed[field];
    if (!one) return base[field];
    const percent = one.format?.includes("%") ?? false;
    const said = typeof one.value === "number" ? numberSaid(one.value, percent) : readSaid(one.value);
    return { text: String(one.value), at: one.typed, said };
  };
  const given = (field: "weight" | "score"): Given | undefined => {
    const one = typed[field];
    if (!one) return base[field];
    return typeof one.value === "number" ? { value: decimalOf(one.value), at: one.typed } : undefined;
  };
  const { weight: _weight, score: _score, ...rest } = base;
  const [weight, score] = [given("weight"), given("score")];
  return {
    ...rest,
    level1: plain("level1") ?? base.level1,
    level2: plain("level2") ?? base.level2,
    name: plain("name") ?? base.name,
    target: value("target"),
    achieved: value("achieved"),
    ...(weight ? { weight } : {}),
    ...(score ? { score } : {}),
  };
}

const FILLED = ["name", "target", "achieved", "weight", "score"];

function lineOf(id: string, base: Indicator, typed: TypedFields, of: LinesOf): FormLine {
  const { funds, pack, workbook } = of;
  const indicator = withTyped(base, typed);
  const level = (field: "level1" | "level2"): Told => typed[field] ?? { value: indicator[field].text, from: [] };
  const levels = { id, level1: level("level1"), level2: level("level2") };
  if (base.name === NOTHING && !FILLED.some(field => typed[field])) return waiting(levels, typed["reason"], pack);
  const { name, target, achieved, sign, unit, weight, reason } = indicator;
  const scored = indicatorLine(indicator, weight?.value, funds, pack.scoring);
  const called = name.text === "" ? indicator.level2.text : name.text;
  const asking = (what: string): Blank => ({ fact: `${what}：${called}`, ask: `请填写“${called}”的${what}` });
  const given = scored.given && entryOfGiven(scored.given);
  const known = reason && reason.text !== "" ? entryOfCell(workbook, reason.at, "") : undefined;
  return {
    ...levels,
    name: typed["name"] ?? words(name.text) ?? asking("三级指标"),
    target: typed["target"] ?? entryOfValue(workbook, target, sign, unit) ?? asking("年度指标值"),
    achieved: typed["achieved"] ?? entryOfValue(workbook, achieved, undefined, unit) ?? asking("实际完成值"),
    weight: typed["weight"] ?? (weight ? entryOfGiven(weight) : asking("分值")),
    reason: typed["reason"] ?? known ?? reasonWanted(scored, called),
    indicator,
    scored,
    given: typed["score"] ?? given,
    ask: { fact: `得分：${called}`, ask: `请填写“${called}”的得分${WHY[scored.lack ?? "needs-score"]}` },
  };
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
function reasonWanted(line: Line, called: string): Blank | undefined {
  const score = scoreOf(line);
  if (!score || !line.weight || compare(score, line.weight) >= 0) return undefined;
  const [got, most] = [score, line.weight].map(literal);
  return { fact: `偏差原因：${called}`, ask: `“${called}”得 ${got} 分，分值 ${most} 分，请写明偏差原因及改进措施` };
}

/** A line of a prescribed group that nobody has filled in: one question for all lines of its group. */
function waiting(levels: Pick<FormLine, "id" | "level1" | "level2">, reason: Entry, { name, scoring }: Pack): FormLine {
  const level1 = String(levels.level1.value);
  const points = scoring.weights.find(({ of }) => of.some(word => level1.startsWith(word)))?.points;
  const weighed = points === undefined ? "" : `（按“${name}”规则包合计 ${points} 分）`;
  const ask: Blank = {
    fact: level1,
    ask: `请填写${level1}的三级指标、年度指标值、实际完成值、分值${weighed}和得分；不适用的行可以删去`,
  };
  return { ...levels, name: ask, target: ask, achieved: ask, weight: ask, reason, given: undefined, ask };
}
