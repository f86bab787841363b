import { HostError } from "../host";
import { decodeText } from "./xml-text";

/**
 * Reads XML from UTF-8 bytes, forward only and without making objects: a sheet of a million cells has five million tags. Names are local
 * names (a prefix is passed over), known by `nameCode`. Every tag that opens also closes: `<c/>` gives both.
 */
export interface XmlScan {
  readonly bytes: Uint8Array;
  /** Just behind what was read last. */
  at: number;
  /** Code of the current tag's name. */
  name: number;
  /** How many tags are open, the current one included while it opens. */
  depth: number;
  /** The text between the tag before and this one. */
  textStart: number;
  textEnd: number;
  /** Text found before a comment or CDATA section that breaks the text. */
  before: string;
  attribute: number;
  valueStart: number;
  valueEnd: number;
  /** Attributes of the current tag may still be to come. */
  inTag: boolean;
  /** The current tag closes itself; its closing is still to be given. */
  empty: boolean;
  readonly open: Int32Array;
}

export const OPENS = 1;
export const CLOSES = 2;
/** What `nextTag` met. */
export type Event = 0 | typeof OPENS | typeof CLOSES;

const MAX_DEPTH = 256;
const damaged = (): HostError => new HostError("damaged");

/** The number by which a scan knows a local name. */
export function nameCode(name: string): number {
  let code = 0;
  for (let i = 0; i < name.length; i++) code = (Math.imul(code, 31) + name.charCodeAt(i)) | 0;
  return code;
}

/** A scan at the beginning of the part; parts in other encodings than UTF-8 are turned into it first. */
export function scanXml(part: Uint8Array): XmlScan {
  const bytes = inUtf8(part);
  const at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return {
    bytes,
    at,
    name: 0,
    depth: 0,
    textStart: at,
    textEnd: at,
    before: "",
    attribute: 0,
    valueStart: 0,
    valueEnd: 0,
    inTag: false,
    empty: false,
    open: new Int32Array(MAX_DEPTH),
  };
}

function inUtf8(part: Uint8Array): Uint8Array {
  const [a, b] = part;
  let encoding = "";
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) encoding = "utf-16le";
  else if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) encoding = "utf-16be";
  else {
    const head = String.fromCharCode(...part.subarray(0, 100));
    const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1];
    if (declared && !/^(utf-?8|us-ascii)$/i.test(declared)) encoding = declared;
  }
  if (encoding === "") return part;
  try {
    return new TextEncoder().encode(new TextDecoder(encoding).decode(part));
  } catch (error) {
    throw new HostError("damaged", {}, { cause: error });
  }
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const BANG = 0x21;
const QUESTION = 0x3f;

/** The next tag that opens or closes, 0 at the end of the part. Throws `damaged` where tags do not fit together. */
export function nextTag(scan: XmlScan): Event {
  while (scan.inTag) nextAttribute(scan);
  if (scan.empty) {
    scan.empty = false;
    scan.depth--;
    scan.before = "";
    scan.textStart = scan.textEnd = scan.at;
    return CLOSES;
  }
  const { bytes } = scan;
  scan.before = "";
  let start = scan.at;
  for (;;) {
    let less = start;
    while (bytes[less] !== LESS)
      if (less++ >= bytes.length) {
        if (scan.depth > 0) throw damaged();
        return 0;
      }
    const next = bytes[less + 1];
    if (next === BANG || next === QUESTION) {
      start = passOver(scan, start, less);
      continue;
    }
    scan.textStart = start;
    scan.textEnd = less;
    return next === SLASH ? closeTag(scan, less + 2) : openTag(scan, less + 1);
  }
}

function openTag(scan: XmlScan, from: number): Event {
  const { bytes } = scan;
  let at = from;
  let code = 0;
  for (; ; at++) {
    const byte = bytes[at];
    if (byte === undefined) throw damaged();
    if (byte <= 0x20 || byte === GREATER || byte === SLASH) break;
    code = byte === COLON ? 0 : (Math.imul(code, 31) + byte) | 0;
  }
  if (at === from || scan.depth === MAX_DEPTH) throw damaged();
  scan.open[scan.depth++] = from;
  scan.name = code;
  scan.at = at;
  scan.inTag = true;
  if (bytes[at] === GREATER) {
    scan.inTag = false;
    scan.at = at + 1;
  }
  return OPENS;
}

