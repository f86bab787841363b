import { AlignmentType, LineRuleType, TextRun } from "docx";
import type { IParagraphOptions, IRunOptions } from "docx";
import { SETTINGS, spanText, type Paragraph, type Span } from "../core";

/** How a style of paragraph is set in Word. */
export interface WordSetting {
  readonly options: Pick<IParagraphOptions, "alignment" | "indent" | "keepNext" | "keepLines" | "spacing">;
  readonly run: Pick<IRunOptions, "font" | "size" | "bold">;
}

const twips = (points: number): number => Math.round(points * 20);

/** From line to line of 16 points, and of what is larger. */
const BODY_PITCH = 28;

/** The official look in Word's terms: the same fonts and sizes as on the sheet. */
export function settingOf(style: Paragraph["style"]): WordSetting {
  const { look, after } = SETTINGS[style];
  const size = look.size!;
  const centered = look.horizontal === "center";
  const heading = /^(?:title|heading)/.test(style);
  const isCoverLine = style === "cover-line";
  const pitch = Math.max(BODY_PITCH, size * 1.5);
  return {
    run: { font: look.font!, size: size * 2, ...(look.bold ? { bold: true } : {}) },
    options: {
      alignment: centered ? AlignmentType.CENTER : isCoverLine ? AlignmentType.LEFT : AlignmentType.BOTH,
      spacing: {
        line: twips(pitch),
        lineRule: LineRuleType.EXACT,
        after: twips(centered || isCoverLine ? after : 0),
      },
      ...(centered
        ? {}
        : isCoverLine
          ? { indent: { left: twips(size * 4) } }
          : { indent: { firstLine: twips(size * 2) } }),
      ...(heading ? { keepNext: true, keepLines: true } : {}),
    },
  };
}

/** Text as runs, one a line; what is still to be filled stands on yellow. */
export const lineRuns = (text: string, run: IRunOptions, open: boolean): TextRun[] =>
  text.split("\n").map(
    (line, at) =>
      new TextRun({
        ...run,
        text: line,
        ...(at > 0 ? { break: 1 } : {}),
        ...(open ? { highlight: "yellow" as const } : {}),
      }),
  );

/** The words of spans. */
export const textRuns = (spans: readonly Span[], run: WordSetting["run"]): TextRun[] =>
  spans.flatMap(span => lineRuns(spanText(span), run, typeof span !== "string" && "ask" in span));
