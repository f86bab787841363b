import { joinedWords, spansText } from "../pattern";
import type { Paragraph, Span } from "../report";
import { sentences } from "./sentences";
import { COVER_TOP, emsAt, MAX_LINES, PAGE, SETTINGS, type Setting } from "./styles";
import { linesOf } from "./text-width";

/** A row of the report sheet; one without a paragraph is white space. */
export interface Row {
  readonly height: number;
  readonly lines: number;
  readonly newPage: boolean;
  readonly text?: { readonly paragraph: Paragraph; readonly part: number; readonly spans: readonly Span[] };
}

const isCover = (paragraph: Paragraph): boolean => paragraph.style.startsWith("cover");
const isHeading = (paragraph: Paragraph): boolean => /^(?:title|heading)/.test(paragraph.style);

const linesIn = (setting: Setting, spans: readonly Span[]): number =>
  linesOf(spansText(spans), emsAt(setting.look.size!, setting.look.indent));

const heightOf = (setting: Setting, lines: number): number => setting.single + (lines - 1) * setting.further;

/** A paragraph's sentences, the first with its indent. */
const sentencesOf = (paragraph: Paragraph): readonly (readonly Span[])[] => {
  const setting = SETTINGS[paragraph.style];
  const spans = joinedWords([setting.before, ...paragraph.spans]);
  return isHeading(paragraph) || isCover(paragraph)
    ? [spans]
    : sentences(spans, text => linesOf(text, emsAt(setting.look.size!)) > MAX_LINES);
};

/** Where a page is being filled. */
interface Filling {
  readonly rows: Row[];
  used: number;
}

function place(filling: Filling, row: Omit<Row, "newPage">, newPage: boolean, after: number): void {
  if (newPage) filling.used = 0;
  filling.rows.push({ ...row, newPage }, { height: after, lines: 0, newPage: false });
  filling.used += row.height + after;
}

/** The rows of a report, page by page: the cover by itself, no heading at the foot of a page, paragraphs broken at the ends of sentences. */
export function paginate(paragraphs: readonly Paragraph[]): readonly Row[] {
  const filling: Filling = { rows: [{ height: COVER_TOP, lines: 0, newPage: false }], used: COVER_TOP };
  const cut = paragraphs.map(sentencesOf);
  paragraphs.forEach((paragraph, at) => {
    const begins = at > 0 && isCover(paragraphs[at - 1]!) && !isCover(paragraph);
    const room = PAGE - filling.used;
    const turn = begins || (!isCover(paragraph) && filling.used > 0 && leastHeight(paragraphs, cut, at) > room);
    placeParagraph(filling, paragraph, cut[at]!, turn);
  });
  return filling.rows;
}

/** What must stand on one page where a paragraph begins: a heading with what it heads, down to a first sentence. */
function leastHeight(
  paragraphs: readonly Paragraph[],
  cut: readonly (readonly (readonly Span[])[])[],
  at: number,
): number {
  let height = 0;
  for (let i = at; i < paragraphs.length; i++) {
    const setting = SETTINGS[paragraphs[i]!.style];
    height += heightOf(setting, linesIn(setting, cut[i]![0]!));
    if (!isHeading(paragraphs[i]!)) break;
    height += setting.after;
  }
  return height;
}

/** Rows of as many sentences as the page and a row hold. */
function placeParagraph(
  filling: Filling,
  paragraph: Paragraph,
  cut: readonly (readonly Span[])[],
  turnFirst: boolean,
): void {
  const setting = SETTINGS[paragraph.style];
  let turn = turnFirst;
  let next = 0;
  for (let part = 0; next < cut.length; part++) {
    const room = turn ? PAGE : PAGE - filling.used;
    const taken = fitting(setting, cut, next, room);
    if (taken === 0 && !turn && filling.used > 0 && !isCover(paragraph)) {
      turn = true;
      part--;
      continue;
    }
    const spans = joinedWords(cut.slice(next, next + Math.max(1, taken)).flat());
    const lines = linesIn(setting, spans);
    place(filling, { height: heightOf(setting, lines), lines, text: { paragraph, part, spans } }, turn, setting.after);
    next += Math.max(1, taken);
    turn = false;
  }
}

/** How many sentences from `from` on go into one row of at most `room` points. */
function fitting(setting: Setting, cut: readonly (readonly Span[])[], from: number, room: number): number {
  let taken = 0;
  while (from + taken < cut.length) {
    const lines = linesIn(setting, cut.slice(from, from + taken + 1).flat());
    if (lines > MAX_LINES || heightOf(setting, lines) > room) break;
    taken++;
  }
  return taken;
}
