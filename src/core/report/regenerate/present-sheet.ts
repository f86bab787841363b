import { readAreas } from "../../formulas/reads";
import { sameArea, type Area } from "../../workbook/area";
import { readTokens, relativeFormula } from "../../workbook/formula";
import type { Sheet, Workbook } from "../../workbook/workbook";
import type { Report } from "../report";
import { ownSheetOf } from "../sheet/sheet-name";
import { readReportRows } from "./read-sheet";
import { sheetMemoryOf } from "./sheet-paragraphs";

type Reported = Pick<Report, "project" | "year" | "figures" | "paragraphs">;

/**
 * The sheet on which a project's report of this year stands. One of an earlier year is last year's and is left as it is, also where it bears the
 * mark: it was copied from another workbook, or tells of other tables. Where its figures are this year's cells, workbook and sheet have both gone
 * on into the new year.
 */
export const presentSheet = (report: Reported, workbook: Workbook): Sheet | undefined =>
  ownSheetOf("report", report.project, workbook, sheet => !isLastYears(report, workbook, sheet));

/** The cells that a report's figures are: its project's, or for a summary, which has no project, those of its own sentences. */
const cellsOf = ({ figures, paragraphs }: Reported): readonly Area[] =>
  figures
    ? Object.values(figures).flatMap(({ from }) => from)
    : paragraphs.flatMap(({ spans }) =>
        spans.flatMap(span => (typeof span !== "string" && "figure" in span ? span.figure.from : [])),
      );

function isLastYears(report: Reported, workbook: Workbook, sheet: Sheet): boolean {
  const rows = readReportRows(workbook, sheet);
  const { year } = report;
  const told = sheetMemoryOf(rows)?.year;
  if (year === undefined || told === undefined || Number(told) >= Number(year)) return false;
  const now = cellsOf(report);
  const reads = (formula: string): boolean => {
    const tokens = readTokens(relativeFormula(formula, 0, 0)) ?? [];
    const references = tokens.flatMap(token => (token.kind === "reference" ? [token] : []));
    return readAreas(workbook, references, sheet, 0, 0).some(area => now.some(cell => sameArea(cell, area)));
  };
  return !rows.some(({ pieces }) => pieces.some(piece => typeof piece !== "string" && reads(piece.formula)));
}
