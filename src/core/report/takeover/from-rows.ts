import type { Sheet, Workbook } from "../../workbook/workbook";
import { spansText } from "../pattern";
import type { Project } from "../project";
import type { Paragraph, Report, Span } from "../report";
import { byId, isHand, mineOf, ownParagraph, unindented, type Choices } from "../regenerate/merge";
import { namedParagraphs, type NamedParagraph } from "../regenerate/standing";
import { figuresOf, type Figures } from "../regenerate/sheet-figures";
import type { SheetRow } from "../regenerate/read-sheet";
import { sheetParagraphs } from "../regenerate/sheet-paragraphs";
import { outlineOf } from "../sheet/text-outline";
import type { Binder } from "../words/bind";
import { changeOf, handTaken, holdsWords, lastId, REPORT_DATE, takenParagraph, type Taken } from "./taken";

/** What rows of a sheet of ours are held against. */
export interface TakingRows {
  readonly report: Report;
  readonly project: Project;
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly choices: Choices;
  readonly bind?: Binder;
  /** Words of last year as they read this year. */
  readonly renew: (spans: readonly Span[]) => readonly Span[];
}

/** The paragraphs of last year's report on a sheet that remembers them: her words and edits, and what is generated this year. */
export function takenFromRows(
  rows: readonly SheetRow[],
  taking: TakingRows,
): { readonly taken: readonly Taken[]; readonly there: readonly NamedParagraph[] } {
  const { report, project, workbook, sheet, bind } = taking;
  const generated = byId(report);
  const there = namedParagraphs(sheetParagraphs(rows, unindented), generated);
  const all = figuresOf(
    report,
    there.flatMap(paragraph => paragraph.rows),
    { project, workbook, sheet, ...(bind ? { bind } : {}) },
  );
  let hand = 0;
  const taken = there.flatMap((paragraph): readonly Taken[] => {
    const one = generated.get(paragraph.id);
    if (one) return [{ id: one.id, merged: ofOutline(paragraph, one, all, taking) }];
    // Last year's generated sentences have no place this year; her words have.
    const hers = isHand(paragraph.id) || paragraph.edited || holdsWords(paragraph.id);
    const spans = hers ? wordsOf(paragraph, all, taking) : [];
    if (spansText(spans).trim() === "") return [];
    const id = lastId(++hand);
    return [{ id, merged: handTaken(id, mineOf(paragraph), spans, taking.choices[id]) }];
  });
  return { taken, there };
}

const BLANK = /【待填：/;

function ofOutline(there: NamedParagraph, one: Paragraph, figures: Figures, taking: TakingRows): Taken["merged"] {
  const mine = mineOf(there);
  const open = one.spans.some(span => typeof span !== "string" && "ask" in span);
  const answers = there.edited || (open && holdsWords(one.id) && !BLANK.test(mine));
  if (!answers || one.id === REPORT_DATE)
    return mine === spansText(one.spans) ? { paragraph: one } : { paragraph: one, change: changeOf(one, mine) };
  const spans = wordsOf(there, figures, taking);
  const sameThen = there.generated === outlineOf(one.spans);
  return takenParagraph(one, mine, spans, taking.choices[one.id], sameThen);
}

/** A row's words, whatever cell they stood in: a number typed there is last year's, and a formula may point anywhere. */
function wordsOf(there: NamedParagraph, figures: Figures, { renew }: TakingRows): readonly Span[] {
  const { spans, own } = ownParagraph(there, there.id, figures, "body");
  return renew(own.cell ? [mineOf(there)] : spans);
}
