import {
  CLOSES,
  nameCode,
  nextAttribute,
  nextTag,
  OPENS,
  scanXml,
  skip,
  textOf,
  valueOf,
  type XmlScan,
} from "./read-xml";
import { unescape } from "./xml-text";

const STRING = nameCode("si");
const RUN_TEXT = nameCode("t");
const PHONETIC = nameCode("rPh");
const SPACE = nameCode("space");

/** The shared strings of a workbook, in order; the runs of rich text joined. */
export function readTexts(part: Uint8Array): readonly string[] {
  const texts: string[] = [];
  const scan = scanXml(part);
  for (let event = nextTag(scan); event !== 0; event = nextTag(scan))
    if (event === OPENS && scan.name === STRING) texts.push(readRichText(scan));
  return texts;
}

/** The text of the element just opened (`si` or `is`) up to its closing: its `t` joined, reading aids (`rPh`) left out. */
export function readRichText(scan: XmlScan): string {
  const { depth } = scan;
  let text = "";
  for (;;) {
    const event = nextTag(scan);
    if (event === CLOSES && scan.depth < depth) return unescape(text);
    if (event !== OPENS) continue;
    if (scan.name === PHONETIC) skip(scan);
    else if (scan.name === RUN_TEXT) text += readRun(scan);
  }
}

/** As Excel does, blanks around a text count only where it says so. */
function readRun(scan: XmlScan): string {
  let preserved = false;
  while (nextAttribute(scan)) if (scan.attribute === SPACE) preserved = valueOf(scan) === "preserve";
  nextTag(scan);
  const text = textOf(scan);
  return preserved ? text : text.replace(/^[ \t\n]+|[ \t\n]+$/g, "");
}
