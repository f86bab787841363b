import type { CellLook } from "../../core/report/changes";
import { digitPixels, isChineseFont } from "./digit-width";
import { relationships } from "./package";
import { addPart, addRelationship, declared, type Book } from "./write-parts";
import {
  attributeOf,
  childElements,
  childNamed,
  escapeXml,
  headOf,
  prefixOf,
  rootElement,
  withAttribute,
  withInside,
  withRootChild,
  type Element,
} from "./write-xml";

const ORDER = [
  "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst",
]; // prettier-ignore

/** Number formats that every program knows by number. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
const FIRST_OWN_FORMAT = 164;

const emptyStyles = (main: string): string =>
  declared(
    `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>` +
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
      `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  );

/** A list of the style part (fonts, fills …) to which elements are added at the end, so that no index in use ever moves. */
interface StyleList {
  /** The index of an element that reads like this; it is added where there is none. */
  readonly indexOf: (element: string) => number;
  /** Attributes of the element that begins the list's nth entry. */
  readonly heads: () => readonly string[];
  /** The list's text, or undefined where nothing was added. */
  readonly text: () => string | undefined;
}

function styleList(xml: string, root: Element, local: string): StyleList {
  const prefix = prefixOf(root.name);
  const list = childNamed(xml, root, local);
  const known = list ? childElements(xml, list).map(element => xml.slice(element.start, element.end)) : [];
  const before = known.length;
  const places = new Map<string, number>();
  known.forEach((text, at) => places.has(text) || places.set(text, at));
  return {
    indexOf(element) {
      let at = places.get(element);
      if (at === undefined) places.set(element, (at = known.push(element) - 1));
      return at;
    },
    heads: () => known,
    text() {
      if (known.length === before) return undefined;
      const added = known.slice(before).join("");
      if (!list) return `<${prefix}${local} count="${known.length}">${added}</${prefix}${local}>`;
      const inside = withInside(xml, list, xml.slice(list.innerStart, list.innerEnd) + added);
      const end = inside.indexOf(">") + 1;
      return withAttribute(inside.slice(0, end), "count", String(known.length)) + inside.slice(end);
    },
  };
}

const argb = (color: string): string => `FF${color.replace(/^#/, "").toUpperCase()}`;

function fontOf(look: CellLook, prefix: string, base: string): string {
  const own = (local: string): string | undefined => {
    const element = childNamed(base, rootElement(base), local);
    return element && attributeOf(headOf(base, element), "val");
  };
  const p = `<${prefix}`;
  const name = look.font ?? own("name") ?? "宋体";
  return (
    `${p}font>` +
    (look.bold ? `${p}b/>` : "") +
    `${p}sz val="${look.size ?? own("sz") ?? 11}"/>` +
    (look.color ? `${p}color rgb="${argb(look.color)}"/>` : "") +
    `${p}name val="${escapeXml(name)}"/>` +
    // The character set of simplified Chinese: programs without the font then choose one that has the characters.
    (isChineseFont(name) ? `${p}charset val="134"/>` : "") +
    `</${prefix}font>`
  );
}

function borderOf(style: string, open: CellLook["open"], prefix: string): string {
  const sides = ["left", "right", "top", "bottom"].map(side =>
    side === open || (open === "both" && (side === "top" || side === "bottom"))
      ? `<${prefix}${side}/>`
      : `<${prefix}${side} style="${style}"><${prefix}color auto="1"/></${prefix}${side}>`,
  );
  return `<${prefix}border>${sides.join("")}<${prefix}diagonal/></${prefix}border>`;
}

function alignmentOf(look: CellLook, prefix: string): string {
  const attributes =
    (look.horizontal ? ` horizontal="${look.horizontal}"` : look.indent ? ` horizontal="left"` : "") +
    (look.vertical ? ` vertical="${look.vertical}"` : "") +
    (look.wrap ? ` wrapText="1"` : "") +
    (look.indent ? ` indent="${look.indent}"` : "");
  return attributes && `<${prefix}alignment${attributes}/>`;
}

