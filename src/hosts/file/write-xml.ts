/**
 * XML as text with places: parts of a package are changed by cutting into their text, so that whatever nobody touched stays as its program
 * wrote it, prefixes, quotes and unknown elements included.
 */

/** An element's place in its text. `name` keeps its prefix; an empty element (`<a/>`) has no inside: both inner ends are its end. */
export interface Element {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly empty: boolean;
}

/** One tag. Comments, instructions, and CDATA are passed over. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
}

/** A stretch of a text and what shall stand in its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SLASH = 47;
const BANG = 33;
const QUESTION = 63;

/** The ">" that ends the tag begun at `start`; one within quotes does not count. */
function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 34 || code === 39) {
      at = xml.indexOf(xml[at]!, at + 1);
      if (at < 0) break;
    }
  }
  throw new SyntaxError("a tag does not end");
}

function skipped(xml: string, start: number): number {
  const close = xml.startsWith("<!--", start) ? "-->" : xml.startsWith("<![CDATA[", start) ? "]]>" : ">";
  const at = xml.indexOf(close, start + 2);
  if (at < 0) throw new SyntaxError("a comment does not end");
  return at + close.length;
}

/** The first tag at or after `from`, or undefined at the end of the text. */
export function nextTag(xml: string, from: number): Tag | undefined {
  let start = xml.indexOf("<", from);
  while (start >= 0) {
    const code = xml.charCodeAt(start + 1);
    if (code === BANG || code === QUESTION) {
      start = xml.indexOf("<", skipped(xml, start));
      continue;
    }
    const end = tagEnd(xml, start);
    const first = code === SLASH ? start + 2 : start + 1;
    let last = first;
    while (last < end - 1 && xml.charCodeAt(last) > 32 && xml.charCodeAt(last) !== SLASH) last++;
    const kind = code === SLASH ? "close" : xml.charCodeAt(end - 2) === SLASH ? "empty" : "open";
    return { start, end, name: xml.slice(first, last), kind };
  }
  return undefined;
}

/** The element that begins with `tag`. */
export function elementFrom(xml: string, tag: Tag): Element {
  const { name, start } = tag;
  if (tag.kind === "empty") return { name, start, end: tag.end, innerStart: tag.end, innerEnd: tag.end, empty: true };
  let depth = 1;
  for (let next = nextTag(xml, tag.end); next; next = nextTag(xml, next.end)) {
    if (next.kind === "open") depth++;
    else if (next.kind === "close" && --depth === 0)
      return { name, start, end: next.end, innerStart: tag.end, innerEnd: next.start, empty: false };
  }
  throw new SyntaxError(`${name} does not end`);
}

/** The outermost element. */
export function rootElement(xml: string): Element {
  const tag = nextTag(xml, 0);
  if (!tag || tag.kind === "close") throw new SyntaxError("no element");
  if (tag.kind === "empty") return elementFrom(xml, tag);
  // Nothing but comments may follow the root's end: no need to walk through a whole sheet for it.
  const innerEnd = xml.lastIndexOf(`</${tag.name}`);
  if (innerEnd < tag.end) throw new SyntaxError(`${tag.name} does not end`);
  const { name, start } = tag;
  return { name, start, end: tagEnd(xml, innerEnd), innerStart: tag.end, innerEnd, empty: false };
}

/** The elements directly inside `parent`. */
export function childElements(xml: string, parent: Element): readonly Element[] {
  const children: Element[] = [];
  let at = parent.innerStart;
  for (let tag = nextTag(xml, at); tag && tag.start < parent.innerEnd; tag = nextTag(xml, at)) {
    const child = elementFrom(xml, tag);
    children.push(child);
    at = child.end;
  }
  return children;
}

export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** "x:" of "x:row"; "" where there is none. */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(":") + 1);

/** The first child of that local name. */
export const childNamed = (xml: string, parent: Element, local: string): Element | undefined =>
  childElements(xml, parent).find(child => localName(child.name) === local);

/** The opening tag of an element. */
export const headOf = (xml: string, element: Element): string =>
  element.empty ? xml.slice(element.start, element.end) : xml.slice(element.start, element.innerStart);

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text out of XML: entities resolved. */
export const unescapeXml = (text: string): string =>
  text.includes("&")
    ? text.replace(
        /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g,
        (whole, hex?: string, decimal?: string, name?: string) =>
          name === undefined
            ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
            : (ENTITIES[name] ?? whole),
      )
    : text;

/** Text for XML. Line ends in attributes are kept. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"\r\n\t]/g, character => {
    if (character === "&") return "&amp;";
    if (character === "<") return "&lt;";
    if (character === ">") return "&gt;";
    return character === '"' ? "&quot;" : `&#${character.charCodeAt(0)};`;
  });

const patterns = new Map<string, RegExp>();

/** Finds an attribute in a tag's text: its value is group 1 or 2. */
function patternOf(name: string): RegExp {
  let pattern = patterns.get(name);
  if (!pattern) {
    const named = name.startsWith("*:") ? `[^\\s:=]+:${name.slice(2)}` : name;
    patterns.set(name, (pattern = new RegExp(`\\s${named}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  }
  return pattern;
}

/** An attribute out of a tag's text. `*:id` takes any prefix. */
export function attributeOf(head: string, name: string): string | undefined {
  const match = patternOf(name).exec(head);
  return match ? unescapeXml(match[1] ?? match[2]!) : undefined;
}

/** The tag with the attribute set; taken away where `value` is undefined. */
export function withAttribute(head: string, name: string, value: string | undefined): string {
  const found = patternOf(name);
  const text = value === undefined ? "" : ` ${name}="${escapeXml(value)}"`;
  if (found.test(head)) return head.replace(found, () => text);
  return head.replace(/\s*(\/?>)$/, (_whole, close: string) => text + close);
}

/** The text with all splices done; they are in order and do not overlap. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of splices) {
    parts.push(xml.slice(at, start), text);
    at = end;
  }
  parts.push(xml.slice(at));
  return parts.join("");
}

/** `element` with `inner` as its inside. */
export const withInside = (xml: string, element: Element, inner: string): string => {
  const head = headOf(xml, element);
  const open = element.empty ? head.replace(/\s*\/>$/, ">") : head;
  return `${open}${inner}</${element.name}>`;
};

/**
 * The text with `content` (none: taken away) as the root's child `local`: in place of the one there, else where `order` — the local names in
 * the order of the format — has it.
 */
export function withRootChild(xml: string, local: string, order: readonly string[], content: string): string {
  const root = rootElement(xml);
  const children = childElements(xml, root);
  const old = children.find(child => localName(child.name) === local);
  if (old) return spliced(xml, [{ start: old.start, end: old.end, text: content }]);
  if (!content) return xml;
  if (root.empty) return spliced(xml, [{ start: root.start, end: root.end, text: withInside(xml, root, content) }]);
  const place = order.indexOf(local);
  const after = children.find(child => order.indexOf(localName(child.name)) > place);
  const at = after?.start ?? root.innerEnd;
  return spliced(xml, [{ start: at, end: at, text: content }]);
}
