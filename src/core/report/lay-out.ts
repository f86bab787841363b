import { cellArea, type Area } from "../workbook/area";
import { ownSheetMark } from "../workbook/own-sheet";
import type { Workbook } from "../workbook/workbook";
import type { CellLook, Changes, PlannedCell, SheetPlan } from "./changes";
import { figureText, spansText } from "./pattern";
import type { Gap, Report, Span } from "./report";
import { chartsPlan } from "./sheet/charts";
import { liveText } from "./sheet/live-text";
import { lookBook } from "./sheet/look-book";
import { memoryOf } from "./sheet/memory";
import { paginate, type Row, type RowText } from "./sheet/pages";
import { reportSheetNames } from "./sheet/sheet-name";
import { GAP_FILL, MARGINS, SETTINGS, TEXT_COLUMN } from "./sheet/styles";

/** Where the parts of the reports will stand, once the changes are written. */
export interface Layout {
  readonly changes: Changes;
  /** Every figure as its sentence writes it, with its cell on the report sheet and the cells it came from. */
  readonly figures: readonly { readonly text: string; readonly at: Area; readonly from: readonly Area[] }[];
  /** What nobody supplied, with the cell of its blank. */
  readonly gaps: readonly {
    readonly project: string;
    readonly at: Area;
    readonly fact: string;
    readonly ask: string;
  }[];
}

const TEXT = 0;
/** A narrow empty column: LibreOffice makes sheets fit a page's width only where they have more than one column. */
const EDGE = 1;
const MEMORY = 2;
/** The first of the columns that hold what charts draw. */
const CHARTS = 3;

/** One sheet for each report. A sheet of the same name without our mark is never written to: the report then takes a name beside it. */
export function layOut(reports: readonly Report[], workbook: Workbook): Layout {
  const names = reportSheetNames(
    reports.map(report => report.project),
    workbook,
  );
  const pages = reports.map(report => paginate(report.paragraphs, report.charts));
  return {
    changes: { edits: [], sheets: reports.map((report, at) => planSheet(report, names[at]!, pages[at]!)) },
    figures: pages.flatMap((rows, at) => figuresOf(rows, names[at]!)),
    gaps: pages.flatMap((rows, at) => gapsOf(rows, names[at]!, reports[at]!.project)),
  };
}

function planSheet(report: Report, name: string, rows: readonly Row[]): SheetPlan {
  const looks = lookBook();
  const memory = looks.of({ font: "宋体", size: 9, color: "#808080" });
  const charts = chartsPlan(rows, name, { width: EDGE + 1, left: CHARTS, look: memory });
  const first = rows.find(row => row.text)?.text;
  const cells = rows.flatMap(({ text }, row): readonly PlannedCell[] => {
    if (!text) return [];
    const formula = liveText(text.spans);
    const value = spansText(text.spans);
    const look = looks.of(lookOf(text));
    return [
      { row, column: TEXT, value, ...(formula === undefined ? {} : { formula }), look },
      { row, column: MEMORY, value: memoryOf(text, report, text === first), look: memory },
    ];
  });
  return {
    name,
    mark: ownSheetMark("report", report.project),
    cells: [...cells, ...charts.cells],
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
      cover: true,
    },
  };
}

const isGap = (span: Span): span is Gap => typeof span !== "string" && "ask" in span;

/** Lines spread over the row's height: that makes the distance from line to line, which cells cannot state. */
const lookOf = ({ paragraph, lines, spans }: RowText): CellLook => ({
  ...SETTINGS[paragraph.style].look,
  vertical: lines > 1 ? "distributed" : "center",
  ...(spans.some(isGap) ? { fill: GAP_FILL } : {}),
});

const figuresOf = (rows: readonly Row[], sheet: string): Layout["figures"] =>
  rows.flatMap(({ text }, row) =>
    (text?.spans ?? []).flatMap(span =>
      typeof span !== "string" && "figure" in span
        ? [{ text: figureText(span.figure, span.as), at: cellArea(sheet, row, TEXT), from: span.figure.from }]
        : [],
    ),
  );

/** A fact that is asked for in several places is one question, at the first of them. */
function gapsOf(rows: readonly Row[], sheet: string, project: string): Layout["gaps"] {
  const gaps = new Map<string, Layout["gaps"][number]>();
  rows.forEach(({ text }, row) => {
    for (const { fact, ask } of (text?.spans ?? []).filter(isGap))
      if (!gaps.has(fact)) gaps.set(fact, { project, at: cellArea(sheet, row, TEXT), fact, ask });
  });
  return [...gaps.values()];
}
