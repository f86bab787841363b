import { AlignmentType, Paragraph as Line, TextRun } from "docx";
import { ChartRun } from "docx/charts";
import { figureIn, toNumber, type Chart } from "../core";

/** In pixels: as wide as the text. */
const SIZE = { width: 560, height: 300 };
const FONT = { name: "宋体" };

/** A chart with its title above it, on one page. */
export const chartLines = ({ title, unit, categories, series }: Chart): Line[] => [
  new Line({
    alignment: AlignmentType.CENTER,
    spacing: { before: 360, after: 120 },
    keepNext: true,
    children: [new TextRun({ text: `${title}（单位：${unit}）`, font: "黑体", size: 28 })],
  }),
  new Line({
    alignment: AlignmentType.CENTER,
    children: [
      new ChartRun({
        type: "column",
        categories: [...categories],
        series: series.map(({ name, figures }) => ({
          name,
          values: figures.map(figure => (figure ? figureIn(figure, unit) : null)),
        })),
        ...(series.length === 1 ? { legend: false as const } : {}),
        font: FONT,
        transformation: SIZE,
        // Columns tell amounts by their length: an axis that begins elsewhere than at nothing would lie.
        valueAxis: { numberFormat: "#,##0", ...(lowest(series) < 0 ? {} : { minimum: 0 }) },
        // An amount below nothing would be written over the name at the axis.
        dataLabels:
          categories.length * series.length <= MOST_LABELS && lowest(series) >= 0
            ? { value: true, numberFormat: "#,##0.00" }
            : {},
        chartArea: { border: "none" },
        altText: { name: title, title, description: `${title}（单位：${unit}）` },
      }),
    ],
  }),
];

const lowest = (series: Chart["series"]): number =>
  Math.min(...series.flatMap(({ figures }) => figures.map(figure => (figure ? toNumber(figure.value) : 0))));

/** More columns than this are read by the axis. */
const MOST_LABELS = 8;
