import type { Unit } from "../../quantity/quantity";
import { figureText, spanText } from "../pattern";
import type { Display, Doubt, Gap, Report, Span } from "../report";
import type { RowText } from "./pages";

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

const LIVE = 1;
const FIXED = 2;
const CUT = 4;
const DOUBTED = 8;
const GROUPED = 16;
const OF_PROJECT = 32;
const STALE = { figure: 64, year: 128 } as const;

type FigureEntry = readonly [name: string, unit: string, places: number, flags: number, at?: number, length?: number];

/**
 * What a row remembers beside it, as JSON: `p` the paragraph's id, which part of it the row is and of how many, `t` the text as written, `f` its
 * figures in the order in which they stand, each with name, unit, places, flags, place and length. Their cells are in the row's own formula,
 * where inserted rows and renamed sheets are carried along. `g` is what was generated where the user's words stand. The first and the last row
 * also hold what the sheet as a whole is, with the number of columns in which charts have what they draw: `r`.
 */
export function memoryOf(row: RowText, report: Report, charts?: number): string {
  const { paragraph, part, parts, spans } = row;
  const figures = entriesOf(spans, report.figures ?? {});
  const { project, pack, year } = report;
  const generated = paragraph.own?.generated;
  return JSON.stringify({
    v: 1,
    ...(charts === undefined
      ? {}
      : {
          r: {
            project,
            pack,
            year: year ?? null,
            ids: generatedIds(report),
            charts,
            f: figuresEver(report),
            ...takenFrom(report),
          },
        }),
    p: [paragraph.id, part, parts],
    t: spans.map(toldText).join(""),
    ...(figures.length > 0 ? { f: figures } : {}),
    ...(generated !== undefined && part === 0 ? { g: generated } : {}),
  });
}

/** Places enough for what sentences show. */
const PLACES = 2;

/** Figures of so many writings are kept: a number quoted by hand may be older than the last. */
const MOST_FIGURES = 100;

/** The project's figures as they are now, and as they were before, each once. */
function figuresEver({ figures = {}, carried }: Report): readonly (readonly [string, string, string])[] {
  const now = Object.entries(figures).map(
    ([name, figure]) => [name, figure.unit, figureText(figure, { unit: figure.unit, places: PLACES })] as const,
  );
  const all = new Map([...now, ...(carried?.figures ?? [])].map(entry => [entry.join("|"), entry]));
  return [...all.values()].slice(0, MOST_FIGURES);
}

const takenFrom = ({ carried }: Report) => (carried?.from === undefined ? {} : { from: carried.from });

const generatedIds = ({ carried, paragraphs }: Report): readonly string[] =>
  carried?.generated ?? paragraphs.map(paragraph => paragraph.id);

/** What a span told when it was last written: held as it stands, its live number may have moved since. */
const toldText = (span: Span): string =>
  typeof span !== "string" && "figure" in span && span.told !== undefined ? span.told : spanText(span);

function entriesOf(spans: readonly Span[], own: NonNullable<Report["figures"]>): readonly FigureEntry[] {
  const entries: FigureEntry[] = [];
  let at = 0;
  for (const span of spans) {
    const { length } = toldText(span);
    if (typeof span !== "string") {
      const entry = "figure" in span ? entryOf(span, own) : span.doubt && doubtEntry(span.doubt);
      if (entry) entries.push([...entry, at, length]);
    }
    at += length;
  }
  return entries;
}

const looksOf = (as: Display): number => (as.fixed ? FIXED : 0) | (as.cut ? CUT : 0) | (as.grouped ? GROUPED : 0);

function entryOf({ figure, as }: Exclude<Span, string | Gap>, own: NonNullable<Report["figures"]>) {
  const one = own[figure.name];
  const ofProject = one !== undefined && one.formula === figure.formula && one.unit === figure.unit;
  const flags = looksOf(as) | (figure.formula === undefined ? 0 : LIVE) | (ofProject ? OF_PROJECT : 0);
  return [figure.name, as.unit, as.places, flags] as const;
}

