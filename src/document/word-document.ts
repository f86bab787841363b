import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph as Line, SectionType, TextRun } from "docx";
import type { ISectionOptions } from "docx";
import { MARGINS, type Paragraph, type Report } from "../core";
import { chartLines } from "./chart";
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

const lineOf = (paragraph: Paragraph, at: number): Line => {
  const { options, run } = settingOf(paragraph.style);
  const spacing = at === 0 && isCover(paragraph) ? { ...options.spacing, before: COVER_TOP } : options.spacing;
  return new Line({ ...options, spacing, children: textRuns(paragraph.spans, run) });
};

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
            children: cover.map(lineOf),
          },
        ]),
    {
      properties: { page: { ...PAGE, pageNumbers: { start: 1 } }, type: SectionType.NEXT_PAGE },
      footers: { default: pageNumber() },
      children: [...text.map(lineOf), ...charts.flatMap(chartLines)],
    },
  ];
}

/**
 * Reports as one Word document (.docx), each from a page of its own: the same text, figures and charts as on their sheets. Figures are text
 * as of now; a document follows no cell.
 */
export async function wordDocument(reports: readonly Report[]): Promise<Uint8Array> {
  const document = new Document({
    title: reports.map(report => report.project).join("、"),
    creator: "绩效自评助手",
    styles: { default: { document: { run: { font: "仿宋", size: 32, language: { eastAsia: "zh-CN" } } } } },
    sections: reports.flatMap(sectionsOf),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
