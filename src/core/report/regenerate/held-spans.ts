import { figureText } from "../pattern";
import type { Span } from "../report";
import { numbersInRow, pairNumbers, rememberedNumbers, type NumberInText } from "./numbers-in-row";
import type { RememberedFigure } from "../sheet/memory";
import { withBlanks } from "./blanks";
import { liveNumber, wholeText } from "./own-spans";
import { namedFigure, type Figures } from "./sheet-figures";
import type { PairedRow } from "./paired-rows";

/**
 * The words and figures of a row nobody touched, as they stand: what is live stays so and remembers what it told when it was written. Undefined
 * where a live number is not known any more.
 */
export function heldSpans({ row, memory }: PairedRow, figures: Figures): readonly Span[] | undefined {
  const numbers = numbersInRow(row.pieces, row.text);
  const known = memory ? rememberedNumbers(memory) : [];
  const pairs = pairNumbers(known, numbers);
  const whole = wholeText(row.pieces, numbers);
  const spans: Span[] = [];
  let end = 0;
  for (const [at, number] of numbers.entries()) {
    const paired = pairs.get(at);
    const told = paired === undefined ? undefined : known[paired]!.text;
    const figure = paired === undefined ? undefined : memory!.figures[paired];
    const span =
      number.formula === undefined
        ? toldFigure(number, figure, figures)
        : liveNumber(number.formula, number.text, figure, figures);
    if (span === undefined) return undefined;
    const remembers = typeof span === "object" && "figure" in span && told !== undefined;
    spans.push(whole.slice(end, number.at), remembers ? { ...span, told } : span);
    end = number.at + number.text.length;
  }
  return withBlanks([...spans, whole.slice(end)], figures);
}

/** A figure among the words, as long as it says what it did; else the words. */
function toldFigure({ text }: NumberInText, remembered: RememberedFigure | undefined, figures: Figures): Span {
  const figure = remembered && !remembered.doubted ? namedFigure(remembered, figures) : undefined;
  return figure && figureText(figure, remembered!.as) === text ? { figure, as: remembered!.as } : text;
}
