import { compare, multiply, readDecimal, type Decimal } from "../../quantity/decimal";
import { moneyPower } from "../../quantity/quantity";
import { figureText, spanText } from "../pattern";
import type { Display, Doubt, Figure, Gap, Span } from "../report";
import { readTextFigures } from "../words/text-figures";
import { missing, shownFormula } from "../sheet/live-text";
import type { RememberedFigure } from "../sheet/memory";
import { blankOf, withBlanks } from "./blanks";
import { figureOfFormula } from "./figure-of-formula";
import { numbersInRow, pairNumbers, rememberedNumbers, type NumberInText } from "./numbers-in-row";
import type { PairedRow } from "./paired-rows";
import type { SheetRow } from "./read-sheet";
import { namedFigure, plain, type Figures, type WasFigure } from "./sheet-figures";
import { staleMarks } from "./stale-marks";

/**
 * A row's words with its figures as they are now: those that were live and those whose number stands as it was written are figures again, a
 * number typed over one is kept and doubted. Undefined where the row's formula is more than words and figures.
 */
export function ownSpans(
  { row, memory }: Pick<PairedRow, "memory"> & { readonly row: Pick<SheetRow, "pieces" | "text"> },
  figures: Figures,
): readonly Span[] | undefined {
  const numbers = numbersInRow(row.pieces, row.text);
  // What is marked as last year's is no figure, only a text to be found again.
  const remembered = memory?.figures.filter(({ stale }) => !stale) ?? [];
  const known = memory ? rememberedNumbers({ ...memory, figures: remembered }) : [];
  const pairs = pairNumbers(known, numbers);
  const whole = wholeText(row.pieces, numbers);
  const bound = boundPlaces(whole, figures);
  const spans: Span[] = [];
  let end = 0;
  for (const [at, number] of numbers.entries()) {
    const paired = pairs.get(at);
    const figure = paired === undefined ? undefined : remembered[paired];
    const written = figure !== undefined && !figure.doubted && number.text === known[paired!]!.text;
    const span =
      number.is ??
      (number.formula !== undefined
        ? liveNumber(number.formula, number.text, figure, figures)
        : ((figure && boundNumber(whole, number, figure, written, figures)) ??
          bound.get(`${number.at} ${number.text}`) ??
          (figure ? doubted(number.text, doubtOf(figure, undefined)) : staleNumber(number.text, figures))));
    if (span === undefined) return undefined;
    spans.push(whole.slice(end, number.at), span);
    end = number.at + number.text.length;
  }
  spans.push(whole.slice(end));
  return staleMarks(withBlanks(spans, figures), memory);
}

/** Numbers whose cells are found by the words about them, by place and text. */
function boundPlaces(whole: string, { bind }: Figures): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  let at = 0;
  for (const span of bind?.(whole) ?? []) {
    const text = spanText(span);
    if (typeof span !== "string") found.set(`${at} ${text}`, span);
    at += text.length;
  }
  return found;
}

/** The row's text; its formula's own words where the text that it gave is not known. */
export function wholeText(pieces: PairedRow["row"]["pieces"], numbers: ReturnType<typeof numbersInRow>): string {
  const live = numbers.filter(number => number.formula !== undefined);
  let next = 0;
  return pieces.map(piece => (typeof piece === "string" ? piece : live[next++]!.text)).join("");
}

/**
 * A number in words that was a figure: the figure where it stands as written or says the same, else the user's number, doubted; undefined where
 * the figure is not known any more.
 */
function boundNumber(
  whole: string,
  { text, at }: NumberInText,
  remembered: RememberedFigure,
  written: boolean,
  figures: Figures,
): Span | undefined {
  const figure = namedFigure(remembered, figures);
  if (!figure) return undefined;
  const { as } = remembered;
  const expected = figureText(figure, as);
  if (written || sameNumber(text, expected)) return { figure, as };
  // 90万元 typed over 900000元 says the same in the user's way.
  return sameMoney(whole, at, expected, as) ? text : doubted(text, doubtOf(remembered, figure));
}

const doubtOf = ({ name, as, ofProject }: WasFigure, figure: Figure | undefined): Doubt => ({
  name,
  ofProject,
  as,
  from: figure?.from ?? [],
  ...(figure ? { expected: figureText(figure, as) } : {}),
});

function sameMoney(whole: string, at: number, expected: string, as: Display): boolean {
  const said = readTextFigures(whole).find(figure => figure.at === at);
  const [power, shown] = [said && moneyPower(said.unit), moneyPower(as.unit)];
  const value = readDecimal(plain(expected));
  if (power === undefined || shown === undefined || !value) return false;
  const ten = (by: number): Decimal => ({ digits: 10n ** BigInt(by), places: 0 });
  return compare(multiply(said!.value, ten(power)), multiply(value, ten(shown))) === 0;
}

const doubted = (text: string, doubt: Doubt): Gap => ({ fact: doubt.name, ask: "", shown: text, doubt });

/** A number the user wrote where no figure was: doubted where it is what a figure was and no figure of that number is any more. */
function staleNumber(text: string, figures: Figures): Span {
  const were = (figures.then.get(plain(text)) ?? []).map(figure => ({ figure, now: namedFigure(figure, figures) }));
  const stands = were.some(({ figure, now }) => now && sameNumber(text, figureText(now, figure.as)));
  return were.length === 0 || stands ? text : doubted(text, doubtOf(were[0]!.figure, were[0]!.now));
}

/** A live number: the project's figure that is remembered, else the one whose formula it is, else its blank; undefined where it is none. */
export function liveNumber(
  formula: string,
  text: string,
  remembered: RememberedFigure | undefined,
  figures: Figures,
): Span | undefined {
  const figure = remembered?.ofProject ? figures.own[remembered.name] : undefined;
  if (figure) return { figure, as: remembered!.as };
  for (const one of figures.now)
    for (const as of [...(remembered ? [remembered.as] : []), ...displays(one)])
      if (one.formula !== undefined && shownFormula(one, one.formula, as) === formula) return { figure: one, as };
  const shown = { name: remembered?.name ?? "", unit: remembered?.as.unit ?? "", text };
  const found = figureOfFormula(formula, shown, figures.workbook, figures.sheet) ?? blankOf(text, figures);
  return found === "empty" ? blankOf(missing(shown.name), figures) : found;
}

const displays = ({ unit }: Figure): readonly Display[] =>
  [unit, "元", "万元"].flatMap(shown => [0, 1, 2, 4].map(places => ({ unit: shown, places })));

const sameNumber = (a: string, b: string): boolean => {
  const [x, y] = [readDecimal(plain(a)), readDecimal(plain(b))];
  return x !== undefined && y !== undefined && compare(x, y) === 0;
};
