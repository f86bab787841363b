import { joinedWords, spansText } from "../pattern";
import type { OwnWords, Paragraph, Report, Span } from "../report";
import { outlineOf } from "../sheet/text-outline";
import { SETTINGS } from "../sheet/styles";
import { headingOr } from "./hand-style";
import { ownSpans } from "./own-spans";
import type { Figures } from "./sheet-figures";
import { HAND, type SheetParagraph } from "./sheet-paragraphs";
import { isMovable, staysCell } from "./own-cells";
import type { PairedRow } from "./paired-rows";

/**
 * What happens to a paragraph:
 * `changed` it is generated and reads otherwise now · `added`, `dropped` it is generated newly, or no more · `kept` the user's words stay and
 * nothing else was generated since · `taken` her words of last year's report stand where nobody said anything this year · `both` her words stay though other words are generated now · `orphan` her words stay though nothing is
 * generated in their place any more · `hand` she added it · `deleted` she deleted it and it stays away · `restored` it comes back.
 */
export type ChangeKind =
  "changed" | "added" | "dropped" | "kept" | "taken" | "both" | "orphan" | "hand" | "deleted" | "restored";

/** A paragraph that is not, or will not be, what stood on the sheet when it was written. */
export interface ParagraphChange {
  readonly id: string;
  readonly kind: ChangeKind;
  /** Text as it was last written; undefined where it was not on the sheet then. */
  readonly before?: string;
  /** What stands on the sheet now. */
  readonly mine?: string;
  /** What will stand there; undefined where nothing will. */
  readonly after?: readonly Span[];
  /** What is generated in its place, where that is not what will stand there. */
  readonly generated?: readonly Span[];
}

/** What the user decided of a paragraph that says `mine`: it stays hers where it has been changed since. "" brings back a paragraph. */
export interface Choice {
  readonly mine: string;
  /** Its marked numbers and dates are right, though they are last year's; else what is generated is to stand there. */
  readonly as?: "confirmed";
}

/** By the paragraphs' ids. */
export type Choices = Readonly<Record<string, Choice>>;

/** Whether what is generated is to stand where `mine` does. */
export const takesGenerated = (choice: Choice | undefined, mine: string): boolean =>
  choice?.mine === mine && choice.as === undefined;

/** Words whose marks of last year's numbers and dates the user has looked at. */
export const confirmedSpans = (spans: readonly Span[], choice: Choice | undefined, mine: string): readonly Span[] =>
  choice?.mine !== mine || choice.as !== "confirmed"
    ? spans
    : joinedWords(
        spans.map(span => (typeof span !== "string" && "ask" in span && span.doubt?.stale ? span.shown : span)),
      );

/** A paragraph as it will stand, and what that changes; a change without a paragraph takes one away. */
export interface Merged {
  readonly paragraph?: Paragraph;
  readonly change?: ParagraphChange;
}

/** Text as it was last written. */
const beforeOf = ({ rows }: SheetParagraph): string | undefined =>
  rows.some(({ memory }) => memory) ? unindented(rows.map(({ memory }) => memory?.text ?? "").join("")) : undefined;

export const mineOf = ({ rows }: SheetParagraph): string => unindented(rows.map(({ row }) => row.text).join(""));

const INDENT = SETTINGS.body.before;

/** A text without the indent that its style puts before it. */
export const unindented = (text: string): string => (text.startsWith(INDENT) ? text.slice(INDENT.length) : text);

/** Holds a paragraph of the sheet against the one generated now in its place. */
export function mergeParagraph(
  there: SheetParagraph,
  generated: Paragraph | undefined,
  figures: Figures,
  style: Paragraph["style"],
  choice: Choices[string] | undefined,
): Merged {
  const id = there.id!;
  const [before, mine] = [beforeOf(there), mineOf(there)];
  const texts = { id, ...(before === undefined ? {} : { before }), mine };
  if (!there.edited) {
    if (!generated) return { change: { ...texts, kind: "dropped" } };
    const after = generated.spans;
    if (spansText(after) === before) return { paragraph: generated };
    return { paragraph: generated, change: { ...texts, kind: "changed", after } };
  }
  const stands = ownParagraph(there, id, figures, generated?.style ?? headingOr(style, mine));
  const own = { ...stands, spans: confirmedSpans(stands.spans, choice, mine) };
  if (!generated) {
    const paragraph = { ...own, own: { ...own.own, generated: "" } };
    return { paragraph, change: { ...texts, kind: "orphan", after: own.spans } };
  }
  // Words taken over stand for what is generated, and are no more than a proposal.
  const outline = generated.own?.generated ?? outlineOf(generated.spans);
  const says = spansText(generated.spans);
  const same = own.own.cell === undefined && outlineOf(own.spans) === outline && !own.spans.some(isDoubt);
  if (says === mine) return { paragraph: generated };
  if (same || takesGenerated(choice, mine))
    return { paragraph: generated, change: { ...texts, kind: "changed", after: generated.spans } };
  const kind = there.generated === outline ? "kept" : "both";
  const paragraph = { ...own, own: { ...own.own, generated: outline } };
  return { paragraph, change: { ...texts, kind, after: own.spans, generated: generated.spans } };
}

const isDoubt = (span: Span): boolean => typeof span !== "string" && "ask" in span && span.doubt !== undefined;

/** A paragraph of the user's own. */
export function handParagraph(
  there: SheetParagraph,
  id: string,
  figures: Figures,
  style: Paragraph["style"],
  choice: Choice | undefined,
): Merged {
  const stands = ownParagraph(there, id, figures, headingOr(style, mineOf(there)));
  const paragraph = { ...stands, spans: confirmedSpans(stands.spans, choice, mineOf(there)) };
  const before = beforeOf(there);
  const change: ParagraphChange = {
    id,
    kind: "hand",
    ...(before === undefined ? {} : { before }),
    mine: mineOf(there),
    after: paragraph.spans,
  };
  return { paragraph, change };
}

/** A paragraph of the sheet in the user's words, with its figures as they are now. */
export function ownParagraph(
  there: SheetParagraph,
  id: string,
  figures: Figures,
  style: Paragraph["style"],
): Paragraph & { readonly own: OwnWords } {
  const only = there.rows.length === 1 ? there.rows[0]! : undefined;
  const cell = only?.row.cell;
  if (only && cell && staysCell(cell)) return { id, style, spans: [only.row.text], own: { cell } };
  const rows = there.rows.map(row => ownSpans(row, figures));
  // More than words and figures: kept as she made it where it can stand in any row, else as the words it gave.
  if (rows.includes(undefined) && only && isMovable(cell!.formula!))
    return { id, style, spans: [only.row.text], own: { cell: cell! } };
  const spans = rows.flatMap((row, at) => row ?? wordsOnly(there.rows[at]!, figures));
  return { id, style, spans: withoutIndent(joinedWords(spans)), own: {} };
}

const wordsOnly = ({ row, memory }: PairedRow, figures: Figures): readonly Span[] =>
  ownSpans({ row: { ...row, pieces: [row.text] }, ...(memory && { memory }) }, figures)!;

/** Spans without the indent that their style puts before them. */
export const withoutIndent = (spans: readonly Span[]): readonly Span[] => {
  const [first, ...rest] = spans;
  return typeof first === "string" ? joinedWords([unindented(first), ...rest]) : spans;
};

export const isHand = (id: string): boolean => id.startsWith(HAND);

/** The paragraphs of a report by id. */
export const byId = ({ paragraphs }: Report): ReadonlyMap<string, Paragraph> =>
  new Map(paragraphs.map(paragraph => [paragraph.id, paragraph]));
