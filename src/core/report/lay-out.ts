import { cellArea, type Area } from "../workbook/area";
import { ownSheetMark } from "../workbook/own-sheet";
import type { Workbook } from "../workbook/workbook";
import type { Changes } from "./changes";
import { figureText } from "./pattern";
import { presentSheet } from "./regenerate/present-sheet";
import type { Doubt, Report } from "./report";
import { paginate, type Row } from "./sheet/pages";
import { isGap, planReportSheet, TEXT } from "./sheet/report-sheet";
import { ownSheetNames, ownSheetOf } from "./sheet/sheet-name";

/** Where the parts of the reports will stand, once the changes are written. */
export interface Layout {
  readonly changes: Changes;
  /** Every figure as its sentence writes it, with its cell on the report sheet and the cells it came from. */
  readonly figures: readonly {
    readonly text: string;
    readonly at: Area;
    readonly from: readonly Area[];
    /** The paragraph of a report that it stands in; undefined on other sheets. */
    readonly of?: { readonly project: string; readonly paragraph: string };
  }[];
  /** What nobody supplied, with the cell of its blank. */
  readonly gaps: readonly {
    readonly project: string;
    readonly at: Area;
    readonly fact: string;
    readonly ask: string;
  }[];
  /** Numbers in the user's words that do not agree with the figure they stood for. */
  readonly doubts: readonly {
    readonly project: string;
    readonly at: Area;
    readonly text: string;
    readonly doubt: Doubt;
  }[];
}

/** One sheet for each report. A sheet of the same name without our mark is never written to: the report then takes a name beside it. */
export function layOut(reports: readonly Report[], workbook: Workbook): Layout {
  const names = namesOf(reports, workbook);
  const pages = reports.map(report => paginate(report.paragraphs, report.charts));
  return {
    changes: {
      edits: [],
      sheets: reports.map((report, at) =>
        planReportSheet(report, names[at]!, pages[at]!, markOf(report, names[at]!, workbook)),
      ),
    },
    figures: pages.flatMap((rows, at) => figuresOf(rows, names[at]!, reports[at]!.project)),
    gaps: pages.flatMap((rows, at) => gapsOf(rows, names[at]!, reports[at]!.project)),
    doubts: pages.flatMap((rows, at) => doubtsOf(rows, names[at]!, reports[at]!.project)),
  };
}

const figuresOf = (rows: readonly Row[], sheet: string, project: string): Layout["figures"] =>
  rows.flatMap(({ text }, row) =>
    (text?.spans ?? []).flatMap(span => {
      if (typeof span === "string" || !("figure" in span)) return [];
      const of = { project, paragraph: text!.paragraph.id };
      return [{ text: figureText(span.figure, span.as), at: cellArea(sheet, row, TEXT), from: span.figure.from, of }];
    }),
  );

/** A sheet keeps the mark it bears, also where the project's name is written with other brackets now. */
const markOf = ({ project }: Report, sheet: string, workbook: Workbook): string =>
  workbook.sheets.find(({ name }) => name === sheet)?.own ?? ownSheetMark("report", project);

/** A report that was held against its sheet stands there, or beside the one it was taken from: then its year tells them apart. */
function namesOf(reports: readonly Report[], workbook: Workbook): readonly string[] {
  const present = new Map(
    reports.map(report => [
      report.project,
      report.carried ? report.carried.sheet : presentSheet(report, workbook)?.name,
    ]),
  );
  const years = new Map(reports.map(({ project, year }) => [project, year]));
  const hasLast = (project: string): boolean => ownSheetOf("report", project, workbook) !== undefined;
  return ownSheetNames(
    "report",
    reports.map(({ project }) => project),
    workbook,
    project => present.get(project),
    project => (hasLast(project) ? years.get(project) : undefined),
  );
}

/** A fact that is asked for in several places is one question, at the first of them. */
function gapsOf(rows: readonly Row[], sheet: string, project: string): Layout["gaps"] {
  const gaps = new Map<string, Layout["gaps"][number]>();
  rows.forEach(({ text }, row) => {
    for (const { fact, ask, doubt } of (text?.spans ?? []).filter(isGap))
      if (!doubt && !gaps.has(fact)) gaps.set(fact, { project, at: cellArea(sheet, row, TEXT), fact, ask });
  });
  return [...gaps.values()];
}

const doubtsOf = (rows: readonly Row[], sheet: string, project: string): Layout["doubts"] =>
  rows.flatMap(({ text }, row) =>
    (text?.spans ?? [])
      .filter(isGap)
      .flatMap(({ doubt, shown }) => (doubt ? [{ project, at: cellArea(sheet, row, TEXT), text: shown, doubt }] : [])),
  );
