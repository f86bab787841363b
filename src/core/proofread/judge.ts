import { compare, decimalText, divide, multiply, subtract, trimmed, type Decimal } from "../quantity/decimal";
import { inYuan } from "../quantity/quantity";
import type { Project } from "../report/project";
import { baseUnit } from "../report/words/text-units";
import { adjustedVerdicts, changeVerdict, leftVerdict } from "./changes-told";
import { fundNamed, spendingOf, type Spending } from "./fund-words";
import { inUnitOf, meeting } from "./nearness";
import { listVerdicts, partsVerdicts } from "./parts-told";
import { averageVerdict, rateVerdict } from "./ratios";
import type { ReportText } from "../report-text/report-text";
import { baseValue, statedFigures, type Stated } from "./stated";
import { inOtherUnit, inTables, nearInTables, type TableFigures } from "./table-figures";
import type { Verdict } from "./verdict";

/** What figures of a report are held against. */
export interface Evidence {
  readonly project?: Project;
  readonly year?: number;
  readonly tables: TableFigures;
}

const HUNDRED: Decimal = { digits: 100n, places: 0 };
const EXECUTION =
  /^(?:年度|全年)?(?:预算|资金|项目)?(?:预算)?(?:资金)?(?:执行率|支出率|支出进度|执行进度|使用率)(?:为|达到?|是)*$/;

/** The sentence's year is another than the report's: its sums are of that year. */
function ofOtherYear({ passage: { text }, figure: { at } }: Stated, year: number | undefined): boolean {
  const sentence = text.slice(text.lastIndexOf("。", at) + 1, at);
  if (/上年|去年|上一年|结转/.test(sentence.slice(-30))) return true;
  const said = [...sentence.matchAll(/(?:19|20)\d\d(?=\s*年)/g)].at(-1)?.[0];
  return said !== undefined && year !== undefined && Number(said) !== year;
}

/** Whether a label follows 其中: a part, whatever it is called. */
const isPart = ({ passage: { text }, figure: { at } }: Stated): boolean =>
  /其中[^。；]{0,40}$/.test(text.slice(Math.max(0, at - 50), at));

const shown = (value: Decimal): string => decimalText(trimmed(value));

/** A sum of the project's money against the tables that hold it. */
function fundVerdict(stated: Stated, { project, year, tables }: Evidence): Verdict | "meets" | undefined {
  const { figure } = stated;
  const fund = fundNamed(figure.label);
  const known = fund && (project?.figures[fund] ?? (fund === "总额" ? project?.figures["预算"] : undefined));
  const exact = known && inYuan(known);
  if (!exact || isPart(stated) || ofOtherYear(stated, year) || figure.bound !== undefined) return undefined;
  const expected = inUnitOf(figure, exact);
  if (meeting(figure, expected) !== "misses") return "meets";
  // 预算 and 年初预算, 到位 and 预算 are told under each other's name: another sum of the same project is no slip.
  const others = Object.values(project!.figures).flatMap(other => inYuan(other) ?? []);
  if (others.some(value => meeting(figure, inUnitOf(figure, value)) === "meets") && fund !== "支出" && fund !== "剩余")
    return "meets";
  const elsewhere = inTables(tables, figure) !== "misses";
  return { stated, kind: elsewhere ? "near" : "fund", expected, related: known.from };
}

/** The execution rate against the money it is made of. */
function executionVerdict(
  stated: Stated,
  spending: Spending | undefined,
  { project, year }: Evidence,
): Verdict | "meets" | undefined {
  const { figure } = stated;
  if (!spending || !EXECUTION.test(figure.label.replace(/\s/g, "")) || figure.bound || ofOtherYear(stated, year))
    return undefined;
  const exact = divide(multiply(spending.spent, HUNDRED), spending.budget, figure.value.places + 2);
  if (!exact) return undefined;
  const met = meeting(figure, exact);
  if (met === "meets") return "meets";
  const related = ["支出", "预算"].flatMap(name => project?.figures[name]?.from ?? []);
  const of = `${shown(spending.spent)} ÷ ${shown(spending.budget)}`;
  return { stated, kind: met === "cut" ? "cut" : "ratio", expected: exact, related, of };
}

