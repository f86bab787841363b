import { factOf, joinedWords, usualDisplay } from "../pattern";
import type { Gap, Span } from "../report";
import type { Figures } from "./sheet-figures";

const BLANK = /【待填：[^】]*】/;

/** Spans in whose words blanks are found again. */
export const withBlanks = (spans: readonly Span[], figures: Figures): readonly Span[] =>
  joinedWords(joinedWords(spans).flatMap(span => (typeof span === "string" ? blanks(span, figures) : [span])));

/** Blanks that still stand in the words, and those answered or told by a table meanwhile, which are no words of hers. */
function blanks(words: string, figures: Figures): readonly Span[] {
  const { gaps, project } = figures;
  const found = [...gaps.keys()].find(shown => shown !== "" && words.includes(shown));
  if (found !== undefined) {
    const at = words.indexOf(found);
    const after = words.slice(at + found.length);
    return [...blanks(words.slice(0, at), figures), gaps.get(found)!, ...blanks(after, figures)];
  }
  const blank = BLANK.exec(words);
  if (!blank) return [words];
  const fact = blank[0].slice(4, -1);
  const figure = figures.own[fact];
  const answer = factOf(project, { fact })?.value.trim();
  const end = blank.index + blank[0].length;
  const told = figure ? { figure, as: usualDisplay(figure) } : (answer ?? blank[0]);
  return [words.slice(0, blank.index), told, ...blanks(words.slice(end), figures)];
}

/** The blank that a live number shows where its cells give none. */
export function blankOf(text: string, { gaps }: Figures): Gap | undefined {
  const fact = BLANK.exec(text)?.[0].slice(4, -1);
  return fact === undefined ? undefined : (gaps.get(text) ?? { fact, ask: `请填写${fact}`, shown: text });
}
