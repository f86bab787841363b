import { compare, multiply, readDecimal, type Decimal } from "../../quantity/decimal";
import { moneyPower } from "../../quantity/quantity";
import { factOf, figureText, joinedWords } from "../pattern";
import type { Project } from "../project";
import type { Display, Doubt, Figure, Gap, Report, Span } from "../report";
import { readTextFigures } from "../words/text-figures";
import { shownFormula } from "../sheet/live-text";
import type { RememberedFigure } from "../sheet/memory";
import { numbersInRow, pairNumbers, rememberedNumbers, type NumberInText } from "./numbers-in-row";
import type { PairedRow } from "./paired-rows";

/** What the figures are now, and what they were when the sheet was written. */
export interface Figures {
  readonly project: Project;
  readonly now: ReadonlyMap<string, Figure>;
  /** Names of the figures that stood on the sheet, by their text then. */
  readonly then: ReadonlyMap<string, readonly RememberedFigure[]>;
  /** Blanks of the report as generated, by what stands there. */
  readonly gaps: ReadonlyMap<string, Gap>;
}

/** Numerals as short as a score or a count of months may be anything. */
const TELLING = 4;

/** All figures of a report and its project by name, its blanks, and what the rows of its sheet remember. */
export function figuresOf(report: Report, project: Project, rows: readonly PairedRow[]): Figures {
  const now = new Map(Object.entries(project.figures));
  const gaps = new Map<string, Gap>();
  for (const { spans } of report.paragraphs)
    for (const span of spans) {
      if (typeof span === "string") continue;
      if ("figure" in span) now.set(span.figure.name, span.figure);
      else gaps.set(span.shown, span);
    }
  const then = new Map<string, RememberedFigure[]>();
  for (const { memory } of rows)
    for (const figure of memory?.figures ?? []) {
      if (figure.doubted) continue;
      const text = memory!.text.slice(figure.at, figure.at + figure.length);
      if (text.length >= TELLING) then.set(text, [...(then.get(text) ?? []), figure]);
    }
  return { project, now, then, gaps };
}

/**
 * A row's words with its figures as they are now: those that were live and those whose number stands as it was written are figures again, a
 * number typed over one is kept and doubted. Undefined where the row's formula is more than words and figures.
 */
export function ownSpans({ row, memory }: PairedRow, figures: Figures): readonly Span[] | undefined {
  const numbers = numbersInRow(row.pieces, row.text);
  const remembered = memory?.figures ?? [];
  const known = memory ? rememberedNumbers(memory).map((one, at) => ({ ...one, live: remembered[at]!.live })) : [];
  const pairs = pairNumbers(known, numbers);
  const spans: Span[] = [];
  let end = 0;
  const whole = wholeText(row.pieces, numbers);
  for (const [at, number] of numbers.entries()) {
    const paired = pairs.get(at);
    const figure = paired === undefined ? undefined : remembered[paired];
    const written = figure !== undefined && !figure.doubted && number.text === known[paired!]!.text;
    const span =
      number.formula === undefined
        ? figure
          ? boundNumber(whole, number, figure, written, figures)
          : staleNumber(number.text, figures)
        : liveNumber(number.formula, figure, figures);
    if (span === undefined) return undefined;
    spans.push(whole.slice(end, number.at), span);
    end = number.at + number.text.length;
  }
  spans.push(whole.slice(end));
  return joinedWords(joinedWords(spans).flatMap(span => (typeof span === "string" ? blanks(span, figures) : [span])));
}

/** The row's text; its formula's own words where the text that it gave is not known. */
function wholeText(pieces: PairedRow["row"]["pieces"], numbers: ReturnType<typeof numbersInRow>): string {
  const live = numbers.filter(number => number.formula !== undefined);
  let next = 0;
  return pieces.map(piece => (typeof piece === "string" ? piece : live[next++]!.text)).join("");
}

