import { precedents } from "../../formulas/precedents";
import { cellArea, isOneCell, overlaps, type Area } from "../../workbook/area";
import type { Workbook } from "../../workbook/workbook";
import { spanText } from "../pattern";
import { presentSheet } from "../regenerate/present-sheet";
import { readReportRows } from "../regenerate/read-sheet";
import type { Figure, Paragraph, Report, Span } from "../report";

/** A sentence of a report that says something of a cell. */
export interface Use {
  readonly project: string;
  /** The paragraph's id. */
  readonly paragraph: string;
  /** The sentence, or sentences, with the figures that come from the cell. */
  readonly words: string;
  /** The cells by which it does, where the cell itself is not named: the total that adds it up. */
  readonly through: readonly Area[];
  /** Its row on the report's sheet; undefined where there is none yet. */
  readonly at?: Area;
}

/** How a figure comes from an area: by itself, by the cells of `through`, or not at all. */
function comesFrom(
  workbook: Workbook,
  { from }: Figure,
  area: Area,
): { readonly through: readonly Area[] } | undefined {
  const own = from.filter(one => overlaps(one, area));
  if (own.length > 0) return { through: own.filter(one => !isOneCell(one)) };
  const through = from.filter(one => isOneCell(one) && precedents(workbook, one).some(read => overlaps(read, area)));
  return through.length > 0 ? { through } : undefined;
}

/** The sentences of the reports that use a cell or area: its own figure, a sum, a ratio, or a total that reads it. */
export function usesOf(area: Area, reports: readonly Report[], workbook: Workbook): readonly Use[] {
  return reports.flatMap(report => {
    const rows = rowsOfReport(workbook, report);
    return report.paragraphs.flatMap((paragraph): readonly Use[] => {
      const used = usedIn(workbook, paragraph, area);
      const at = used && rows.get(paragraph.id);
      return used ? [{ project: report.project, paragraph: paragraph.id, ...used, ...(at ? { at } : {}) }] : [];
    });
  });
}

const END = /(?<=[。！？；\n])/u;

function usedIn(workbook: Workbook, { spans }: Paragraph, area: Area): Pick<Use, "words" | "through"> | undefined {
  const sentences: { words: string; used: boolean }[] = [{ words: "", used: false }];
  const through: Area[] = [];
  for (const span of spans) {
    const found = figureOf(span) && comesFrom(workbook, figureOf(span)!, area);
    if (found) {
      sentences.at(-1)!.used = true;
      through.push(...found.through);
    }
    const [first = "", ...others] = typeof span === "string" ? span.split(END) : [spanText(span)];
    sentences.at(-1)!.words += first;
    for (const words of others) sentences.push({ words, used: false });
    if (typeof span === "string" && /[。！？；\n]$/u.test(span)) sentences.push({ words: "", used: false });
  }
  const words = sentences.filter(({ used }) => used).map(sentence => sentence.words.trim());
  const key = (one: Area): string => JSON.stringify(one);
  return words.length === 0
    ? undefined
    : { words: words.join(" "), through: [...new Map(through.map(one => [key(one), one])).values()] };
}

const figureOf = (span: Span): Figure | undefined =>
  typeof span !== "string" && "figure" in span ? span.figure : undefined;

/** The first row of each paragraph on a report's sheet. */
function rowsOfReport(workbook: Workbook, report: Report): ReadonlyMap<string, Area> {
  const sheet = presentSheet(report, workbook);
  const rows = new Map<string, Area>();
  for (const { row, memory } of sheet ? readReportRows(workbook, sheet) : [])
    if (memory && !rows.has(memory.id)) rows.set(memory.id, cellArea(sheet!.name, row, 0));
  return rows;
}