function formatNumbers(formats: StyleList, prefix: string): (code: string) => number {
  return code => {
    const built = BUILT_IN[code];
    if (built !== undefined) return built;
    let free = FIRST_OWN_FORMAT;
    for (const head of formats.heads()) {
      const id = Number(attributeOf(head, "numFmtId"));
      if (attributeOf(head, "formatCode") === code) return id;
      if (id >= free) free = id + 1;
    }
    formats.indexOf(`<${prefix}numFmt numFmtId="${free}" formatCode="${escapeXml(code)}"/>`);
    return free;
  };
}

/** Adds looks to the text of a style part; `indexes` are theirs for `s=` in the order given. Looks already there are used again. */
export function withLooks(
  xml: string,
  looks: readonly CellLook[],
): { readonly xml: string; readonly indexes: readonly number[] } {
  const root = rootElement(xml);
  const prefix = prefixOf(root.name);
  const lists = {
    numFmts: styleList(xml, root, "numFmts"),
    fonts: styleList(xml, root, "fonts"),
    fills: styleList(xml, root, "fills"),
    borders: styleList(xml, root, "borders"),
    cellXfs: styleList(xml, root, "cellXfs"),
  };
  const formatNumber = formatNumbers(lists.numFmts, prefix);
  const baseFont = lists.fonts.heads()[0] ?? "<font/>";
  const indexes = looks.map(look => {
    const format = formatNumber(look.format ?? "General");
    const plainFont = look.font === undefined && look.size === undefined && !look.bold && !look.color;
    const font = plainFont ? 0 : lists.fonts.indexOf(fontOf(look, prefix, baseFont));
    const fill = look.fill
      ? lists.fills.indexOf(
          `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(look.fill)}"/>` +
            `<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`,
        )
      : 0;
    const border = look.border ? lists.borders.indexOf(borderOf(look.border, look.open, prefix)) : 0;
    const alignment = alignmentOf(look, prefix);
    const head =
      `<${prefix}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      (format ? ` applyNumberFormat="1"` : "") +
      (font ? ` applyFont="1"` : "") +
      (fill ? ` applyFill="1"` : "") +
      (border ? ` applyBorder="1"` : "") +
      (alignment ? ` applyAlignment="1"` : "");
    return lists.cellXfs.indexOf(alignment ? `${head}>${alignment}</${prefix}xf>` : `${head}/>`);
  });
  const changed = Object.entries(lists).reduce((text, [local, list]) => {
    const now = list.text();
    return now === undefined ? text : withRootChild(text, local, ORDER, now);
  }, xml);
  return { xml: changed, indexes };
}

/** The style part of a workbook, made where there is none. */
export function stylesPart(book: Book): string {
  const { edit, part, namespaces } = book;
  const there = relationships(edit, part).find(one => one.type === "styles")?.target;
  if (there !== undefined && edit.text(there) !== undefined) return there;
  const made = "xl/styles.xml";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
  addPart(edit, made, type, emptyStyles(namespaces.main));
  addRelationship(edit, part, `${namespaces.relationships}/styles`, made);
  return made;
}

/** Adds looks to a workbook and gives their indexes. */
export function addLooks(book: Book, looks: readonly CellLook[]): readonly number[] {
  const part = stylesPart(book);
  const { xml, indexes } = withLooks(book.edit.text(part)!, looks);
  book.edit.put(part, xml);
  return indexes;
}

/** Pixels of a digit in the workbook's default font, by which files count column widths. */
export function digitWidth(book: Book): number {
  const xml = book.edit.text(stylesPart(book))!;
  const fonts = childNamed(xml, rootElement(xml), "fonts");
  const font = fonts && childElements(xml, fonts)[0];
  const value = (local: string): string | undefined => {
    const element = font && childNamed(xml, font, local);
    return element && attributeOf(headOf(xml, element), "val");
  };
  return digitPixels(value("name") ?? "", Number(value("sz") ?? 11));
}

/** The styles whose cells may be changed on a protected sheet. */
export function unlockedStyles(book: Book): ReadonlySet<string> {
  const xml = book.edit.text(stylesPart(book))!;
  const list = childNamed(xml, rootElement(xml), "cellXfs");
  const unlocked = new Set<string>();
  (list ? childElements(xml, list) : []).forEach((element, at) => {
    const protection = childNamed(xml, element, "protection");
    const locked = protection && attributeOf(headOf(xml, protection), "locked");
    if (locked === "0" || locked === "false") unlocked.add(String(at));
  });
  return unlocked;
}
