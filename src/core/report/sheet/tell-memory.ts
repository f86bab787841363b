import { figureText, spanText } from "../pattern";
import type { Display, Doubt, Gap, Report, Span } from "../report";
import { FLAG, PLACES } from "./memory";
import type { RowText } from "./pages";

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

const looksOf = (as: Display): number =>
  (as.fixed ? FLAG.fixed : 0) | (as.cut ? FLAG.cut : 0) | (as.grouped ? FLAG.grouped : 0);

function entryOf({ figure, as }: Exclude<Span, string | Gap>, own: NonNullable<Report["figures"]>) {
  const one = own[figure.name];
  const ofProject = one !== undefined && one.formula === figure.formula && one.unit === figure.unit;
  const flags = looksOf(as) | (figure.formula === undefined ? 0 : FLAG.live) | (ofProject ? FLAG.ofProject : 0);
  return [figure.name, as.unit, as.places, flags] as const;
}

const doubtEntry = ({ name, as, ofProject, stale }: Doubt) => {
  const flags = looksOf(as) | FLAG.doubted | (ofProject ? FLAG.ofProject : 0) | (stale ? FLAG.stale[stale] : 0);
  return [name, as.unit, as.places, flags] as const;
};
