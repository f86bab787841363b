import type { Workbook } from "../../workbook/workbook";
import type { Project } from "../project";
import type { Paragraph, Report } from "../report";
import type { FigureIndex } from "../words/figure-index";
import { handParagraph, isHand, mergeParagraph, type Choices, type Merged, type ParagraphChange } from "./merge";
import { orderOf } from "./order";
import { carriedOver, standingOf, type Standing } from "./standing";

/** A report held against the sheet on which it stands. */
export interface Regenerated {
  /** With the user's words where they stay, and all else of the sheet that goes over. */
  readonly report: Report;
  /** The sheet it stands on; undefined where it has not been written yet. */
  readonly sheet?: string;
  /** What is not as it was written, or will not be: in the order of the report, what goes away last. */
  readonly changes: readonly ParagraphChange[];
}

/** What regenerating may be told besides. */
export interface Regenerating {
  readonly choices?: Choices;
  /** With it the numbers in the user's own words are live where the workbook holds them. */
  readonly index?: FigureIndex;
}

/**
 * A newly composed report with everything that the user wrote into the one on its sheet. Nothing of hers is left out: `choices`, by paragraph,
 * say where the generated words are to stand instead.
 */
export function regenerate(report: Report, project: Project, workbook: Workbook, more: Regenerating = {}): Regenerated {
  const standing = standingOf(report, project, workbook, more.index);
  return standing ? regenerateOn(standing, more) : { report, changes: [] };
}

/** The same of a report whose sheet has been read back. */
export function regenerateOn(standing: Standing, more: Regenerating): Regenerated {
  const { report } = standing;
  const merged = mergeAll(standing, more.choices ?? {});
  const generated = report.paragraphs.map(({ id }) => id);
  return {
    report: carriedOver(
      standing,
      merged.flatMap(({ paragraph }) => paragraph ?? []),
      generated,
    ),
    sheet: standing.sheet,
    changes: merged.flatMap(({ change }) => change ?? []),
  };
}

function mergeAll({ there, report, generated, before, figures }: Standing, choices: Choices): readonly Merged[] {
  const onSheet = new Map(there.map(paragraph => [paragraph.id, paragraph]));
  const known = new Set(before);
  const gone = report.paragraphs.filter(({ id }) => known.has(id) && !onSheet.has(id) && choices[id]?.mine !== "");
  const away = new Set(gone.map(({ id }) => id));
  const order = orderOf(
    there.map(({ id }) => id),
    report.paragraphs.map(({ id }) => id).filter(id => !away.has(id)),
    before,
  );
  let style: Paragraph["style"] = "cover-line";
  const merged = order.map((id): Merged => {
    const paragraph = onSheet.get(id);
    const one = generated.get(id);
    const result = !paragraph
      ? newly(one!, known.has(id))
      : isHand(id)
        ? handParagraph(paragraph, id, figures, style, choices[id])
        : mergeParagraph(paragraph, one, figures, style, choices[id]);
    if (result.paragraph) style = result.paragraph.style.startsWith("cover") ? "cover-line" : "body";
    return result;
  });
  return [...merged, ...gone.map(({ id, spans }): Merged => ({ change: { id, kind: "deleted", generated: spans } }))];
}

const newly = (paragraph: Paragraph, restored: boolean): Merged => ({
  paragraph,
  change: { id: paragraph.id, kind: restored ? "restored" : "added", after: paragraph.spans },
});
