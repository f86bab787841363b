import { compare, divide, multiply, type Decimal } from "../../quantity/decimal";
import { patchedSpans, type Patch } from "../patched-spans";
import { figureText, spansText, spanText } from "../pattern";
import type { Project } from "../project";
import { operand } from "../projects/figure-of-cell";
import type { Display, Figure, Span } from "../report";
import { labelCore } from "../words/agreement";
import { fitOf, raised } from "../words/candidates";
import type { FigureIndex } from "../words/figure-index";
import type { TextFigure } from "../words/text-figure";
import { readTextFigures } from "../words/text-figures";
import { figureByWords } from "./cells-by-words";
import { nameOf, type LastFigures } from "./last-figures";

/** By what a number of last year's text is known again. */
export interface Knowing {
  readonly project: Project;
  readonly last: LastFigures;
  readonly index?: FigureIndex;
}

/** A number of the text, and the figure that it is this year. */
interface Known {
  readonly said: TextFigure;
  readonly figure: Figure;
}

/** Whether a number of a text is what a figure was, as the text shows numbers: rounded or cut. */
function shows({ value, power }: TextFigure, was: Decimal): boolean {
  const inUnit: Decimal = { digits: was.digits, places: was.places + power };
  const less = { digits: value.digits - 1n, places: value.places };
  const more = { digits: value.digits + 1n, places: value.places };
  return compare(inUnit, less) > 0 && compare(inUnit, more) < 0;
}

/** One of the project's own figures: called by its name, and the number it was. */
function ofProject(said: TextFigure, { project, last }: Knowing): Figure | undefined {
  const name = nameOf(said, project);
  const was = name === undefined ? undefined : last.get(name);
  return was && shows(said, was) ? project.figures[name!] : undefined;
}

const HUNDRED: Decimal = { digits: 100n, places: 0 };
const PLACES = 10;

/** A rate that was the ratio of two numbers of the text is the ratio of what they are now. */
function ofRatio(said: TextFigure, known: readonly Known[]): Figure | undefined {
  const isRatio = (above: Known, below: Known): boolean => {
    const value = divide(multiply(base(above.said), HUNDRED), base(below.said), PLACES);
    return value !== undefined && fitOf(said, value) !== undefined;
  };
  const counts = known.filter(({ said: { kind } }) => kind !== "rate");
  const pairs = counts.flatMap(above =>
    counts.flatMap(below => (above !== below && isRatio(above, below) ? [{ above, below }] : [])),
  );
  // What the text tells twice is one figure.
  const cells = new Set(pairs.map(({ above, below }) => JSON.stringify([above.figure.from, below.figure.from])));
  if (cells.size !== 1) return undefined;
  const { above, below } = pairs[0]!;
  const value = divide(multiply(above.figure.value, HUNDRED), below.figure.value, PLACES);
  if (!value) return undefined;
  return {
    name: labelCore(said.label),
    value,
    unit: "%",
    from: [...above.figure.from, ...below.figure.from],
    ...(above.figure.formula === undefined || below.figure.formula === undefined
      ? {}
      : { formula: `${operand(above.figure)}/${operand(below.figure)}*100` }),
  };
}

const base = ({ value, power }: TextFigure): Decimal => raised(value, power);

/** As the text showed it; what may be told in full has room for it. */
function displayOf(said: TextFigure, figure: Figure, text: string): Display {
  const numeral = text.slice(said.at, said.at + said.digits);
  const rounded: Display = {
    unit: said.unit,
    places: said.value.places,
    ...(said.value.places > 0 && numeral.endsWith("0") ? { fixed: true } : {}),
    ...(numeral.includes(",") ? { grouped: true } : {}),
  };
  const { fixed: _fixed, ...inFull } = { ...rounded, places: Math.max(said.value.places, 2) };
  const same = figureText(figure, rounded) === figureText(figure, inFull);
  return said.approximate || said.kind === "rate" || rounded.fixed || same ? rounded : inFull;
}

/** Words in which the numbers that are known again are this year's figures. */
export function withFiguresOfNow(spans: readonly Span[], knowing: Knowing): readonly Span[] {
  const text = spansText(spans);
  const known: Known[] = [];
  const patches = readTextFigures(text).flatMap((said): readonly Patch[] => {
    const isNumber = ["amount", "count", "rate"].includes(said.kind) && /^\d/.test(text.slice(said.at));
    if (!isNumber || said.bound !== undefined) return [];
    const clause = /[^，。；！？,;\n]*$/u.exec(text.slice(0, said.at))![0];
    const { index, project } = knowing;
    const figure =
      ofProject(said, knowing) ??
      (said.kind === "rate" ? ofRatio(said, known) : undefined) ??
      (index && figureByWords(index, said, clause, project));
    if (!figure) return [];
    known.push({ said, figure });
    return [{ at: said.at, length: said.digits, span: { figure, as: displayOf(said, figure, text) } }];
  });
  return patchedSpans(loosened(spans, patches), patches);
}

/** A number that was marked, and is known again, is words until its figure stands there. */
function loosened(spans: readonly Span[], patches: readonly Patch[]): readonly Span[] {
  const places = new Set(patches.map(({ at, length }) => `${at} ${length}`));
  let at = 0;
  return spans.map(span => {
    const shown = spanText(span);
    const isKnown = typeof span !== "string" && "ask" in span && span.doubt && places.has(`${at} ${shown.length}`);
    at += shown.length;
    return isKnown ? shown : span;
  });
}
