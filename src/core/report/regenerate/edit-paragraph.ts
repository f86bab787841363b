import type { Workbook } from "../../workbook/workbook";
import { joinedWords, spansText, trimmedLine } from "../pattern";
import type { Project } from "../project";
import type { OwnWords, Paragraph, Report, Span } from "../report";
import { outlineOf } from "../sheet/text-outline";
import type { FigureIndex } from "../words/figure-index";
import { heldSpans } from "./held-spans";
import { headingOr } from "./hand-style";
import { isHand, mergeParagraph, mineOf, ownParagraph, withoutIndent } from "./merge";
import { behind } from "./order";
import { carriedOver, freshIds, standingOf, type Standing } from "./standing";
import { putBack, typedSpans } from "./typed-spans";

/** A paragraph of a written report as the user wants it. */
export interface ParagraphEdit {
  readonly id: string;
  /** What she saw of it when she began; empty for a paragraph that was not there. */
  readonly was: readonly Span[];
  /** Her words about figures of the report; lines are paragraphs. Nothing takes the paragraph away; `generated` is what the tables give. */
  readonly now: readonly Span[] | "generated";
  /** What it takes to put things back. */
  readonly back?: {
    /** Undefined where the words were generated. */
    readonly own?: OwnWords;
    /** Paragraphs in their order, and those that were generated, as they were. */
    readonly order: readonly string[];
    readonly generated: readonly string[];
    /** Paragraphs that the edit added. */
    readonly away: readonly string[];
  };
}

/** A report in which one paragraph is as the user wants it, and all others as they stand on its sheet. */
export interface EditedReport {
  readonly report: Report;
  /** The edit that puts the paragraph back. */
  readonly undo: ParagraphEdit;
}

/**
 * Edits one paragraph of a report that stands on a sheet, whatever else would be written otherwise by now. Undefined where the sheet is gone, or
 * the paragraph says something else than what the user saw.
 */
export function editParagraph(
  report: Report,
  project: Project,
  workbook: Workbook,
  edit: ParagraphEdit,
  index?: FigureIndex,
): EditedReport | undefined {
  const standing = standingOf(report, project, workbook, index);
  if (!standing || wordsOf(shown(standing, edit)) !== wordsOf(edit.was)) return undefined;
  const { there, before } = standing;
  const { id, back } = edit;
  const ids = there.map(paragraph => paragraph.id);
  const held = heldParagraphs(standing);
  const stands = new Map(held.map(paragraph => [paragraph.id, paragraph]));
  const edited = editedParagraphs(standing, edit, stands.get(id)?.style);
  const after = edited.map(paragraph => paragraph.id);
  const known = new Set([...before, id]);
  const order = back
    ? behind(ids, back.order)
    : behind(
        ids,
        report.paragraphs.map(one => one.id).filter(one => known.has(one)),
      );
  const away = new Set(back?.away);
  const paragraphs = order.flatMap(one => (one === id ? edited : away.has(one) ? [] : (stands.get(one) ?? [])));
  const generated = back?.generated ?? (isHand(id) ? before : withId(before, id, report));
  const old = stands.get(id);
  return {
    report: carriedOver(standing, paragraphs, generated),
    undo: {
      id,
      was: edited.find(paragraph => paragraph.id === id)?.spans ?? [],
      now: old?.spans ?? [],
      back: {
        ...(old?.own ? { own: old.own } : {}),
        order: ids,
        generated: before,
        away: after.filter(one => one !== id),
      },
    },
  };
}

/** The paragraph as the pane shows it: as the next writing would leave it. */
function shown({ there, generated, before, figures }: Standing, { id }: ParagraphEdit): readonly Span[] {
  const stands = there.find(paragraph => paragraph.id === id);
  // What was generated once and stands there no more has been deleted.
  if (!stands) return before.includes(id) ? [] : (generated.get(id)?.spans ?? []);
  if (isHand(id)) return ownParagraph(stands, id, figures, "body").spans;
  return mergeParagraph(stands, generated.get(id), figures, "body", undefined).paragraph?.spans ?? [];
}

