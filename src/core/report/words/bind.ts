import { decimalText, trimmed, type Decimal } from "../../quantity/decimal";
import type { Area } from "../../workbook/area";
import { figureText, joinedWords } from "../pattern";
import type { Project } from "../project";
import type { Display, Span } from "../report";
import { agreement, coreOf, labelCore } from "./agreement";
import { fitOf, type Fit } from "./candidates";
import { chosenCell, figureOf, type Bound, type Sought } from "./choose";
import type { FigureIndex } from "./figure-index";
import { ratioOf } from "./ratio";
import type { TextFigure } from "./text-figure";
import { readTextFigures } from "./text-figures";

/** Turns texts of one project into spans whose figures are live. */
export type Binder = (text: string, at?: Area) => readonly Span[];

/** A text as spans; its figures that the workbook holds are live. `project` tells whose cells it speaks of. */
export const bindWords = (text: string, index: FigureIndex, project?: Project): readonly Span[] =>
  binder(index, project)(text);

/**
 * Binds the words of a project. How it shows ratios is taken from all its texts together: where one of them can only be cut (54.49 % of
 * 54.4977 %), those that may be either are cut too.
 */
export function binder(index: FigureIndex, project?: Project): Binder {
  const known = new Map<string, readonly Bound[]>();
  const boundIn = (text: string, at?: Area): readonly Bound[] => {
    const found = known.get(text) ?? boundFigures(text, index, project, at);
    known.set(text, found);
    return found;
  };
  let cuts: boolean | undefined;
  const isCut = (): boolean => {
    const all = Object.values(project?.facts ?? {}).flatMap(fact => boundIn(fact.value, fact.at));
    const rates = all.filter(({ figure }) => figure.unit === "%");
    return rates.some(({ fit }) => !fit.rounded) && rates.every(({ fit }) => fit.cut);
  };
  return (text, at) => {
    const bound = boundIn(text, at);
    if (bound.length === 0) return text === "" ? [] : [text];
    cuts ??= isCut();
    return spansOf(text, bound, cuts);
  };
}

function spansOf(text: string, bound: readonly Bound[], cuts: boolean): readonly Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const { said, figure, fit } of bound) {
    const numeral = text.slice(said.at, said.at + said.digits);
    const as = displayOf(numeral, said, fit, figure.unit === "%" && cuts);
    // The user's numeral in another form (９０ 万, 九十万) stays hers.
    if (figureText(figure, as) !== numeral) continue;
    spans.push(text.slice(end, said.at), { figure, as });
    end = said.at + said.digits;
  }
  spans.push(text.slice(end));
  return joinedWords(spans);
}

/** As the text shows it; what is told in full goes on being told in full. */
function displayOf(numeral: string, said: TextFigure, fit: Fit, cut: boolean): Display {
  const { places } = said.value;
  const fixed = places > 0 && numeral.endsWith("0");
  const inFull = fit.exact && !fixed && !said.approximate;
  return {
    unit: said.unit,
    places: inFull ? Math.max(places, 2) : places,
    ...(fixed ? { fixed } : {}),
    ...(!fit.rounded || (cut && fit.cut) ? { cut: true } : {}),
    ...(numeral.includes(",") ? { grouped: true } : {}),
  };
}

/** The figures of a text that the workbook holds. Years, dates and bounds (95%以上) are none, nor is what stands in words. */
function boundFigures(text: string, index: FigureIndex, project?: Project, source?: Area): readonly Bound[] {
  const bound: Bound[] = [];
  for (const said of readTextFigures(text)) {
    const isNumber = ["amount", "count", "rate", "number"].includes(said.kind) && said.value.digits !== 0n;
    if (!isNumber || said.bound !== undefined || !/^[-\d]/.test(text.slice(said.at, said.at + 1))) continue;
    const clause = /[^，。；！？,;\n]*$/u.exec(text.slice(0, said.at))![0];
    const sought = { said, clause, project, source };
    const found =
      ofProject(said, project) ??
      (said.kind === "rate" ? ratioOf(index, sought, bound) : ofCell(index, sought)) ??
      saidBefore(said, bound);
    if (found) bound.push(found);
  }
  return bound;
}

/** One of the project's own figures (支出, 执行率): its value, and a label that names it. */
function ofProject(said: TextFigure, project: Project | undefined): Bound | undefined {
  const label = labelCore(said.label);
  for (const figure of Object.values(project?.figures ?? {})) {
    const isRate = figure.unit === "%";
    if (isRate !== (said.kind === "rate") || said.kind === "count") continue;
    const fit = fitOf(said, figure.value);
    if (fit && namesFigure(label, figure.name)) return { said, figure, fit };
  }
  return undefined;
}

/** What the project's own figures are called in sentences. */
const CALLED: Readonly<Record<string, RegExp>> = {
  年初预算: /年初预算(?:数|资金|金额)?$/,
  预算: /(?<!年初|调整)预算(?:数|资金|金额|总额|资金计划|安排)?$/,
  到位: /到位(?:数|资金|金额|额)?$/,
  总额: /(?:资金安排总额|资金总额|安排总额)$/,
  支出: /(?<!基本|人员|公用)(?:支出|执行数|支付|使用资金|使用)(?:数|资金|金额|总额|额)?$/,
  剩余: /(?:剩余|结余)(?:数|资金|金额|额)?$/,
  执行率: /(?:执行率|支出率|支付率|执行进度|支出进度)$/,
  自评得分: /自评(?:得分|分数|总分)$/,
};

/** Whether words (`labelCore`) call one of the project's own figures by its name. */
export const namesFigure = (label: string, name: string): boolean =>
  CALLED[name]?.test(label) ?? (label !== "" && agreement(label, coreOf(name)) === 3);

/** The one cell that a figure came from. */
function ofCell(index: FigureIndex, sought: Sought): Bound | undefined {
  const best = chosenCell(index, sought);
  return best && { said: sought.said, figure: figureOf(best, sought.said), fit: best.fit };
}

/** A figure that was told before, with digits enough to know it again. */
function saidBefore(said: TextFigure, bound: readonly Bound[]): Bound | undefined {
  const before = bound.find(one => one.said.unit === said.unit && sameValue(one.said.value, said.value));
  return before && decimalText(trimmed(said.value)).replace(/\D/g, "").replace(/0+$/, "").length >= 4
    ? { ...before, said }
    : undefined;
}

const sameValue = (a: Decimal, b: Decimal): boolean => decimalText(a) === decimalText(b);