/** Whether a figure is the sum or difference of two that stand before it in its paragraph. */
function addsUp(stated: Stated, before: readonly Stated[]): boolean {
  const unit = baseUnit(stated.figure.unit);
  const same = before
    .filter(({ figure }) => figure.kind === stated.figure.kind && baseUnit(figure.unit) === unit)
    .slice(-8);
  const values = same.map(({ figure }) => baseValue(figure));
  const wanted = baseValue(stated.figure);
  return values.some((a, at) =>
    values.slice(at + 1).some(b => {
      const sum = subtract(a, { ...b, digits: -b.digits });
      const difference = subtract(a, b);
      const size = difference.digits < 0n ? { ...difference, digits: -difference.digits } : difference;
      return compare(sum, wanted) === 0 || compare(size, wanted) === 0;
    }),
  );
}

const LEAST: Decimal = { digits: 10n, places: 0 };

/** Points, days and years are measures of their own; a few things are counted without a table. */
const wantsSource = ({ figure }: Stated): boolean =>
  (figure.kind === "amount" ||
    figure.kind === "count" ||
    (figure.kind === "rate" && compare(figure.value, HUNDRED) < 0)) &&
  figure.bound === undefined &&
  !/^(?:分|天|日|年|月|小时|个月|周|分钟|倍|工作日|个工作日|岁|百分点|个百分点|期|届|次|层|楼)$/.test(
    baseUnit(figure.unit),
  ) &&
  compare(baseValue(figure), LEAST) >= 0;

function verdictOf(
  stated: Stated,
  before: readonly Stated[],
  spending: Spending | undefined,
  evidence: Evidence,
): Verdict | undefined {
  const { figure } = stated;
  const { kind } = figure;
  if (kind !== "amount" && kind !== "count" && kind !== "rate" && kind !== "capitals") return undefined;
  const money = kind === "amount" || kind === "capitals";
  const told =
    (money ? fundVerdict(stated, evidence) : undefined) ??
    (kind === "rate" ? executionVerdict(stated, spending, evidence) : undefined) ??
    (kind === "rate" && figure.bound === undefined ? rateVerdict(stated, before) : undefined) ??
    averageVerdict(stated, before) ??
    changeVerdict(stated, before);
  if (told !== undefined) return told === "meets" ? undefined : told;
  if (figure.bound !== undefined || kind === "capitals") return undefined;
  const { tables } = evidence;
  const met = inTables(tables, figure);
  if (met === "meets") return undefined;
  if (kind === "rate" && spending && meeting(figure, subtract(HUNDRED, spending.rate)) !== "misses") return undefined;
  if (met === "cut" && kind === "rate") return { stated, kind: "cut", related: [] };
  if (met === "cut" || addsUp(stated, before)) return undefined;
  const near = nearInTables(tables, figure) ?? inOtherUnit(tables, figure);
  if (near) return { stated, kind: "near", expected: inUnitOf(figure, near.value), related: [near.at] };
  return wantsSource(stated) ? { stated, kind: "unsourced", related: [] } : undefined;
}

/** What is wrong with a report's figures, held against its own and the workbook's; each figure is told once. */
export function judge(report: ReportText, evidence: Evidence): readonly Verdict[] {
  const figures = statedFigures(report);
  const spending = spendingOf(report, evidence.project);
  const found: Verdict[] = [];
  let before: Stated[] = [];
  for (const stated of figures) {
    if (before[0]?.passage !== stated.passage) before = [];
    const verdict = verdictOf(stated, before, spending, evidence);
    if (verdict) found.push(verdict);
    // What is made of a wrong figure is held against the right one: one slip is one finding.
    const { expected, kind } = verdict ?? {};
    const mended = expected && (kind === "near" || kind === "fund");
    before.push(mended ? { ...stated, figure: { ...stated.figure, value: expected } } : stated);
  }
  const doubted = new Set(found.filter(({ kind }) => kind !== "unsourced").map(({ stated }) => stated));
  const left = leftVerdict(report);
  const unsourced = new Set(found.filter(({ kind }) => kind === "unsourced").map(({ stated }) => stated));
  const parts = [
    ...partsVerdicts(figures, unsourced),
    ...adjustedVerdicts(figures),
    ...listVerdicts(report, unsourced),
  ];
  const more = [...(left && left !== "meets" && !evidence.project?.figures["支出"] ? [left] : []), ...parts].filter(
    ({ stated }) => !doubted.has(stated),
  );
  const told = new Set(more.map(({ stated }) => stated));
  return [...found.filter(({ stated }) => !told.has(stated)), ...more];
}
