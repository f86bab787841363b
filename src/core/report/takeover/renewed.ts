import { patchedSpans } from "../patched-spans";
import { spansText } from "../pattern";
import type { Display, Doubt, Gap, Span } from "../report";
import { readTextFigures } from "../words/text-figures";
import { yearWords, type Turn } from "./year-words";

const NUMBERS = ["amount", "count", "rate", "number", "capitals"];
const PLAIN: Display = { unit: "", places: 0 };

const looked = (shown: string, stale: NonNullable<Doubt["stale"]>, name = ""): Gap => ({
  fact: name,
  ask: "",
  shown,
  doubt: { name, ofProject: false, as: PLAIN, from: [], stale },
});

/** Words of last year's report with the years of this year; a year that is only last year's is marked. */
function inThisYear(spans: readonly Span[], turn: Turn): readonly Span[] {
  const text = spansText(spans);
  return patchedSpans(
    spans,
    yearWords(text, turn).map(({ at, length, ...word }) => ({
      at,
      length,
      span: "now" in word ? word.now : looked(text.slice(at, at + length), "year"),
    })),
  );
}

/** Every number that no cell of this year tells is marked: it is last year's until somebody says otherwise. */
function withOldNumbers(spans: readonly Span[]): readonly Span[] {
  const text = spansText(spans);
  return patchedSpans(
    spans,
    readTextFigures(text)
      .filter(({ kind, at }) => NUMBERS.includes(kind) && !inTitle(text, at))
      .map(({ at, digits, label }) => ({
        at,
        length: digits,
        span: looked(text.slice(at, at + digits), "figure", label),
      })),
  );
}

const inTitle = (text: string, at: number): boolean => text.lastIndexOf("《", at) > text.lastIndexOf("》", at);

/** Words of last year's report as they go over into this year's: years renewed, what is only last year's marked. */
export const renewed = (spans: readonly Span[], turn: Turn): readonly Span[] => withOldNumbers(inThisYear(spans, turn));
