import { HostError } from "../host";
import { relationships, type Package, type Relationship } from "./package";
import { child, listed, readTree, type XmlElement } from "./read-tree";

/** The workbook's own part, read: its sheets and the parts it points to. */
export interface Outline {
  readonly root: XmlElement;
  /** All sheets in the order of their tabs, chart and dialog sheets too: the local ids of defined names count them. */
  readonly sheets: readonly SheetPart[];
  readonly relationships: readonly Relationship[];
}

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  /** Has cells; chart, dialog and macro sheets have none. */
  readonly worksheet: boolean;
  /** Hidden, however deeply. */
  readonly hidden: boolean;
}

/** Reads the workbook's own part. Throws `damaged` where a sheet it lists is not there. */
export function readOutline(from: Package): Outline {
  const root = readTree(from.part(from.workbook)!);
  const related = relationships(from, from.workbook);
  const sheets = listed(root, "sheets", "sheet").map(({ attributes }) => {
    const name = attributes.get("name") ?? "";
    const target = related.find(one => one.id === attributes.get("id"));
    if (!target || from.nameOf(target.target) === undefined) throw new HostError("damaged", { sheet: name });
    const state = attributes.get("state") ?? "visible";
    return { name, part: target.target, worksheet: target.type === "worksheet", hidden: state !== "visible" };
  });
  return { root, sheets, relationships: related };
}

/** The tree of the one part of that type (styles, theme) that the workbook points to, or undefined. */
export function relatedTree(from: Package, outline: Outline, type: string): XmlElement | undefined {
  const part = relatedPart(from, outline, type);
  return part && readTree(part);
}

/** The bytes of the one part of that type that the workbook points to, or undefined. */
export function relatedPart(from: Package, outline: Outline, type: string): Uint8Array | undefined {
  const target = outline.relationships.find(one => one.type === type && !one.external);
  return target && from.part(target.target);
}

/** The files that formulas name as [1], [2] …, in that order; "" for a link that is no file. */
export function readExternalLinks(from: Package, { root, relationships: related }: Outline): readonly string[] {
  return listed(root, "externalReferences", "externalReference").map(({ attributes }) => {
    const part = related.find(one => one.id === attributes.get("id"))?.target ?? "";
    const bytes = from.part(part);
    const book = bytes && child(readTree(bytes), "externalBook");
    const id = book?.attributes.get("id");
    return relationships(from, part).find(one => one.id === id)?.target ?? "";
  });
}
