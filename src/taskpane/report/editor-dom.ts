import { spanText, type Span } from "../../core";

/** A figure or blank of a paragraph as the editor holds it: which of the known spans it is, and how it looks. */
const KEY = "data-figure";

/** What the editor must know of its pieces: the spans by their number, their class, and what is told of each. */
export interface Pieces {
  readonly known: Span[];
  readonly look: string;
  readonly said: (span: Exclude<Span, string>) => string;
}

/** A doubted number is the user's own: words among words. */
const isPiece = (span: Span): span is Exclude<Span, string> =>
  typeof span !== "string" && !("ask" in span && span.doubt);

/** The number of a span among the known ones. */
function numberOf(span: Span, known: Span[]): number {
  const at = known.indexOf(span);
  return at < 0 ? known.push(span) - 1 : at;
}

/** The element of a figure: one piece that cannot be edited inside. */
export function pieceElement(span: Exclude<Span, string>, { known, look, said }: Pieces): HTMLElement {
  const element = document.createElement("span");
  element.setAttribute(KEY, String(numberOf(span, known)));
  element.contentEditable = "false";
  element.className = look;
  element.title = said(span);
  element.textContent = spanText(span);
  return element;
}

/** Fills the editor with a paragraph. */
export const drawSpans = (root: HTMLElement, spans: readonly Span[], pieces: Pieces): void =>
  root.replaceChildren(...spans.map(span => (isPiece(span) ? pieceElement(span, pieces) : spanText(span))));

const BLOCK = /^(?:DIV|P|LI|TR|H\d)$/;

/** The paragraph as it stands in the editor, or in what was pasted: words, and the pieces whose text is still theirs. */
export function readSpans(root: Node, known: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  const say = (words: string): void => {
    const last = spans.at(-1);
    if (words === "") return;
    if (typeof last === "string") spans[spans.length - 1] = last + words;
    else spans.push(words);
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) return say(plainWords(node.nodeValue ?? ""));
    if (!(node instanceof HTMLElement)) return node.childNodes.forEach(walk);
    const key = node.getAttribute(KEY);
    const span = key === null ? undefined : known[Number(key)];
    if (span !== undefined && spanText(span) === node.textContent) return void spans.push(span);
    if (node.tagName === "BR") return say("\n");
    if (BLOCK.test(node.tagName) && spans.length > 0 && !endsLine(spans)) say("\n");
    node.childNodes.forEach(walk);
  };
  root.childNodes.forEach(walk);
  return spans;
}

const endsLine = (spans: readonly Span[]): boolean => {
  const last = spans.at(-1);
  return typeof last === "string" && last.endsWith("\n");
};

/** Spaces that only keep a line from breaking, and marks of no width, are not the user's. */
const plainWords = (words: string): string =>
  words
    .replace(/\u00a0/g, " ")
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/\r\n?/g, "\n");

/** Spans as HTML that is put where the caret is, so that the browser's own undo takes it back. */
export function htmlOf(spans: readonly Span[], pieces: Pieces): string {
  const holder = document.createElement("div");
  drawSpans(holder, spans, pieces);
  return holder.innerHTML.replace(/\n/g, "<br>");
}

/** What was pasted, without looks and links; pieces of this editor stay pieces. */
export function pasted(data: DataTransfer, known: readonly Span[]): readonly Span[] {
  const html = data.getData("text/html");
  if (html.includes(KEY)) return readSpans(new DOMParser().parseFromString(html, "text/html").body, known);
  const text = plainWords(data.getData("text/plain"));
  return text === "" ? [] : [text];
}
