import { relationships, relationshipsName } from "./package";
import type { PackageEdit } from "./package-edit";
import {
  attributeOf,
  childElements,
  childNamed,
  escapeXml,
  headOf,
  localName,
  prefixOf,
  rootElement,
  spliced,
  withInside,
  withRootChild,
} from "./write-xml";

/** What holds a package together: relationships, content types, and the workbook part with its list of sheets. */

const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const CONTENT_TYPES = "[Content_Types].xml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The namespaces of a workbook, which differ between the two forms of the format. */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
}

const TRANSITIONAL: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** A sheet as the workbook part lists it. `part` is undefined for what is not a worksheet (a chart sheet, a macro sheet). */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly index: number;
  readonly part?: string;
}

/** A package opened as a workbook. */
export interface Book {
  readonly edit: PackageEdit;
  readonly part: string;
  readonly namespaces: Namespaces;
}

export const declared = (xml: string): string => DECLARATION + xml;

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

function relative(from: string, to: string): string {
  const folder = folderOf(from).split("/").slice(0, -1);
  const path = to.split("/");
  let common = 0;
  while (common < folder.length && folder[common] === path[common]) common++;
  return "../".repeat(folder.length - common) + path.slice(common).join("/");
}

/** Adds a relationship and gives its id; `type` is the whole address of its kind. */
export function addRelationship(edit: PackageEdit, part: string, type: string, to: string): string {
  const place = relationshipsName(part);
  const xml = edit.text(place) ?? declared(`<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`);
  const taken = new Set(relationships(edit, part).map(relationship => relationship.id));
  let n = taken.size + 1;
  while (taken.has(`rId${n}`)) n++;
  const root = rootElement(xml);
  const element = `<${prefixOf(root.name)}Relationship Id="rId${n}" Type="${type}" Target="${escapeXml(relative(part, to))}"/>`;
  const inner = xml.slice(root.innerStart, root.innerEnd) + element;
  edit.put(place, spliced(xml, [{ start: root.start, end: root.end, text: withInside(xml, root, inner) }]));
  return `rId${n}`;
}

/** Takes a part out of the package, with the relationship that leads to it and its content type. */
export function removePart(edit: PackageEdit, from: string, part: string): void {
  const id = relationships(edit, from).find(one => one.target === part)?.id;
  removeElements(edit, relationshipsName(from), head => attributeOf(head, "Id") === id);
  removeElements(
    edit,
    CONTENT_TYPES,
    head => attributeOf(head, "PartName")?.toLowerCase() === `/${part.toLowerCase()}`,
  );
  edit.drop(part);
}

function removeElements(edit: PackageEdit, part: string, unwanted: (head: string) => boolean): void {
  const xml = edit.text(part);
  if (xml === undefined) return;
  const gone = childElements(xml, rootElement(xml)).filter(element => unwanted(headOf(xml, element)));
  edit.put(
    part,
    spliced(
      xml,
      gone.map(({ start, end }) => ({ start, end, text: "" })),
    ),
  );
}

/** Adds a part with its content type. */
export function addPart(edit: PackageEdit, part: string, contentType: string, text: string): void {
  edit.put(part, text);
  const xml =
    edit.text(CONTENT_TYPES) ??
    declared(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/></Types>`,
    );
  const root = rootElement(xml);
  const known = childElements(xml, root).some(
    element => attributeOf(headOf(xml, element), "PartName")?.toLowerCase() === `/${part.toLowerCase()}`,
  );
  if (known) return;
  const element = `<${prefixOf(root.name)}Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`;
  edit.put(CONTENT_TYPES, spliced(xml, [{ start: root.innerEnd, end: root.innerEnd, text: element }]));
}

/** A part's name that is still free: `pattern` with the lowest number in place of "#". */
export function freePart(edit: PackageEdit, pattern: string): string {
  const taken = new Set(edit.names().map(part => part.toLowerCase()));
  for (let n = 1; ; n++) {
    const part = pattern.replace("#", String(n));
    if (!taken.has(part.toLowerCase())) return part;
  }
}

/** Opens a package as a workbook; `part` is the workbook's own part. */
export function openBook(edit: PackageEdit, part: string): Book {
  const xml = edit.text(part)!;
  return { edit, part, namespaces: headOf(xml, rootElement(xml)).includes(STRICT.main) ? STRICT : TRANSITIONAL };
}

/** A new package with a workbook part that lists no sheet yet. */
export function emptyBook(edit: PackageEdit): Book {
  const part = "xl/workbook.xml";
  const { main, relationships: office } = TRANSITIONAL;
  addRelationship(edit, "", `${office}/officeDocument`, part);
  addPart(
    edit,
    part,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    declared(
      `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
    ),
  );
  return { edit, part, namespaces: TRANSITIONAL };
}

/** The text of the workbook part as it stands now. */
export const workbookXml = (book: Book): string => book.edit.text(book.part)!;

/** The sheets in the order of their tabs. */
export function sheetsOf(book: Book): readonly ListedSheet[] {
  const xml = workbookXml(book);
  const sheets = childNamed(xml, rootElement(xml), "sheets");
  if (!sheets) return [];
  const parts = new Map(relationships(book.edit, book.part).map(relationship => [relationship.id, relationship]));
  return childElements(xml, sheets).map((element, index) => {
    const head = headOf(xml, element);
    const to = parts.get(attributeOf(head, "*:id") ?? "");
    return {
      name: attributeOf(head, "name") ?? "",
      sheetId: Number(attributeOf(head, "sheetId")),
      index,
      ...(to?.type === "worksheet" ? { part: to.target } : {}),
    };
  });
}

const WORKBOOK_ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
  "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
  "fileRecoveryPr", "webPublishObjects", "extLst",
]; // prettier-ignore

/** Puts `content` where the workbook part has its element `local`. */
export const putWorkbookChild = (book: Book, local: string, content: string): void =>
  book.edit.put(book.part, withRootChild(workbookXml(book), local, WORKBOOK_ORDER, content));

/** A child element of the workbook part: its text, or undefined. */
export function workbookChild(book: Book, local: string): string | undefined {
  const xml = workbookXml(book);
  const child = childElements(xml, rootElement(xml)).find(element => localName(element.name) === local);
  return child && xml.slice(child.start, child.end);
}
