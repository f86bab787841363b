import type { Decimal } from "../quantity/decimal";
import type { Unit } from "../quantity/quantity";
import type { Area } from "../workbook/area";
import type { CellValue } from "../workbook/workbook";

/** A number of the report and the cells it came from. */
export interface Figure {
  /** What it is: "支出", "剩余", "办结率". */
  readonly name: string;
  readonly value: Decimal;
  readonly unit: Unit;
  /** The cells it was read or computed from. */
  readonly from: readonly Area[];
  /** The formula (A1, without "=", references with their sheet) that gives the number live; undefined for a figure nobody can recompute. */
  readonly formula?: string;
}

/** How a figure is written in a sentence: unit it is turned into, places (fewer where the end is zeros, unless `fixed`). */
export interface Display {
  readonly unit: Unit;
  readonly places: number;
  readonly fixed?: boolean;
  /** Cut the digits beyond the places instead of rounding them, as some units do. */
  readonly cut?: boolean;
  /** Commas between thousands: 303,946. All places are written, or none where they are zeros and not `fixed`. */
  readonly grouped?: boolean;
}

/** A place nobody supplied words for: the fact it asks for, the question, and what stands there until it is answered. */
export interface Gap {
  readonly ask: string;
  readonly fact: string;
  readonly shown: string;
  /** Not a blank but a number that the user typed over a figure, or that was one once: it stays as it is and is marked. */
  readonly doubt?: Doubt;
}

/** A figure that a number in the user's words no longer agrees with. */
export interface Doubt {
  readonly name: string;
  /** One of the project's own figures. */
  readonly ofProject: boolean;
  readonly as: Display;
  /** What the figure is now, in the unit shown; undefined where no table tells it any more. */
  readonly expected?: string;
  readonly from: readonly Area[];
  /** No figure of this year's at all: a number or a date of last year's report that nobody has looked at yet. */
  readonly stale?: "figure" | "year";
}

/** A number in a sentence. */
export interface FigureSpan {
  readonly figure: Figure;
  readonly as: Display;
  /** What was told when the sentence was last written, where it is held as it stands on its sheet. */
  readonly told?: string;
}

/** Text broken where a number or a gap stands, so that every number keeps its source. */
export type Span = string | FigureSpan | Gap;

export interface Paragraph {
  /** Stable within the report: "cover.项目名称", "money.sentence". */
  readonly id: string;
  readonly spans: readonly Span[];
  readonly style:
    "cover-title" | "cover-year" | "cover-line" | "title" | "heading-1" | "heading-2" | "heading-3" | "body";
  /** The words are the user's: written, changed or typed over by hand. */
  readonly own?: OwnWords;
}

/** What is known of a paragraph in the user's own words. */
export interface OwnWords {
  /** What was last generated in its place, a figure as its name (see `outlineOf`); undefined for a paragraph that she added. */
  readonly generated?: string;
  /** A cell that holds a number, or a formula that is no words and figures: kept as she filled it. */
  readonly cell?: OwnCell;
}

/** A cell that the user filled on a sheet of ours. */
export interface OwnCell {
  readonly value: CellValue;
  /** Relative (see `relativeFormula`), as it stood in the cell `at`. */
  readonly formula?: string;
  readonly format?: string;
  readonly at: Area;
}

/** What of a report's present sheet goes over to the new one besides its paragraphs. */
export interface Carried {
  /** The sheet that is filled anew; undefined where the report gets a sheet of its own beside the one it was taken from. */
  readonly sheet?: string;
  /** Ids of all paragraphs that are generated, also of those the user deleted. */
  readonly generated: readonly string[];
  /** Cells that she filled beside the text. */
  readonly beside: readonly BesideCell[];
  /** What the project's figures ever were on the sheet, newest first: name, unit, and the number as text. */
  readonly figures: readonly (readonly [name: string, unit: string, text: string])[];
  /** The sheet of last year's report whose words were taken over. */
  readonly from?: string;
}

/** A cell beside the text: so many rows below the row of a part of a paragraph; without one, below the sheet's top. */
export interface BesideCell {
  readonly cell: OwnCell;
  readonly column: number;
  readonly anchor?: { readonly id: string; readonly part: number };
  readonly below: number;
}

/** One row of columns in a chart. */
export interface ChartSeries {
  readonly name: string;
  /** One for each category; undefined where nobody tells it. */
  readonly figures: readonly (Figure | undefined)[];
}

/** Figures to be seen side by side: columns over categories. */
export interface Chart {
  /** Stable within the report: "funds", "months". */
  readonly id: string;
  readonly title: string;
  /** What the figures are shown in. */
  readonly unit: Unit;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

/** One project's report: what it says, before anybody decides where it stands on a sheet. */
export interface Report {
  readonly project: string;
  readonly year?: string;
  readonly pack: string;
  readonly paragraphs: readonly Paragraph[];
  readonly charts: readonly Chart[];
  /** The project's own figures by name, with what was scored. */
  readonly figures?: Readonly<Record<string, Figure>>;
  /** Set once it has been held against the sheet on which it stands. */
  readonly carried?: Carried;
}
