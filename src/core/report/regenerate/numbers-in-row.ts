import type { FigureSpan } from "../report";
import { numeralsOf, type Piece } from "./live-pieces";
import type { RowMemory } from "../sheet/memory";

/** A number in a text, with the words about it. */
export interface NumberInText {
  readonly text: string;
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** The expression that gives it, where it is live (A1). */
  readonly formula?: string;
  /** The figure that it is, where that is known already. */
  readonly is?: FigureSpan;
}

/** A number that was a figure when the row was written. */
export interface KnownNumber extends NumberInText {
  readonly name: string;
  readonly live: boolean;
}

/** Digits, with separators and a sign; what stands in brackets or between letters is told apart by the words about it. */
const NUMERAL = /(?<![\d.])-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/g;
const ABOUT = 12;

/** A piece of a text, with the words about it. */
export const wordsAbout = (whole: string, at: number, length: number): NumberInText => ({
  text: whole.slice(at, at + length),
  at,
  before: whole.slice(Math.max(0, at - ABOUT), at),
  after: whole.slice(at + length, at + length + ABOUT),
});

/** The numbers of a row as it stands, in their order; `text` is the row's text. */
export function numbersInRow(pieces: readonly Piece[], text: string): readonly NumberInText[] {
  const live = numeralsOf(pieces, text) ?? [];
  const shown: string[] = [];
  let expressions = 0;
  for (const piece of pieces) shown.push(typeof piece === "string" ? piece : (live[expressions++] ?? ""));
  const whole = shown.join("");
  const found: NumberInText[] = [];
  let at = 0;
  pieces.forEach((piece, index) => {
    const { length } = shown[index]!;
    if (typeof piece === "string")
      for (const { 0: numeral, index: place } of piece.matchAll(NUMERAL))
        found.push(wordsAbout(whole, at + place, numeral.length));
    else found.push({ ...wordsAbout(whole, at, length), ...piece });
    at += length;
  });
  return found;
}

/** The figures that a row was written with, as numbers in its text. */
export const rememberedNumbers = ({ text, figures }: RowMemory): readonly KnownNumber[] =>
  figures.map(({ name, live, at, length }) => ({ ...wordsAbout(text, at, length), name, live }));

const shared = (a: string, b: string, from: "start" | "end", most: number): number => {
  let count = 0;
  while (count < most && count < a.length && count < b.length) {
    const [x, y] = from === "start" ? [a[count], b[count]] : [a.at(-1 - count), b.at(-1 - count)];
    if (x !== y) break;
    count++;
  }
  return count;
};

/** How much the words about two numbers are the same: up to 3 before and 2 behind. */
export const sameWords = (a: NumberInText, b: NumberInText): number =>
  shared(a.before, b.before, "end", 3) + shared(a.after, b.after, "start", 2);

/** Numerals so short occur by chance: only the words about them tell which they are. */
const SHORT = 3;

/** How surely a remembered figure is a number that now stands in the text; 0 for not at all. */
function likeness(known: KnownNumber, number: NumberInText): number {
  const words = sameWords(known, number);
  if (number.is) return known.name === number.is.figure.name ? 4 + words : 0;
  if (number.formula !== undefined) return known.live ? 4 + words : 0;
  if (number.text === known.text) return known.text.length > SHORT || words > 0 ? 3 + words : 0;
  // Typed over: another number at the very place.
  return words >= 3 ? words - 2 : 0;
}

/**
 * Which of the remembered figures each number is: the pairing in one order for both that is likest on the whole, then what was moved about.
 * Gives places in `known` by places in `numbers`.
 */
export function pairNumbers(
  known: readonly KnownNumber[],
  numbers: readonly NumberInText[],
): ReadonlyMap<number, number> {
  const score = known.map(one => numbers.map(number => likeness(one, number)));
  const best: number[][] = Array.from({ length: known.length + 1 }, () => Array<number>(numbers.length + 1).fill(0));
  for (let i = known.length - 1; i >= 0; i--)
    for (let j = numbers.length - 1; j >= 0; j--) {
      const by = score[i]![j]!;
      const together = by > 0 ? by + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, together);
    }
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < known.length && j < numbers.length;) {
    const by = score[i]![j]!;
    if (by > 0 && best[i]![j] === by + best[i + 1]![j + 1]!) pairs.set(j++, i++);
    else if (best[i]![j] === best[i + 1]![j]) i++;
    else j++;
  }
  const free = new Set(known.keys());
  for (const i of pairs.values()) free.delete(i);
  numbers.forEach((number, j) => {
    if (pairs.has(j)) return;
    const moved = [...free].find(i => known[i]!.text === number.text && score[i]![j]! > 0);
    if (moved === undefined) return;
    pairs.set(j, moved);
    free.delete(moved);
  });
  return pairs;
}
