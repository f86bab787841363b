import { spansText } from "../pattern";
import type { Report } from "../report";
import type { RowText } from "./pages";

/**
 * What a row remembers beside it, as JSON: `p` the paragraph's id and which part of it the row is, `t` the text as last generated, `f` its
 * figures in the order in which they stand, each with name, unit and places. Their cells are in the row's own formula, where inserted rows and
 * renamed sheets are carried along. The first row also holds what the sheet as a whole is: `r`.
 */
export function memoryOf(row: RowText, report: Report, first: boolean): string {
  const figures = row.spans.flatMap(span =>
    typeof span !== "string" && "figure" in span
      ? [[span.figure.name, span.as.unit, span.as.places, span.figure.formula === undefined ? 0 : 1]]
      : [],
  );
  return JSON.stringify({
    v: 1,
    ...(first ? { r: { project: report.project, pack: report.pack, year: report.year ?? null } } : {}),
    p: [row.paragraph.id, row.part],
    t: spansText(row.spans),
    ...(figures.length > 0 ? { f: figures } : {}),
  });
}
