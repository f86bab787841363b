import { joinedWords, spanText } from "./pattern";
import type { Span } from "./report";

/** What stands at a place of a text instead of its words. */
export interface Patch {
  readonly at: number;
  readonly length: number;
  readonly span: Span;
}

/** Spans with the words at some places (in order) put otherwise; what is no mere words there, a figure or a blank, stays. */
export function patchedSpans(spans: readonly Span[], patches: readonly Patch[]): readonly Span[] {
  const made: Span[] = [];
  let begin = 0;
  for (const span of spans) {
    const text = spanText(span);
    if (typeof span !== "string") made.push(span);
    else {
      let end = 0;
      for (const patch of patches) {
        const at = patch.at - begin;
        if (at < end || at + patch.length > text.length) continue;
        made.push(text.slice(end, at), patch.span);
        end = at + patch.length;
      }
      made.push(text.slice(end));
    }
    begin += text.length;
  }
  return joinedWords(made);
}
