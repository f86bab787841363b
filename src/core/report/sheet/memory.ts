import type { Display, Doubt } from "../report";

/** A number in a row's text that is a figure, or once was: its name, how it is shown, and where it stands. */
export interface RememberedFigure {
  readonly name: string;
  readonly as: Display;
  /** It was made by the row's formula, not written as words. */
  readonly live: boolean;
  /** One of the project's own (支出), which is found again by its name; else its cells alone tell which it is. */
  readonly ofProject: boolean;
  /** Where it stands in the row's text. */
  readonly at: number;
  readonly length: number;
  /** The user typed over it: the number that stands there is hers. */
  readonly doubted: boolean;
  /** Marked as last year's (see `Doubt`). */
  readonly stale?: NonNullable<Doubt["stale"]>;
}

/** What a row of the report sheet remembers of the last writing. */
export interface RowMemory {
  /** Id of its paragraph. */
  readonly id: string;
  /** Which part of the paragraph the row is, of how many; `parts` is undefined where an older version wrote it. */
  readonly part: number;
  readonly parts?: number;
  /** The row's text as it was written. */
  readonly text: string;
  readonly figures: readonly RememberedFigure[];
  /** Where the words are the user's: what was generated in their place (see `outlineOf`). */
  readonly generated?: string;
  readonly sheet?: SheetMemory;
}

/** What the first and the last row remember of the sheet as a whole. */
export interface SheetMemory {
  readonly project: string;
  readonly pack: string;
  readonly year?: string;
  /** Ids of all paragraphs that were generated, in their order. */
  readonly ids: readonly string[];
  /** How many columns behind what is remembered hold what charts draw. */
  readonly charts: number;
  /** The project's figures as they are and ever were on the sheet, in their own units. */
  readonly figures: readonly (Pick<RememberedFigure, "name" | "as" | "ofProject"> & { readonly text: string })[];
  /** The sheet of last year's report whose words were taken over. */
  readonly from?: string;
}

/** What a remembered figure is, each a bit of its flags. */
export const FLAG = {
  live: 1,
  fixed: 2,
  cut: 4,
  doubted: 8,
  grouped: 16,
  ofProject: 32,
  stale: { figure: 64, year: 128 },
} as const;

/** Places enough for what sentences show. */
export const PLACES = 2;