const doubtEntry = ({ name, as, ofProject, stale }: Doubt) => {
  const flags = looksOf(as) | DOUBTED | (ofProject ? OF_PROJECT : 0) | (stale ? STALE[stale] : 0);
  return [name, as.unit, as.places, flags] as const;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(one => typeof one === "string");

/** Reads a row's memory back; undefined where it is none, or is damaged. */
export function readMemory(json: string): RowMemory | undefined {
  if (!json.startsWith("{")) return undefined;
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    // Whatever the user wrote there, it is no memory of ours.
    return undefined;
  }
  if (!isRecord(read) || read["v"] !== 1 || typeof read["t"] !== "string" || !Array.isArray(read["p"]))
    return undefined;
  const [id, part, parts] = read["p"] as readonly unknown[];
  if (typeof id !== "string" || typeof part !== "number") return undefined;
  const sheet = sheetMemory(read["r"]);
  return {
    id,
    part,
    ...(typeof parts === "number" ? { parts } : {}),
    text: read["t"],
    figures: figuresOf(read["f"], read["t"]),
    ...(typeof read["g"] === "string" ? { generated: read["g"] } : {}),
    ...(sheet ? { sheet } : {}),
  };
}

function figuresOf(entries: unknown, text: string): readonly RememberedFigure[] {
  if (!Array.isArray(entries)) return [];
  return (entries as readonly unknown[]).flatMap(entry => {
    if (!Array.isArray(entry)) return [];
    const [name, unit, places, flags, at, length] = entry as readonly unknown[];
    if (typeof name !== "string" || typeof unit !== "string" || typeof places !== "number") return [];
    if (typeof flags !== "number" || typeof at !== "number" || typeof length !== "number") return [];
    if (at < 0 || length < 1 || at + length > text.length) return [];
    const as: Display = {
      unit: unit as Unit,
      places,
      ...(flags & FIXED ? { fixed: true } : {}),
      ...(flags & CUT ? { cut: true } : {}),
      ...(flags & GROUPED ? { grouped: true } : {}),
    };
    const is = (flag: number): boolean => (flags & flag) !== 0;
    const stale = is(STALE.figure) ? "figure" : is(STALE.year) ? "year" : undefined;
    const figure = { name, as, live: is(LIVE), ofProject: is(OF_PROJECT), doubted: is(DOUBTED), at, length };
    return [stale ? { ...figure, stale } : figure];
  });
}

function sheetMemory(whole: unknown): SheetMemory | undefined {
  if (!isRecord(whole) || typeof whole["project"] !== "string" || typeof whole["pack"] !== "string") return undefined;
  const {
    project,
    pack,
    year,
    ids,
    charts,
    f: figures,
    from,
  } = whole as Readonly<Record<string, unknown>> & {
    project: string;
    pack: string;
  };
  return {
    project,
    pack,
    ...(typeof year === "string" ? { year } : {}),
    ids: isTexts(ids) ? ids : [],
    charts: typeof charts === "number" ? charts : 0,
    ...(typeof from === "string" ? { from } : {}),
    figures: Array.isArray(figures) ? (figures as readonly unknown[]).flatMap(wasFigure) : [],
  };
}

function wasFigure(entry: unknown): SheetMemory["figures"] {
  if (!isTexts(entry) || entry.length !== 3) return [];
  const [name, unit, text] = entry as readonly [string, string, string];
  return [{ name, as: { unit, places: PLACES }, ofProject: true, text }];
}

/** Spans as one text in which a figure is its name: equal where two texts differ in their numbers alone. */
export const outlineOf = (spans: readonly Span[]): string =>
  spans
    .map(span => (typeof span !== "string" && "figure" in span ? slot(span.figure.name, span.as.unit) : spanText(span)))
    .join("");

const slot = (name: string, unit: string): string => `{${name}|${unit}}`;

/** The same of a row as it was written; undefined where an older version wrote it without the places of its figures. */
export function rowOutline({ text, figures }: RowMemory): string {
  let outline = "";
  let from = 0;
  for (const { name, as, at, length, doubted } of figures) {
    if (doubted || at < from) continue;
    outline += text.slice(from, at) + slot(name, as.unit);
    from = at + length;
  }
  return outline + text.slice(from);
}
