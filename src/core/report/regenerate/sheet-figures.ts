import type { Project } from "../project";
import type { Figure, Gap, Report } from "../report";
import type { RememberedFigure } from "../sheet/memory";
import type { Sheet, Workbook } from "../../workbook/workbook";
import type { Binder } from "../words/bind";
import type { PairedRow } from "./paired-rows";

/** What the sheet remembers of a figure wherever it stood. */
export type WasFigure = Pick<RememberedFigure, "name" | "as" | "ofProject">;

/** What the figures are now, and what they were when the sheet was written. */
export interface Figures {
  readonly project: Project;
  /** The project's own, by name. */
  readonly own: Readonly<Record<string, Figure>>;
  /** All of the report as it is generated now. */
  readonly now: readonly Figure[];
  /** Those that stood on the sheet, by their text then. */
  readonly then: ReadonlyMap<string, readonly WasFigure[]>;
  /** Blanks of the report as generated, by what stands there. */
  readonly gaps: ReadonlyMap<string, Gap>;
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** Finds the cells of numbers in words. */
  readonly bind?: Binder;
}

/** Numerals as short as a score or a count of months may be anything. */
const TELLING = 4;

/** All figures of a report and its project, its blanks, and what the rows of its sheet remember. */
export function figuresOf(
  report: Report,
  rows: readonly PairedRow[],
  context: Pick<Figures, "project" | "workbook" | "sheet" | "bind">,
): Figures {
  const own = report.figures ?? context.project.figures;
  const now = Object.values(own);
  const gaps = new Map<string, Gap>();
  for (const { spans } of report.paragraphs)
    for (const span of spans) {
      if (typeof span === "string") continue;
      if ("figure" in span) now.push(span.figure);
      else gaps.set(span.shown, span);
    }
  return { ...context, own, now, then: figuresThen(rows), gaps };
}

function figuresThen(rows: readonly PairedRow[]): Figures["then"] {
  const then = new Map<string, WasFigure[]>();
  const add = (numeral: string, figure: WasFigure): void => {
    const text = plain(numeral);
    if (text.length >= TELLING) then.set(text, [...(then.get(text) ?? []), figure]);
  };
  for (const { memory } of rows) {
    for (const figure of memory?.sheet?.figures ?? []) add(figure.text, figure);
    for (const figure of memory?.figures ?? [])
      if (!figure.doubted) add(memory!.text.slice(figure.at, figure.at + figure.length), figure);
  }
  return then;
}

/** The figure that is remembered by its name; undefined where several of the name are no longer told apart. */
export function namedFigure({ name, ofProject }: Pick<RememberedFigure, "name" | "ofProject">, { own, now }: Figures) {
  if (ofProject) return own[name];
  const formulas = new Map(now.filter(figure => figure.name === name).map(figure => [figure.formula, figure]));
  return formulas.size === 1 ? [...formulas.values()][0] : undefined;
}

/** A numeral without the commas of its thousands. */
export const plain = (numeral: string): string => numeral.replace(/,/g, "");
