import type { Pack } from "../../packs/pack";
import type { Workbook } from "../../workbook/workbook";
import { projectKey } from "../labels";
import { joinedWords } from "../pattern";
import type { Project } from "../project";
import type { Merged } from "../regenerate/merge";
import { behind, orderOf } from "../regenerate/order";
import type { SheetRow } from "../regenerate/read-sheet";
import type { Regenerated, Regenerating } from "../regenerate/regenerate";
import { besideOf, figuresBefore } from "../regenerate/standing";
import type { Carried, Report, Span } from "../report";
import { binder } from "../words/bind";
import { takenFromRows } from "./from-rows";
import { takenFromText } from "./from-text";
import { withFiguresOfNow } from "./figures-of-now";
import { figuresOfMemory, figuresOfText } from "./last-figures";
import { reportsOnSheets, type ReportOnSheet } from "./last-reports";
import { renewed } from "./renewed";
import type { Taken } from "./taken";

/** Last year's report: the sheet it stands on, in this workbook or in another. */
export interface Source {
  readonly workbook: Workbook;
  readonly sheet: string;
}

/**
 * 沿用上年报告: this year's report with the words of last year's. Words stay; the report's year and the figures in them are this year's; a number
 * that no cell tells and a date that is only last year's are marked. Last year's sheet is left as it is, unless (`inPlace`) it has gone on into
 * this year with its workbook.
 */
export function takeOver(
  report: Report,
  project: Project,
  pack: Pack,
  workbook: Workbook,
  source: Source,
  more: Regenerating = {},
  inPlace = false,
): Regenerated {
  const last = lastOf(source, project, pack);
  const to = project.year && Number(project.year.value);
  if (!last || !to) return { report, changes: [] };
  const bind = more.index && binder(more.index, project);
  const choices = more.choices ?? {};
  const turn = { from: last.year, to };
  const were = "rows" in last ? figuresOfMemory(last.memory) : figuresOfText(last.text, project);
  const renew = (spans: readonly Span[]): readonly Span[] =>
    renewed(withFiguresOfNow(asWords(spans), { project, last: were, ...(more.index && { index: more.index }) }), turn);
  const common = { report, project, choices, renew, ...(bind ? { bind } : {}) };
  if ("text" in last)
    return joined(report, takenFromText(last.text, { ...common, pack }), carriedFrom(report, source), undefined);
  const rows = source.workbook === workbook ? last.rows : last.rows.map(asText);
  const { taken, there } = takenFromRows(rows, { ...common, workbook, sheet: last.sheet });
  const beside = besideOf(rows, there);
  const figures = figuresBefore(last.memory);
  if (inPlace) {
    const { from: _itself, ...carried } = carriedFrom(report, source);
    const on = { ...carried, sheet: source.sheet, beside, figures };
    return joined(report, taken, on, last.memory.ids);
  }
  // A number beside the text is last year's and cannot be marked there.
  const words = beside.filter(({ cell }) => typeof cell.value === "string" && cell.formula === undefined);
  return joined(report, taken, { ...carriedFrom(report, source), beside: words, figures }, last.memory.ids);
}

/** Of several reports on one sheet, the project's. */
function lastOf({ workbook, sheet }: Source, project: Project, pack: Pack): ReportOnSheet | undefined {
  const there = reportsOnSheets(workbook, pack).filter(one => one.sheet.name === sheet);
  return there.find(one => projectKey(one.project) === projectKey(project.name)) ?? there[0];
}

/** A figure of last year's that this year has not is no figure, only a number in words. */
const asWords = (spans: readonly Span[]): readonly Span[] =>
  joinedWords(
    spans.map(span =>
      typeof span !== "string" && "ask" in span && span.doubt && span.doubt.expected === undefined ? span.shown : span,
    ),
  );

/** A row of another workbook: its formulas would point to this one's cells. */
const asText = (row: SheetRow): SheetRow => {
  if (row.cell === undefined) return row;
  const { formula: _formula, ...cell } = row.cell;
  return { ...row, cell, pieces: [row.text] };
};

const carriedFrom = (report: Report, { sheet }: Source): Carried => ({
  generated: report.paragraphs.map(({ id }) => id),
  beside: [],
  figures: [],
  from: sheet,
});

/**
 * What was taken in its place among what is generated: where nothing was, the generated stands, but what she deleted from the sheet that it goes
 * on standing on stays away. `before` are the ids last generated there; undefined for a report that nobody of us wrote.
 */
function joined(
  report: Report,
  taken: readonly Taken[],
  carried: Carried,
  before: readonly string[] | undefined,
): Regenerated {
  const byId = new Map(taken.map(({ id, merged }) => [id, merged]));
  const gone = report.paragraphs.filter(
    ({ id }) => carried.sheet !== undefined && before?.includes(id) && !byId.has(id),
  );
  const there = report.paragraphs.filter(paragraph => !gone.includes(paragraph));
  const generated = new Map(there.map(paragraph => [paragraph.id, paragraph]));
  const ids = [...generated.keys()];
  const order = before ? orderOf([...byId.keys()], ids, [...before]) : behind(ids, [...byId.keys()]);
  const merged = order.map((id): Merged => {
    const paragraph = generated.get(id)!;
    // On a new sheet everything is new: only what becomes of her words is worth saying.
    if (carried.sheet === undefined) return byId.get(id) ?? { paragraph };
    return byId.get(id) ?? { paragraph, change: { id, kind: "added", after: paragraph.spans } };
  });
  const deleted = gone.map(({ id, spans }) => ({ id, kind: "deleted" as const, generated: spans }));
  return {
    report: { ...report, paragraphs: merged.flatMap(({ paragraph }) => (paragraph ? [paragraph] : [])), carried },
    ...(carried.sheet === undefined ? {} : { sheet: carried.sheet }),
    changes: [...merged.flatMap(({ change }) => (change ? [change] : [])), ...deleted],
  };
}
