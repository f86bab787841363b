import { spansText } from "../pattern";
import type { Paragraph, Span } from "../report";
import { confirmedSpans, takesGenerated, type Choice, type Merged } from "../regenerate/merge";
import { headingOr } from "../regenerate/hand-style";
import { HAND } from "../regenerate/sheet-paragraphs";
import { outlineOf } from "../sheet/text-outline";

/** A paragraph of last year's report in its place among this year's. */
export interface Taken {
  readonly id: string;
  readonly merged: Merged;
}

/** Ids of paragraphs of last year's report that this year's outline has no place for: they are hers, as if she had added them. */
export const lastId = (number: number): string => `${HAND}last.${number}`;

const isGap = (span: Span): boolean => typeof span !== "string" && "ask" in span && !span.doubt;

/** Last year's words for a paragraph of this year; where other words are generated, both are shown, and `choice` takes these. */
export function takenParagraph(
  one: Paragraph,
  mine: string,
  words: readonly Span[],
  choice: Choice | undefined,
  sameThen = false,
): Merged {
  const { id, style } = one;
  const same = spansText(words) === spansText(one.spans);
  if (same || takesGenerated(choice, mine)) return { paragraph: one, change: changeOf(one, mine) };
  const spans = confirmedSpans(words, choice, mine);
  const paragraph: Paragraph = { id, style, spans, own: { generated: outlineOf(one.spans) } };
  const kind = sameThen || one.spans.some(isGap) ? "taken" : "both";
  return { paragraph, change: { id, kind, before: mine, mine, after: spans, generated: one.spans } };
}

/** What is generated this year in the place of what stood there. */
export const changeOf = ({ id, spans }: Paragraph, before: string): NonNullable<Merged["change"]> => ({
  id,
  kind: "changed",
  before,
  mine: before,
  after: spans,
});

/** A paragraph that this year's outline has no place for; `choice` leaves it where it is. */
export function handTaken(id: string, mine: string, words: readonly Span[], choice: Choice | undefined): Merged {
  if (takesGenerated(choice, mine)) return { change: { id, kind: "dropped", before: mine, mine } };
  const spans = confirmedSpans(words, choice, mine);
  return {
    paragraph: { id, style: headingOr("body", spansText(spans)), spans, own: {} },
    change: { id, kind: "taken", before: mine, mine, after: spans },
  };
}

/** The day of a report is never last year's, not even where it was written by hand. */
export const REPORT_DATE = "cover.填报日期";

/** Lines of a cover and paragraphs that hold somebody's words: they are taken over where this year nobody said anything. */
export const holdsWords = (id: string): boolean =>
  /\.text(?:\.\d+)?$/.test(id) || (id.startsWith("cover.") && !NOT_TAKEN.includes(id));

/** Of this year alone. */
const NOT_TAKEN: readonly string[] = ["cover.title", "cover.year", "cover.项目名称", REPORT_DATE];