/** A number in words that was a figure: the figure where it stands as written or says the same, else the user's number, doubted. */
function boundNumber(
  whole: string,
  { text, at }: NumberInText,
  { name, as }: RememberedFigure,
  written: boolean,
  { now }: Figures,
): Span {
  const figure = now.get(name);
  const expected = figure && figureText(figure, as);
  if (figure && (written || sameNumber(text, expected!))) return { figure, as };
  // 90万元 typed over 900000元 says the same in the user's way.
  if (expected !== undefined && sameMoney(whole, at, expected, as)) return text;
  return doubted(text, { name, as, from: figure?.from ?? [], ...(expected === undefined ? {} : { expected }) });
}

function sameMoney(whole: string, at: number, expected: string, as: Display): boolean {
  const said = readTextFigures(whole).find(figure => figure.at === at);
  const [power, shown] = [said && moneyPower(said.unit), moneyPower(as.unit)];
  const value = readDecimal(expected);
  if (power === undefined || shown === undefined || !value) return false;
  const ten = (by: number): Decimal => ({ digits: 10n ** BigInt(by), places: 0 });
  return compare(multiply(said!.value, ten(power)), multiply(value, ten(shown))) === 0;
}

const doubted = (text: string, doubt: Doubt): Gap => ({ fact: doubt.name, ask: "", shown: text, doubt });

/** A number the user wrote where no figure was: doubted where it is what a figure was and no figure of that number is any more. */
function staleNumber(text: string, { then, now }: Figures): Span {
  const were = then.get(text.replace(/,/g, "")) ?? [];
  const current = were.map(figure => {
    const figureNow = now.get(figure.name);
    return { figure, figureNow, shown: figureNow && figureText(figureNow, figure.as) };
  });
  if (current.length === 0 || current.some(({ shown }) => shown !== undefined && sameNumber(text, shown))) return text;
  const { figure, figureNow, shown } = current[0]!;
  return doubted(text, {
    name: figure.name,
    as: figure.as,
    from: figureNow?.from ?? [],
    ...(shown === undefined ? {} : { expected: shown }),
  });
}

/** A live number: the remembered figure as it is now, else the one whose formula it is; undefined where it is neither. */
function liveNumber(formula: string, remembered: RememberedFigure | undefined, { now }: Figures): Span | undefined {
  const figure = remembered && now.get(remembered.name);
  if (figure) return { figure, as: remembered.as };
  for (const one of now.values())
    for (const as of displays(one))
      if (one.formula !== undefined && shownFormula(one, one.formula, as) === formula) return { figure: one, as };
  return undefined;
}

const displays = ({ unit }: Figure): readonly Display[] =>
  [unit, "元", "万元"].flatMap(shown => [0, 1, 2, 4].map(places => ({ unit: shown, places })));

const sameNumber = (a: string, b: string): boolean => {
  const [x, y] = [readDecimal(a.replace(/,/g, "")), readDecimal(b.replace(/,/g, ""))];
  return x !== undefined && y !== undefined && compare(x, y) === 0;
};

const BLANK = /【待填：[^】]*】/;

/** Blanks that still stand in the words, and those answered meanwhile, which are no words of hers. */
function blanks(words: string, figures: Figures): readonly Span[] {
  const { gaps, project } = figures;
  const found = [...gaps.keys()].find(shown => shown !== "" && words.includes(shown));
  if (found !== undefined) {
    const at = words.indexOf(found);
    const after = words.slice(at + found.length);
    return [...blanks(words.slice(0, at), figures), gaps.get(found)!, ...blanks(after, figures)];
  }
  const blank = BLANK.exec(words);
  if (!blank) return [words];
  const answer = factOf(project, { fact: blank[0].slice(4, -1) })?.value.trim();
  const end = blank.index + blank[0].length;
  return [words.slice(0, blank.index) + (answer ?? blank[0]), ...blanks(words.slice(end), figures)];
}
