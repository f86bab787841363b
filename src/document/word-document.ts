import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph as Line,
  SectionType,
  TextRun,
} from "docx";
import type { ISectionOptions } from "docx";
import {
  emsAt,
  linesOf,
  MARGINS,
  PAGE as PAGE_HEIGHT,
  SETTINGS,
  spansText,
  type Paragraph,
  type Report,
  type SheetPlan,
} from "../core";
import { chartLines } from "./chart";
import { FONT_TABLE } from "./fonts";
import { tableLines } from "./table";
import { settingOf, textRuns } from "./text";

/** A4, in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
/** Left and right of the text, so that 28 characters of 16 points stand on a line. */
const SIDES = "2.77cm" as const;
const PAGE = {
  size: A4,
  margin: { top: `${MARGINS.top}cm`, bottom: `${MARGINS.bottom}cm`, left: SIDES, right: SIDES, footer: "2.5cm" },
} as const;

const isCover = ({ style }: Paragraph): boolean => style.startsWith("cover");

/** White space above the cover's title, in twentieths of a point. */
const COVER_TOP = 1800;

const pageNumber = (): Footer =>
  new Footer({
    children: [
      new Line({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: "宋体", size: 28 })],
      }),
    ],
  });

const lineOf = (paragraph: Paragraph, above?: number): Line => {
  const { options, run } = settingOf(paragraph.style);
  const spacing = above === undefined ? options.spacing : { ...options.spacing, before: above };
  return new Line({ ...options, spacing, children: textRuns(paragraph.spans, run) });
};

/** The cover's lines; white space above them gives way where long names need more lines, so that it stays one page. */
function coverLines(cover: readonly Paragraph[]): readonly Line[] {
  const height = cover.reduce((sum, { style, spans }) => {
    const { spacing } = settingOf(style).options;
    const { size, indent } = SETTINGS[style].look;
    return sum + linesOf(spansText(spans), emsAt(size!, indent) - 1) * spacing!.line! + Number(spacing!.after ?? 0);
  }, 0);
  const top = Math.max(0, Math.min(COVER_TOP, PAGE_HEIGHT * 20 - height));
  return cover.map((paragraph, at) => lineOf(paragraph, at === 0 ? top : undefined));
}

/** The cover by itself, without a number; then the text and its charts, counted from 1. */
function sectionsOf({ paragraphs, charts }: Report): readonly ISectionOptions[] {
  const cover = paragraphs.filter(isCover);
  const text = paragraphs.filter(paragraph => !isCover(paragraph));
  return [
    ...(cover.length === 0
      ? []
      : [
          {
            properties: { page: PAGE },
            footers: { default: new Footer({ children: [new Line("")] }) },
            children: [...coverLines(cover)],
          },
        ]),
    {
      properties: { page: { ...PAGE, pageNumbers: { start: 1 } }, type: SectionType.NEXT_PAGE },
      footers: { default: pageNumber() },
      children: [...text.map(paragraph => lineOf(paragraph)), ...charts.flatMap(chartLines)],
    },
  ];
}

/** A form or a summary by itself, upright or lying as its sheet is printed, counted from 1. */
function sheetSection(plan: SheetPlan): ISectionOptions {
  const { orientation, margins } = plan.print;
  const lies = orientation === "landscape";
  const sides = (margins.left + margins.right) * CENTIMETRE;
  const page = {
    size: { ...A4, orientation: lies ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: {
      top: twips(margins.top),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      right: twips(margins.right),
      footer: twips(margins.bottom / 2),
    },
    pageNumbers: { start: 1 },
  };
  return {
    properties: { page, type: SectionType.NEXT_PAGE },
    footers: { default: pageNumber() },
    children: [...tableLines(plan, (lies ? A4.height : A4.width) - sides)],
  };
}

const CENTIMETRE = 1440 / 2.54;
const twips = (centimetres: number): number => Math.round(centimetres * CENTIMETRE);

/** A part of a document: a report, or the sheet of a form or summary, laid out without page breaks. */
export type WordPart = Report | SheetPlan;

const isReport = (part: WordPart): part is Report => "paragraphs" in part;

/**
 * Reports, forms and summaries as one Word document (.docx), each from a page of its own: the same text, figures, tables and charts as on their
 * sheets. Figures are text as of now; a document follows no cell.
 */
export async function wordDocument(parts: readonly WordPart[]): Promise<Uint8Array> {
  const document = new Document({
    title: parts
      .filter(isReport)
      .map(report => report.project)
      .join("、"),
    creator: "绩效自评助手",
    styles: { default: { document: { run: { font: "仿宋", size: 32, language: { eastAsia: "zh-CN" } } } } },
    sections: parts.flatMap(part => (isReport(part) ? sectionsOf(part) : [sheetSection(part)])),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, [FONT_TABLE]));
}
