import type { FigureSpan } from "../report";

/**
 * A piece of a row's formula: words, or an expression that gives a number (A1, as written, without what guards it against errors); `is` where it
 * is known already which figure that is.
 */
export type Piece = string | { readonly formula: string; readonly is?: FigureSpan };

/** A text in quotes, a sheet's name in quotes, an end of a bracket, or the sign that joins. */
const MARKS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[()&]/g;

/** What `liveText` puts about a number: the blank that stands where its cells give none, or are empty. */
const GUARDED = /^IFERROR\((?:IF\(.*?="".*?,NA\(\),(.*)\)|(.*)),"【待填：[^"】]*】"\)$/;

/** The words and expressions that a formula joins with "&", in their order: what `liveText` made, read back. */
export function livePieces(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let from = 0;
  const take = (to: number): void => {
    const part = formula.slice(from, to).trim();
    const words = /^"(?:[^"]|"")*"$/.test(part) ? part.slice(1, -1).replace(/""/g, '"') : undefined;
    const last = pieces.at(-1);
    if (words === undefined) {
      const guarded = GUARDED.exec(part);
      pieces.push({ formula: guarded?.[1] ?? guarded?.[2] ?? part });
    } else if (typeof last === "string") pieces[pieces.length - 1] = last + words;
    else pieces.push(words);
  };
  for (const { 0: mark, index } of formula.matchAll(MARKS)) {
    if (mark === "(") depth++;
    else if (mark === ")") depth--;
    else if (mark === "&" && depth === 0) {
      take(index);
      from = index + 1;
    }
  }
  take(formula.length);
  return pieces;
}

const SHOWN = "(-?\\d[\\d,]*(?:\\.\\d+)?|【待填：[^】]*】)";
const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** The numerals of a text where its expressions stand, a blank where one gave none; undefined where the text is not of these pieces. */
export function numeralsOf(pieces: readonly Piece[], text: string): readonly string[] | undefined {
  const pattern = pieces.map(piece => (typeof piece === "string" ? escaped(piece) : SHOWN)).join("");
  return new RegExp(`^${pattern}$`).exec(text)?.slice(1);
}
