import type { Area } from "../workbook/area";

/** A line of a report: the text of a cell up to a line break, or what the cells of a row say together. */
export interface Line {
  readonly text: string;
  /** The cells it stands in, each with the position in `text` where it begins. */
  readonly cells: readonly { readonly from: number; readonly at: Area }[];
}

/** A fact of the cover or of the signature: label as printed, without colon and place for a seal. */
export interface CoverFact {
  readonly label: string;
  /** "" where nothing was filled in. */
  readonly value: string;
  /** The label leaves room for a seal: （公章）. */
  readonly seal: boolean;
  /** Where the value stands or belongs. */
  readonly at: Area;
}

/** What a section tells, whatever its heading is called. */
export type Role = "basics" | "conclusion" | "money" | "targets" | "benefits" | "problems" | "measures";

/** A heading of the text. */
export interface Heading {
  /** 1 for 一、, 2 for （一）, 3 for 1、. */
  readonly level: 1 | 2 | 3;
  /** Undefined where the heading has lost its number. */
  readonly number?: number;
  /** Without number and without the text that runs on from it. */
  readonly words: string;
  /** As it stands, with its number and what ends it: 四、其他情况： */
  readonly stands: string;
  /** What its own words promise to tell, whatever the headings over it do. */
  readonly tells: readonly Role[];
  readonly at: Area;
}

/** A paragraph, or a line of a list. */
export interface Passage {
  readonly text: string;
  readonly cells: Line["cells"];
}

/** A heading and what stands below it; the first part of a report may have none. */
export interface Part {
  readonly heading?: Heading;
  readonly roles: readonly Role[];
  readonly passages: readonly Passage[];
}

/** A report as it stands on a sheet, whoever wrote it. */
export interface ReportText {
  readonly sheet: string;
  /** Rows that it takes, both belonging. */
  readonly rows: readonly [first: number, last: number];
  /** The first cell of it. */
  readonly at: Area;
  /** The report is one of ours, of this project. */
  readonly own?: string;
  readonly cover: readonly CoverFact[];
  /** Titles of the cover and of the text, in the order in which they stand. */
  readonly titles: readonly Line[];
  readonly parts: readonly Part[];
}

/** The cell in which a position of a line or passage stands. */
export function placeIn({ cells }: Pick<Line, "cells">, position: number): Area {
  let at = cells[0]!.at;
  for (const cell of cells) if (cell.from <= position) at = cell.at;
  return at;
}

/** The value of a fact of the cover that goes by one of these names; undefined where no such line stands there. */
export const coverFact = (report: ReportText, labels: RegExp): CoverFact | undefined =>
  report.cover.find(({ label }) => labels.test(label));

/** The passages of the sections that tell this. */
export const passagesOf = (report: ReportText, role: Role): readonly Passage[] =>
  report.parts.flatMap(part => (part.roles.includes(role) ? part.passages : []));

/** All that stands below one role, without blanks at the ends. */
export const textOf = (report: ReportText, role: Role): string =>
  passagesOf(report, role)
    .map(({ text }) => text.trim())
    .join("\n");

/** The report's year as its titles tell it. */
export function yearOf(report: ReportText): number | undefined {
  for (const { text } of report.titles) {
    const year = /((?:19|20)\d\d)\s*年/.exec(text.normalize("NFKC"))?.[1];
    if (year) return Number(year);
  }
  return undefined;
}
