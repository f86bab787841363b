import { joinedWords, spansText } from "../pattern";
import type { Chart, Paragraph, Span } from "../report";
import { sentences } from "./sentences";
import {
  CHART_AFTER,
  CHART_HEIGHT,
  COVER_TOP,
  DOUBT,
  emsAt,
  MAX_HEIGHT,
  MAX_LINES,
  PAGE,
  SETTINGS,
  WHOLE_LINES,
  type Setting,
} from "./styles";
import { linesOf } from "./text-width";

/** A row of the report sheet; one without text is white space. */
export interface Row {
  readonly height: number;
  readonly newPage: boolean;
  readonly text?: RowText;
  readonly chart?: Chart;
}

/** What stands in a row: a paragraph, or as many of its sentences as go into one row. */
export interface RowText {
  readonly paragraph: Paragraph;
  /** Counted from zero, of so many. */
  readonly part: number;
  readonly parts: number;
  readonly spans: readonly Span[];
  readonly lines: number;
}

/** A paragraph about to be placed; a chunk goes into one row or the next, never into both. */
interface Block {
  readonly paragraph: Paragraph;
  readonly setting: Setting;
  readonly chunks: readonly (readonly Span[])[];
}

const isCover = (paragraph: Paragraph): boolean => paragraph.style.startsWith("cover");
/** Whether the first page is a cover. */
export const hasCover = (paragraphs: readonly Paragraph[]): boolean => paragraphs.some(isCover);
const isHeading = (paragraph: Paragraph): boolean => /^(?:title|heading)/.test(paragraph.style);

function linesIn(setting: Setting, spans: readonly Span[]): number {
  const text = spansText(spans);
  const ems = emsAt(setting.look.size!, setting.look.indent);
  const lines = linesOf(text, ems);
  // Among many lines one more finds room; beside one or two it would be cut off.
  return lines > 2 ? lines : linesOf(text, ems - DOUBT);
}

const heightOf = ({ single, further }: Setting, lines: number): number => single + (lines - 1) * further;

function blockOf(paragraph: Paragraph): Block {
  const setting = SETTINGS[paragraph.style];
  const spans = joinedWords([setting.before, ...paragraph.spans]);
  const lines = linesIn(setting, spans);
  const short = lines <= (paragraph.style === "body" ? WHOLE_LINES : MAX_LINES);
  const whole = short || paragraph.own?.cell !== undefined;
  const tooLong = (text: string): boolean => linesIn(setting, [text]) > MAX_LINES;
  return { paragraph, setting, chunks: whole ? [spans] : sentences(spans, tooLong) };
}

/** Rows so far, and how far the page is filled. */
interface Filling {
  readonly rows: Row[];
  used: number;
}

function place(filling: Filling, { setting }: Block, text: RowText, newPage: boolean): void {
  const height = Math.min(heightOf(setting, text.lines), MAX_HEIGHT);
  filling.rows.push({ height, newPage, text }, { height: setting.after, newPage: false });
  filling.used = (newPage ? 0 : filling.used) + height + setting.after;
}

/**
 * The rows of a report, page by page: the cover by itself, no heading at the foot of a page, paragraphs broken at the ends of sentences, and
 * each chart in a row of its own below the text.
 */
export function paginate(paragraphs: readonly Paragraph[], charts: readonly Chart[] = []): readonly Row[] {
  const blocks = paragraphs.map(blockOf);
  const filling: Filling = { rows: [], used: 0 };
  blocks.forEach((block, at) => {
    const afterCover = at > 0 && isCover(blocks[at - 1]!.paragraph) && !isCover(block.paragraph);
    placeBlock(filling, block, afterCover || (at > 0 && leastHeight(blocks, at) > PAGE - filling.used));
  });
  for (const chart of charts) placeChart(filling, chart);
  const cover = filling.rows.findIndex(row => row.newPage);
  const covered = filling.rows.slice(0, cover).reduce((sum, row) => sum + row.height, 0);
  const top = hasCover(paragraphs) ? Math.max(1, Math.min(COVER_TOP, PAGE - covered)) : 1;
  return filledUp([{ height: top, newPage: false }, ...numbered(filling.rows)]);
}

/** Every part told how many its paragraph has. */
function numbered(rows: readonly Row[]): readonly Row[] {
  const parts = new Map<Paragraph, number>();
  for (const { text } of rows) if (text) parts.set(text.paragraph, text.part + 1);
  return rows.map(row => (row.text ? { ...row, text: { ...row.text, parts: parts.get(row.text.paragraph)! } } : row));
}

function placeChart(filling: Filling, chart: Chart): void {
  const newPage = filling.used + CHART_HEIGHT + CHART_AFTER > PAGE;
  filling.rows.push({ height: CHART_HEIGHT, newPage, chart }, { height: CHART_AFTER, newPage: false });
  filling.used = (newPage ? 0 : filling.used) + CHART_HEIGHT + CHART_AFTER;
}

/** White space down to the foot of each page, so that the next row begins a page even where a program passes over set page breaks. */
function filledUp(rows: readonly Row[]): readonly Row[] {
  let used = 0;
  return rows.flatMap((row, at) => {
    used = (row.newPage ? 0 : used) + row.height;
    return rows[at + 1]?.newPage ? [row, ...white(PAGE - used)] : [row];
  });
}

/** Rows of white space, none higher than a row can be. */
function white(height: number): readonly Row[] {
  const rows: Row[] = [];
  for (let left = height; left > 0; left -= MAX_HEIGHT)
    rows.push({ height: Math.min(left, MAX_HEIGHT), newPage: false });
  return rows;
}

/** What must stand on one page where a block begins: a heading with what it heads, down to a first chunk of text. */
function leastHeight(blocks: readonly Block[], at: number): number {
  let height = 0;
  for (const { paragraph, setting, chunks } of blocks.slice(at)) {
    height += heightOf(setting, linesIn(setting, chunks[0]!));
    if (!isHeading(paragraph)) break;
    height += setting.after;
  }
  return height;
}

/** Fills page after page with rows of as many chunks as fit. */
function placeBlock(filling: Filling, block: Block, turnFirst: boolean): void {
  const { paragraph, setting, chunks } = block;
  for (let part = 0, next = 0; next < chunks.length; part++) {
    let turn = part === 0 && turnFirst;
    let taken = fitting(block, next, turn ? PAGE : PAGE - filling.used);
    if (taken === 0) {
      turn = filling.used > 0;
      taken = Math.max(1, fitting(block, next, PAGE));
    }
    const spans = joinedWords(chunks.slice(next, next + taken).flat());
    place(filling, block, { paragraph, part, parts: 0, spans, lines: linesIn(setting, spans) }, turn);
    next += taken;
  }
}

/** How many chunks from `from` on go into one row of at most `room` points. */
function fitting({ setting, chunks }: Block, from: number, room: number): number {
  let taken = 0;
  while (from + taken < chunks.length) {
    const lines = linesIn(setting, chunks.slice(from, from + taken + 1).flat());
    if (lines > MAX_LINES || heightOf(setting, lines) > room) break;
    taken++;
  }
  return taken;
}
