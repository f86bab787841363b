import { figureText } from "../pattern";
import type { Figure, FigureSpan, Span } from "../report";
import { shownFormula } from "../sheet/live-text";
import type { RowMemory } from "../sheet/memory";
import { figureOfFormula } from "./figure-of-formula";
import type { Piece } from "./live-pieces";
import { ownSpans } from "./own-spans";
import type { Figures } from "./sheet-figures";
import type { PairedRow } from "./paired-rows";

/**
 * What the user typed about figures, as it goes onto the sheet: each figure as it is now, numbers in her words bound as in any words of hers.
 * `rows` are those on which the paragraph stands.
 */
export function typedSpans(spans: readonly Span[], rows: readonly PairedRow[], figures: Figures): readonly Span[] {
  const pieces: Piece[] = [];
  let text = "";
  for (const span of spans) {
    const is = typeof span !== "string" && "figure" in span ? figureNow(span, figures) : undefined;
    const words = is ? figureText(is.figure, is.as) : wordsOf(span);
    text += words;
    const last = pieces.at(-1);
    if (is) pieces.push({ formula: is.figure.formula ?? "", is });
    else if (typeof last === "string") pieces[pieces.length - 1] = last + words;
    else pieces.push(words);
  }
  const memory = joinedMemory(rows);
  return ownSpans({ row: { pieces, text }, ...(memory && { memory }) }, figures)!;
}

/** A piece of a paragraph as it is put back: words as they were, a figure as it is now. */
export function putBack(span: Span, figures: Figures): Span {
  if (typeof span === "string" || "ask" in span) return span;
  const now = figureNow(span, figures);
  return now ? { ...span, ...now } : wordsOf(span);
}

const wordsOf = (span: Span): string =>
  typeof span === "string" ? span : "figure" in span ? figureText(span.figure, span.as) : span.shown;

/**
 * A figure of the report that was on show, in the report as it is now: of the same cells, else the only one of its name, else what its cells
 * still hold. Undefined where it is none of them: its number is then one in her words.
 */
function figureNow({ figure, as }: FigureSpan, figures: Figures): FigureSpan | undefined {
  const alike = figures.now.filter(one => one.name === figure.name && one.unit === figure.unit);
  const same = alike.find(one => one.formula === figure.formula) ?? onlyOne(alike);
  if (same) return { figure: same, as };
  if (figure.formula === undefined) return undefined;
  const text = figureText(figure, as);
  const shown = { name: figure.name, unit: as.unit, text };
  const found = figureOfFormula(shownFormula(figure, figure.formula, as), shown, figures.workbook, figures.sheet);
  return typeof found === "object" && figureText(found.figure, found.as) === text ? found : undefined;
}

const onlyOne = (figures: readonly Figure[]): Figure | undefined =>
  new Set(figures.map(({ formula }) => formula)).size === 1 ? figures[0] : undefined;

/** What the rows of a paragraph remember, as one. */
function joinedMemory(rows: readonly PairedRow[]): RowMemory | undefined {
  const [first, ...others] = rows.flatMap(({ memory }) => (memory ? [memory] : []));
  return (
    first &&
    others.reduce(
      (whole, { text, figures }) => ({
        ...whole,
        text: whole.text + text,
        figures: [...whole.figures, ...figures.map(figure => ({ ...figure, at: figure.at + whole.text.length }))],
      }),
      first,
    )
  );
}
