import type { Pack, Wanted } from "../../packs/pack";
import { TARGETS } from "../../packs/narrative";
import { decimalOf, toNumber } from "../../quantity/decimal";
import type { Indicator } from "../../scoring/indicators";
import type { Execution } from "../../scoring/score-line";
import { leavesRoomForRate, rateWeight, sum } from "../../scoring/weights";
import type { Workbook } from "../../workbook/workbook";
import { factOf } from "../pattern";
import type { Project } from "../project";
import type { Figure } from "../report";
import { formLines } from "./compose-lines";
import { entryOfGiven, fromWan, UNSCORED, words, type Entry } from "./entries";
import { fundLine, fundParts } from "./fund-lines";
import { joinKept } from "./join-kept";
import type { KeptForm, KeptLine } from "./kept-form";
import { YEARS_FUNDS } from "./prescribed";
import { AMOUNT_FIELDS, AMOUNTS, type FundLine, type SelfEvaluation } from "./self-evaluation";

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
const REACHED: Wanted = { ...TARGETS, fact: "实际完成情况", also: [TARGETS.fact, ...(TARGETS.also ?? [])] };
const UNIT = "项目单位";

/** What the form wants to know of the project, by what its cells are called. */
export const wantedFacts = ({ cover }: Pack) => ({
  supervisor: SUPERVISOR,
  unit: cover.find(({ fact }) => fact === UNIT) ?? { fact: UNIT, ask: `请填写${UNIT}` },
  planned: PLANNED,
  reached: REACHED,
});

/** The words of a fact, or the question for it. */
function factEntry(project: Project, wanted: Wanted): Entry {
  const fact = factOf(project, wanted);
  return fact ? words(fact.value.trim()) : { fact: wanted.fact, ask: wanted.ask };
}

/**
 * A project's self-evaluation form under a place's rules. What nobody supplied is a blank with its question; what people typed into the form of
 * ours that is there already goes before all else.
 */
export function composeForm(project: Project, pack: Pack, workbook: Workbook, kept?: KeptForm): SelfEvaluation {
  const all = project.form?.indicators ?? [];
  // The execution of the budget has its own place on the form, but none for a reason.
  const lifted = all.find(({ isRate, reason }) => isRate && (reason === undefined || reason.text === ""));
  const indicators = all.filter(indicator => indicator !== lifted);
  const facts = wantedFacts(pack);
  const typed = (field: string, entry: Entry): Entry => kept?.single[field] ?? entry;
  const [whole, ...parts] = withKept(
    [{ ...fundLine(YEARS_FUNDS, amountsOf(project)), id: WHOLE }, ...fundParts(workbook, project)],
    kept,
  );
  const { 预算: budget, 支出: spent } = whole!.amounts;
  const funds = budget && spent && executionOf(budget, spent);
  const writtenFor = project.year?.value ?? kept?.year;
  const year = project.year && words(`（${project.year.value}年度）`);
  return {
    project: project.name,
    ...(writtenFor === undefined ? {} : { writtenFor }),
    title: typed("title", words("项目支出绩效自评表")),
    year: typed("year", year ?? { fact: "年度", ask: "请填写评价年度（如 2023）" }),
    name: typed("name", words(project.name) ?? { fact: "项目名称", ask: "请填写项目名称" }),
    supervisor: typed("supervisor", factEntry(project, facts.supervisor)),
    unit: typed("unit", factEntry(project, facts.unit)),
    funds: whole!,
    parts,
    execution: execution(project, pack, indicators, lifted),
    planned: typed("planned", factEntry(project, facts.planned)),
    reached: typed("reached", factEntry(project, facts.reached)),
    lines: formLines({ indicators, funds, pack, workbook, kept }),
    totals: { weight: kept?.single["totalWeight"], score: kept?.single["totalScore"] },
    signature: kept?.signature ?? {},
  };
}

export const executionOf = (budget: Figure, spent: Figure): Execution => ({
  spent: spent.value,
  budget: budget.value,
  from: [...spent.from, ...budget.from],
});

const WHOLE = "funds/whole";

/** The year's funds of the project: 年初预算, 预算 (or what was arranged for the year), 支出. */
export const amountsOf = ({ figures }: Project): FundLine["amounts"] =>
  Object.fromEntries(
    AMOUNTS.flatMap(name => {
      const figure = figures[name] ?? (name === "预算" ? figures["总额"] : undefined);
      return figure ? [[name, figure] as const] : [];
    }),
  );

/** The lines of funds with what people typed into them, and with the lines that they added. */
function withKept(lines: readonly FundLine[], kept: KeptForm | undefined): readonly FundLine[] {
  if (!kept) return lines;
  const byId = new Map(kept.funds.flatMap(line => (line.id === undefined ? [] : [[line.id, line] as const])));
  const added = ({ row, id, typed, ...line }: KeptLine): FundLine =>
    typedOver(
      { id: id ?? `added/${row}`, label: { value: "", from: [] }, amounts: {}, typed: {} },
      { row, typed, ...line },
    );
  const joined = joinKept(
    lines.map(line => typedOver(line, byId.get(line.id))),
    kept.funds,
    added,
  );
  // The whole stays first.
  return [...joined.filter(({ id }) => id === WHOLE), ...joined.filter(({ id }) => id !== WHOLE)];
}

function typedOver(line: FundLine, kept: KeptLine | undefined): FundLine {
  if (!kept) return line;
  const amounts = Object.fromEntries(
    AMOUNTS.flatMap(name => {
      const typed = kept.typed[AMOUNT_FIELDS[name]];
      const figure = typed ? figureOfTyped(name, typed.value) : line.amounts[name];
      return figure ? [[name, figure] as const] : [];
    }),
  );
  return { ...line, label: kept.typed["label"] ?? line.label, amounts, typed: kept.typed };
}

/** Numbers on the form are in 万元; words are nobody's amount. */
const figureOfTyped = (name: string, value: string | number): Figure | undefined =>
  typeof value === "number" ? { name, value: fromWan(decimalOf(value)), unit: "元", from: [] } : undefined;

/** Weight and given score of the execution of the budget: as the unit's own form has them, else as the place weighs it. */
function execution(
  { form }: Project,
  { scoring }: Pack,
  indicators: readonly Indicator[],
  lifted: Indicator | undefined,
): SelfEvaluation["execution"] {
  const own = lifted ?? form?.rate;
  const given = own?.score && entryOfGiven(own.score);
  if (own?.weight) return { weight: entryOfGiven(own.weight), given };
  const weights = indicators.flatMap(({ weight }) => (weight ? [weight.value] : []));
  const room = weights.length === 0 || leavesRoomForRate(sum(weights), scoring.weights);
  if (indicators.some(({ isRate }) => isRate) || !room) return { weight: UNSCORED, given: undefined };
  return { weight: { value: toNumber(rateWeight(scoring.weights)), from: [] }, given };
}
