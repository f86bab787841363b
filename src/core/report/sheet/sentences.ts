import { joinedWords, spansText } from "../pattern";
import type { Span } from "../report";

/** Ends at which a paragraph may be broken into rows, the better ones first. */
const ENDS: readonly RegExp[] = [
  /[^。！？；\n]*[。！？；\n]+[”’）】》]*|[^。！？；\n]+/g,
  /[^，、：,]*[，、：,]+|[^，、：,]+/g,
  /[^]{1,100}/gu,
];

/** What tells that a part is complete; a part that is not goes on in the next span. */
const COMPLETE: readonly RegExp[] = [/[。！？；\n][”’）】》]*$/, /[，、：,]$/, /$/];

/** A paragraph cut at the ends of its sentences; figures and gaps stay whole. A sentence for which `tooLong` is true is cut further. */
export function sentences(
  spans: readonly Span[],
  tooLong: (text: string) => boolean,
  ends = 0,
): readonly (readonly Span[])[] {
  const end = ENDS[ends];
  if (end === undefined) return [spans];
  const cut: Span[][] = [[]];
  for (const span of spans) {
    if (typeof span !== "string") {
      cut.at(-1)!.push(span);
      continue;
    }
    for (const part of span.match(end) ?? []) {
      cut.at(-1)!.push(part);
      if (COMPLETE[ends]!.test(part)) cut.push([]);
    }
  }
  return cut
    .filter(sentence => sentence.length > 0)
    .flatMap(sentence =>
      tooLong(spansText(sentence)) ? sentences(sentence, tooLong, ends + 1) : [joinedWords(sentence)],
    );
}