function closeTag(scan: XmlScan, from: number): Event {
  const { bytes } = scan;
  if (scan.depth === 0) throw damaged();
  let opened = scan.open[--scan.depth]!;
  let at = from;
  let code = 0;
  for (; ; at++, opened++) {
    const byte = bytes[at];
    if (byte === undefined) throw damaged();
    if (byte <= 0x20 || byte === GREATER) break;
    if (byte !== bytes[opened]) throw damaged();
    code = byte === COLON ? 0 : (Math.imul(code, 31) + byte) | 0;
  }
  const after = bytes[opened]!;
  if (after > 0x20 && after !== GREATER && after !== SLASH) throw damaged();
  while (bytes[at]! <= 0x20) at++;
  if (bytes[at] !== GREATER) throw damaged();
  scan.name = code;
  scan.at = at + 1;
  return CLOSES;
}

/** Goes over a comment, an instruction or a CDATA section, whose text it keeps; gives where the text goes on. */
function passOver(scan: XmlScan, start: number, less: number): number {
  const { bytes } = scan;
  scan.before += decodeText(bytes, start, less);
  const cdata = startsWith(bytes, less, "<![CDATA[");
  const comment = startsWith(bytes, less, "<!--");
  // OOXML forbids document types, and with them entities that grow.
  if (!cdata && !comment && bytes[less + 1] === BANG) throw damaged();
  const [skip, closing] = cdata ? [9, "]]>"] : comment ? [4, "-->"] : [2, "?>"];
  const end = endOf(bytes, less + skip, closing);
  if (cdata) scan.before += new TextDecoder().decode(bytes.subarray(less + skip, end));
  return end + closing.length;
}

function endOf(bytes: Uint8Array, from: number, closing: string): number {
  const first = closing.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, at, closing)) return at;
  throw damaged();
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Goes to the next attribute of the current tag: its name's code and where its value stands. False when there is none. */
export function nextAttribute(scan: XmlScan): boolean {
  if (!scan.inTag) return false;
  const { bytes } = scan;
  let at = scan.at;
  while (bytes[at]! <= 0x20) at++;
  let byte = bytes[at];
  if (byte === GREATER || byte === SLASH) {
    scan.empty = byte === SLASH;
    if (scan.empty && bytes[++at] !== GREATER) throw damaged();
    scan.inTag = false;
    scan.at = at + 1;
    return false;
  }
  let code = 0;
  for (; byte !== EQUALS; byte = bytes[++at]) {
    if (byte === undefined || byte === GREATER || byte === LESS) throw damaged();
    if (byte > 0x20) code = byte === COLON ? 0 : (Math.imul(code, 31) + byte) | 0;
  }
  do at++;
  while (bytes[at]! <= 0x20);
  const quote = bytes[at];
  if (quote !== 0x22 && quote !== 0x27) throw damaged();
  const start = at + 1;
  // A short value is the rule; a call to indexOf costs more than the few bytes.
  for (at = start; bytes[at] !== quote; at++) if (at >= bytes.length) throw damaged();
  scan.attribute = code;
  scan.valueStart = start;
  scan.valueEnd = at;
  scan.at = at + 1;
  return true;
}

/** The value of the current attribute. */
export const valueOf = (scan: XmlScan): string => decodeText(scan.bytes, scan.valueStart, scan.valueEnd);

/** The text between the tag before and the current one, as the XML means it. */
export const textOf = (scan: XmlScan): string => scan.before + decodeText(scan.bytes, scan.textStart, scan.textEnd);

/** Goes to the closing of the tag that was just opened. */
export function skip(scan: XmlScan): void {
  for (const depth = scan.depth; scan.depth >= depth;) if (nextTag(scan) === 0) throw damaged();
}
