import { spansText } from "../pattern";
import type { Paragraph, Span } from "../report";
import type { Choices, Merged } from "../regenerate/merge";
import { HAND } from "../regenerate/sheet-paragraphs";
import { outlineOf } from "../sheet/memory";

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
  spans: readonly Span[],
  choice: Choices[string] | undefined,
  sameThen = false,
): Merged {
  const { id, style } = one;
  const after = spansText(spans);
  if (after === spansText(one.spans)) return { paragraph: one, change: changeOf(one, mine) };
  if (choice?.mine === mine) return { paragraph: one, change: changeOf(one, mine) };
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

/** A paragraph that this year's outline has no place for. */
export const handTaken = (id: string, mine: string, spans: readonly Span[]): Merged => ({
  paragraph: { id, style: "body", spans, own: {} },
  change: { id, kind: "taken", before: mine, mine, after: spans },
});

/** The day of a report is never last year's, not even where it was written by hand. */
export const REPORT_DATE = "cover.填报日期";

/** Lines of a cover and paragraphs that hold somebody's words: they are taken over where this year nobody said anything. */
export const holdsWords = (id: string): boolean =>
  /\.text(?:\.\d+)?$/.test(id) || (id.startsWith("cover.") && !NOT_TAKEN.includes(id));

/** Of this year alone. */
const NOT_TAKEN: readonly string[] = ["cover.title", "cover.year", "cover.项目名称", REPORT_DATE];
