import { HostError } from "../host";
import { CLOSES, nextAttribute, nextTag, OPENS, scanXml, textOf, valueOf, type XmlScan } from "./read-xml";

/** An element of a small part. Names are local: prefixes are passed over, in elements and attributes alike. */
export interface XmlElement {
  readonly name: string;
  /** Where a plain and a prefixed attribute share their local name, the plain one. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, that of its children left out. */
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly attributes: Map<string, string>;
  readonly children: Growing[];
  text: string;
}

const ASCII = new TextDecoder();

/** The root element of a small part (styles, relationships and the like) as a tree. Throws `damaged` where it is not XML. */
export function readTree(part: Uint8Array): XmlElement {
  const scan = scanXml(part);
  if (nextTag(scan) !== OPENS) throw new HostError("damaged");
  const root = readElement(scan);
  if (nextTag(scan) !== 0) throw new HostError("damaged");
  return root;
}

/** The element just opened as a tree, read up to its closing. */
export function readElement(scan: XmlScan): XmlElement {
  const open = [elementOf(scan)];
  while (open.length > 0) {
    const event = nextTag(scan);
    const parent = open[open.length - 1]!;
    parent.text += textOf(scan);
    if (event === CLOSES) {
      if (open.length === 1) return parent;
      open.pop();
    } else if (event === OPENS) {
      const element = elementOf(scan);
      parent.children.push(element);
      open.push(element);
    }
  }
  throw new HostError("damaged");
}

function elementOf(scan: XmlScan): Growing {
  const { bytes } = scan;
  const attributes = new Map<string, string>();
  const name = localName(bytes, scan.open[scan.depth - 1]!);
  for (let from = scan.at; nextAttribute(scan); from = scan.at) {
    const prefixed = ASCII.decode(bytes.subarray(from, scan.valueStart)).includes(":");
    const local = localName(bytes, from);
    if (!prefixed || !attributes.has(local)) attributes.set(local, valueOf(scan));
  }
  return { name, attributes, children: [], text: "" };
}

function localName(bytes: Uint8Array, from: number): string {
  let start = from;
  while (bytes[start]! <= 0x20) start++;
  let end = start;
  for (; bytes[end]! > 0x20 && bytes[end] !== 0x3d && bytes[end] !== 0x3e && bytes[end] !== 0x2f; end++)
    if (bytes[end] === 0x3a) start = end + 1;
  return ASCII.decode(bytes.subarray(start, end));
}

/** The first child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find(one => one.name === name);

/** All children of that name below the child `list`, as in `<fonts><font/><font/></fonts>`. */
export const listed = (element: XmlElement | undefined, list: string, name: string): readonly XmlElement[] =>
  child(element, list)?.children.filter(one => one.name === name) ?? [];

/** A truth value as XML Schema writes it; `otherwise` where the attribute is not there. */
export function flag(element: XmlElement | undefined, attribute: string, otherwise = false): boolean {
  const value = element?.attributes.get(attribute);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** A number of an attribute; undefined where it is not there or not a number. */
export function numeric(element: XmlElement | undefined, attribute: string): number | undefined {
  const value = element?.attributes.get(attribute);
  const number = value === undefined || value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}
