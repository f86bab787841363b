import { patchedSpans, type Patch } from "../patched-spans";
import { spansText } from "../pattern";
import type { Gap, Span } from "../report";
import type { RememberedFigure, RowMemory } from "../sheet/memory";
import { sameWords, wordsAbout } from "./numbers-in-row";

const staleGap = ({ name, as, ofProject, stale }: RememberedFigure, shown: string): Gap => ({
  fact: name,
  ask: "",
  shown,
  doubt: { name, ofProject, as, from: [], stale: stale! },
});

const isNumeral = (sign: string | undefined): boolean => sign !== undefined && /[\d.]/.test(sign);

/** Where a text still stands, as the words about it tell; undefined where it was changed, and so was looked at. */
function placeOf(whole: string, text: string, about: RowMemory["text"], was: number, taken: ReadonlySet<number>) {
  const before = wordsAbout(about, was, text.length);
  let best: { readonly at: number; readonly by: number } | undefined;
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
    if (taken.has(at) || isNumeral(whole[at - 1]) || isNumeral(whole[at + text.length])) continue;
    const by = sameWords(before, wordsAbout(whole, at, text.length));
    if (by > (best?.by ?? 0)) best = { at, by };
  }
  return best?.at;
}

/** What was marked as last year's and stands as it stood is marked again; what the user changed is hers. */
export function staleMarks(spans: readonly Span[], memory: RowMemory | undefined): readonly Span[] {
  const marked = memory?.figures.filter(({ stale }) => stale) ?? [];
  if (marked.length === 0) return spans;
  const whole = spansText(spans);
  const taken = new Set<number>();
  const patches = marked.flatMap((figure): readonly Patch[] => {
    const text = memory!.text.slice(figure.at, figure.at + figure.length);
    const at = placeOf(whole, text, memory!.text, figure.at, taken);
    if (at === undefined) return [];
    taken.add(at);
    return [{ at, length: text.length, span: staleGap(figure, text) }];
  });
  return patchedSpans(
    spans,
    patches.sort((a, b) => a.at - b.at),
  );
}