const NUMERAL = /\d[\d,]*(?:\.\d+)?/g;

/** The words of a paragraph; its numbers may have moved with their cells. */
const wordsOf = (spans: readonly Span[]): string =>
  joinedWords(spans.map(span => (typeof span !== "string" && "figure" in span ? "0" : spansText([span]))))
    .join("")
    .replace(NUMERAL, "0");

/** Every paragraph of the sheet as it stands. */
function heldParagraphs({ there, generated, figures }: Standing): readonly Paragraph[] {
  let style: Paragraph["style"] = "cover-line";
  return there.map(paragraph => {
    const { id, edited, generated: outline } = paragraph;
    const now = generated.get(id);
    const own = ownParagraph(paragraph, id, figures, now?.style ?? headingOr(style, mineOf(paragraph)));
    style = own.style.startsWith("cover") ? "cover-line" : "body";
    if (edited) return { ...own, own: { ...own.own, ...(outline === undefined ? {} : { generated: outline }) } };
    const rows = paragraph.rows.map(row => heldSpans(row, figures));
    // What is nobody's words and cannot be read any more is generated.
    if (rows.includes(undefined)) return now ?? own;
    return { id, style: own.style, spans: withoutIndent(joinedWords(rows.flatMap(spans => spans!))) };
  });
}

/** The paragraphs that the edit makes of one: none, or one for each line. */
function editedParagraphs(
  standing: Standing,
  { id, now, back }: ParagraphEdit,
  standsAs: Paragraph["style"] | undefined,
): readonly Paragraph[] {
  const { there, generated, figures } = standing;
  const made = generated.get(id);
  if (now === "generated") return made ? [made] : [];
  const around = standsAs?.startsWith("cover") ? standsAs : "body";
  const styleOf = (spans: readonly Span[]): Paragraph["style"] => made?.style ?? headingOr(around, spansText(spans));
  if (back) {
    const spans = joinedWords(now.map(span => putBack(span, figures)));
    return now.length === 0 ? [] : [{ id, style: styleOf(spans), spans, ...(back.own ? { own: back.own } : {}) }];
  }
  const rows = there.find(paragraph => paragraph.id === id)?.rows ?? [];
  const lines = linesOf(typedSpans(now, rows, figures), made?.style ?? around);
  const fresh = freshIds(there.map(paragraph => paragraph.id));
  return lines.map((spans, at): Paragraph => {
    if (at > 0) return { id: fresh(), style: headingOr("body", spansText(spans)), spans, own: {} };
    if (made && spansText(made.spans) === spansText(spans)) return made;
    return { id, style: styleOf(spans), spans, own: ownWords(standing, id) };
  });
}

/** Where both sides changed that stays so: she has not been asked which of them she wants. */
function ownWords({ there, generated }: Standing, id: string): OwnWords {
  if (isHand(id)) return {};
  const stands = there.find(paragraph => paragraph.id === id);
  const made = generated.get(id);
  const before = stands?.edited ? stands.generated : undefined;
  return { generated: before ?? (made ? outlineOf(made.spans) : "") };
}

/** Lines of a text as paragraphs of their own; those of a cover's line stay together. */
function linesOf(spans: readonly Span[], style: Paragraph["style"]): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    if (typeof span !== "string" || style.startsWith("cover")) lines.at(-1)!.push(span);
    else
      span.split("\n").forEach((words, at) => {
        if (at > 0) lines.push([]);
        lines.at(-1)!.push(words);
      });
  }
  return lines
    .map(line => (style.startsWith("cover") ? line : trimmedLine(line)))
    .map(joinedWords)
    .filter(line => spansText(line).trim() !== "");
}

/** The ids that were generated, with one more where the outline has it. */
function withId(ids: readonly string[], id: string, report: Report): readonly string[] {
  if (ids.includes(id)) return ids;
  const known = new Set([...ids, id]);
  return behind(
    ids,
    report.paragraphs.map(one => one.id).filter(one => known.has(one)),
  );
}
