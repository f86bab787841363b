import type { CellLook, PlannedCell, SheetPlan } from "../changes";
import { spansText } from "../pattern";
import type { Gap, Report, Span } from "../report";
import { besideCells, plannedOwn } from "./beside";
import { chartsPlan } from "./charts";
import { liveText } from "./live-text";
import { lookBook } from "./look-book";
import { memoryOf } from "./tell-memory";
import { hasCover, type Row, type RowText } from "./pages";
import { DOUBT_FILL, GAP_FILL, MARGINS, SETTINGS, TEXT_COLUMN } from "./styles";

/** The text's column on a report sheet. */
export const TEXT = 0;
/** A narrow empty column: LibreOffice makes sheets fit a page's width only where they have more than one column. */
const EDGE = 1;
const MEMORY = 2;
/** The first of the columns that hold what charts draw. */
const CHARTS = 3;

const HIDDEN: CellLook = { font: "宋体", size: 9, color: "#808080" };
/** Shows nothing: in the pages that LibreOffice prints, texts of hidden columns would be found by whoever copies or searches them. */
const UNSEEN = ";;;";

/** The sheet of a report whose rows are placed. */
export function planReportSheet(report: Report, name: string, rows: readonly Row[], mark: string): SheetPlan {
  const looks = lookBook();
  const memory = looks.of({ ...HIDDEN, format: UNSEEN });
  const charts = chartsPlan(rows, name, { width: EDGE + 1, left: CHARTS, look: looks.of(HIDDEN), unseen: memory });
  const texts = rows.flatMap(({ text }) => (text ? [text] : []));
  const ends = [texts[0], texts.at(-1)];
  const cells = rows.flatMap(({ text }, row): readonly PlannedCell[] =>
    text
      ? [
          textCell(text, row, looks),
          {
            row,
            column: MEMORY,
            value: memoryOf(text, report, ends.includes(text) ? charts.columns.length : undefined),
            look: memory,
          },
        ]
      : [],
  );
  return {
    name,
    mark,
    cells: [...cells, ...charts.cells, ...besideCells(report, rows, charts.columns, looks)],
    looks: looks.all,
    merges: [],
    charts: charts.charts,
    columnWidths: [TEXT_COLUMN, 1, 8],
    hiddenColumns: [MEMORY, ...charts.columns],
    rowHeights: rows.map(row => row.height),
    print: {
      area: { sheet: name, top: 0, left: TEXT, bottom: rows.length - 1, right: EDGE },
      paper: "A4",
      orientation: "portrait",
      margins: MARGINS,
      breaks: rows.flatMap((row, at) => (row.newPage ? [at] : [])),
      footer: "— &P —",
      centered: true,
      ...(hasCover(report.paragraphs) ? { cover: true } : {}),
    },
  };
}

function textCell(text: RowText, row: number, looks: ReturnType<typeof lookBook>): PlannedCell {
  const { spans, paragraph } = text;
  if (paragraph.own?.cell) return plannedOwn(paragraph.own.cell, { row, column: TEXT }, lookOf(text), looks);
  const formula = liveText(spans);
  const look = looks.of(lookOf(text));
  return { row, column: TEXT, value: spansText(spans), ...(formula === undefined ? {} : { formula }), look };
}

/** A blank, or a number in doubt. */
export const isGap = (span: Span): span is Gap => typeof span !== "string" && "ask" in span;

/** Lines spread over the row's height: that makes the distance from line to line, which cells cannot state. */
const lookOf = ({ paragraph, lines, spans }: RowText): CellLook => ({
  ...SETTINGS[paragraph.style].look,
  vertical: lines > 1 ? "distributed" : "center",
  ...markOf(spans.filter(isGap)),
});

const markOf = (gaps: readonly Gap[]): CellLook =>
  gaps.length === 0 ? {} : { fill: gaps.some(gap => gap.doubt) ? DOUBT_FILL : GAP_FILL };
