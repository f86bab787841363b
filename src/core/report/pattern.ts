import { withPlaces, trimmed, cutTo, decimalText, toNumber, type Decimal } from "../quantity/decimal";
import { moneyPower, type Unit } from "../quantity/quantity";
import type { DeviationSentence, Pack, Wanted } from "../packs/pack";
import { labelKey } from "./labels";
import type { Fact, Project } from "./project";
import { deviation } from "./projects/deviation";
import type { Display, Figure, Gap, Span } from "./report";
import { unitPower } from "./words/text-units";

/** How figures stand in sentences where the pattern says nothing else: whole 元 and 分 as needed, no separators. */
const MONEY: Display = { unit: "元", places: 2 };
const RATE: Display = { unit: "%", places: 2 };

/** How a figure stands in a sentence where nothing else is said. */
export const usualDisplay = (figure: Figure): Display =>
  figure.unit === "%" ? RATE : moneyPower(figure.unit) === undefined ? { unit: figure.unit, places: 2 } : MONEY;

/** By how many powers of ten a figure grows when it is written in its display's unit (元 → 万元, 件次 → 万件次: -4). */
export const shiftOf = (figure: Figure, as: Pick<Display, "unit">): number =>
  unitPower(figure.unit) - unitPower(as.unit);

/** A figure's value in the unit of a display, exact. */
function valueIn(figure: Figure, as: Pick<Display, "unit">): Decimal {
  const shift = shiftOf(figure, as);
  const { digits, places } = figure.value;
  return shift >= 0 ? { digits: digits * 10n ** BigInt(shift), places } : { digits, places: places - shift };
}

/** A figure's value in another unit of money, as the nearest binary number: for charts, which draw and do not state. */
export const figureIn = (figure: Figure, unit: Unit): number => toNumber(valueIn(figure, { unit }));

/** A figure as its sentence shows it, without the unit: 785518.92, 900000. */
export function figureText(figure: Figure, as: Display): string {
  const value = valueIn(figure, as);
  const short = as.cut ? cutTo(value, as.places) : withPlaces(value, as.places);
  const plain = trimmed(short);
  if (!as.grouped) return decimalText(as.fixed ? short : plain);
  const [whole, places] = decimalText(as.fixed || plain.places > 0 ? short : plain).split(".");
  return whole!.replace(/\B(?=(?:\d{3})+$)/g, ",") + (places === undefined ? "" : `.${places}`);
}

/** The text of spans as a reader sees it. */
export const spansText = (spans: readonly Span[]): string => spans.map(spanText).join("");

/** The text of one span. */
export const spanText = (span: Span): string =>
  typeof span === "string" ? span : "figure" in span ? figureText(span.figure, span.as) : span.shown;

/** The words somebody supplied for a fact, under its own name or one it also goes by; what was typed into the form goes before cells. */
export function factOf(project: Project, wanted: Pick<Wanted, "fact" | "also">): Fact | undefined {
  const supplied = Object.entries(project.facts).filter(([, fact]) => fact.value.trim() !== "");
  const keys = [wanted.fact, ...(wanted.also ?? [])].map(labelKey);
  const found = keys.flatMap(key => supplied.filter(([label]) => labelKey(label) === key).map(([, fact]) => fact));
  return found.find(fact => fact.at === undefined) ?? found[0];
}

const figureOf = (name: string, project: Project, pack: Pack): Figure | undefined => {
  const instead = pack.sameFigure[name];
  return project.figures[name] ?? (instead === undefined ? undefined : project.figures[instead]);
};

const NAMES = /\{([^{}]+)\}/;

/** The question for a fact, with its figures quoted where all of them are known. */
export function question(wanted: Wanted, project: Project, pack: Pack): string {
  if (wanted.quoting === undefined) return wanted.ask;
  const spans = fill(wanted.quoting.replace("{偏差}", spentWords(project) ?? "{偏差}"), project, pack);
  return spans.every(span => typeof span === "string" || "figure" in span) ? spansText(spans) : wanted.ask;
}

/** 支出比预算少 114481.08 元（12.72%）; undefined where they are equal or not known. */
function spentWords(project: Project): string | undefined {
  const found = deviation(project, "预算", "支出");
  if (!found) return undefined;
  const { direction, amount, rate } = found;
  return `支出比预算${direction === "less" ? "少" : "多"} ${figureText(amount, MONEY)} 元（${figureText(rate, RATE)}%）`;
}

/** The blank for a fact nobody supplied; what stands there names the fact, or asks in full where there is room for it. */
export const gapFor = (wanted: Wanted, project: Project, pack: Pack, inFull = false): Gap => ({
  fact: wanted.fact,
  ask: question(wanted, project, pack),
  shown: `【待填：${inFull ? wanted.ask : wanted.fact}】`,
});

/** The sentences of deviations for those figures that differ, with what they differ by. */
export const deviationSpans = (
  sentences: readonly DeviationSentence[],
  project: Project,
  pack: Pack,
): readonly Span[] =>
  joinedWords(
    sentences.flatMap(({ from, to, less, more }) => {
      const found = deviation(project, from, to);
      if (!found) return [];
      const figures = { ...project.figures, 差额: found.amount, 偏差率: found.rate };
      return fill(found.direction === "less" ? less : more, { ...project, figures }, pack);
    }),
  );

/** A pattern with its {names} filled by figures, facts, or gaps. */
export function fill(pattern: string, project: Project, pack: Pack): readonly Span[] {
  const spans: Span[] = [];
  // Splitting by a pattern with one group puts words at even places and names at odd ones.
  pattern.split(NAMES).forEach((part, at) => {
    spans.push(at % 2 === 0 ? part : named(part, project, pack));
  });
  return joinedWords(spans);
}

function named(name: string, project: Project, pack: Pack): Span {
  const figure = figureOf(name, project, pack);
  if (figure) return { figure, as: usualDisplay(figure) };
  if (name === "年度" && project.year) return project.year.value;
  const wanted = pack.named.find(one => one.fact === name) ?? { fact: name, ask: `请填写${name}` };
  return factOf(project, wanted)?.value.trim() ?? gapFor(wanted, project, pack);
}

/** Neighbouring words as one span, and none that are empty. */
export function joinedWords(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    if (span === "") continue;
    const last = joined.at(-1);
    if (typeof span === "string" && typeof last === "string") joined[joined.length - 1] = last + span;
    else joined.push(span);
  }
  return joined;
}

/** A line without the white space about it. */
export const trimmedLine = (line: readonly Span[]): readonly Span[] =>
  joinedWords(
    line.map((span, at) => {
      if (typeof span !== "string") return span;
      const begun = at === 0 ? span.trimStart() : span;
      return at === line.length - 1 ? begun.trimEnd() : begun;
    }),
  );
