import type { SheetPlan } from "../../core/report/changes";
import { columnName, sheetPrefix } from "../../core/workbook/address";
import type { Area } from "../../core/workbook/area";
import { OWN_SHEET_NAME } from "../../core/workbook/own-sheet";
import { HostError } from "../host";
import { placeCharts } from "./write-charts";
import { ownName, putName } from "./write-names";
import {
  addPart,
  addRelationship,
  freePart,
  putWorkbookChild,
  sheetsOf,
  workbookChild,
  workbookXml,
  type Book,
  type ListedSheet,
} from "./write-parts";
import { sheetXml, type SheetContent, type WrittenCell } from "./write-sheet";
import { addLooks, digitWidth } from "./write-styles";
import {
  attributeOf,
  childElements,
  escapeXml,
  headOf,
  localName,
  prefixOf,
  rootElement,
  withInside,
} from "./write-xml";

const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const MAX_NAME = 31;

/** A width in characters of 7 pixels, as plans have it, as the file counts it: in digits of the workbook's own font. */
const fileWidth = (characters: number, digit: number): number => Math.round(((characters * 7 + 5) / digit) * 256) / 256;

/** Adds a worksheet behind the last one; gives it as listed. */
export function addSheet(book: Book, name: string, xml: string): ListedSheet {
  if (!name || name.length > MAX_NAME || /[[\]:*?/\\]|^'|'$/.test(name))
    throw new RangeError(`no sheet's name: ${name}`);
  const { edit, namespaces } = book;
  const part = freePart(edit, "xl/worksheets/sheet#.xml");
  addPart(edit, part, WORKSHEET, xml);
  const id = addRelationship(edit, book.part, `${namespaces.relationships}/worksheet`, part);
  const sheets = sheetsOf(book);
  const sheetId = Math.max(0, ...sheets.map(sheet => sheet.sheetId)) + 1;
  const list = workbookChild(book, "sheets") ?? "<sheets></sheets>";
  const root = rootElement(list);
  const known = headOf(workbookXml(book), rootElement(workbookXml(book))).includes(
    `xmlns:r="${namespaces.relationships}"`,
  );
  const space = known ? "" : ` xmlns:r="${namespaces.relationships}"`;
  const element = `<${prefixOf(root.name)}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${space} r:id="${id}"/>`;
  putWorkbookChild(book, "sheets", withInside(list, root, list.slice(root.innerStart, root.innerEnd) + element));
  return { name, sheetId, index: sheets.length, part };
}

/** Cells as planned, with the styles that their looks became. */
export const styledCells = (
  cells: readonly (Omit<WrittenCell, "style"> & { readonly look: number })[],
  styles: readonly number[],
): readonly WrittenCell[] => cells.map(({ look, ...cell }) => ({ ...cell, style: styles[look] ?? 0 }));

/** Widths as the file counts them. */
export function fileWidths(book: Book, widths: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const digit = digitWidth(book);
  return widths.map(width => (width === undefined ? undefined : fileWidth(width, digit)));
}

const absolute = (area: Area): string =>
  `$${columnName(area.left)}$${area.top + 1}:$${columnName(area.right)}$${area.bottom + 1}`;

/** Sets what is printed of a sheet, and the rows that stand again on each page. */
export function putPrintNames(book: Book, sheet: ListedSheet, { area, titles }: SheetPlan["print"]): void {
  const prefix = sheetPrefix(sheet.name);
  putName(book, { name: "_xlnm.Print_Area", sheet: sheet.index, refersTo: prefix + absolute(area) });
  if (titles)
    putName(book, {
      name: "_xlnm.Print_Titles",
      sheet: sheet.index,
      refersTo: `${prefix}$${titles.top + 1}:$${titles.bottom + 1}`,
    });
}

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The sheet of the plan's name, or undefined. Throws `name-taken` where it does not bear the plan's mark; other sheets that do are copies. */
function ownSheet(book: Book, plan: SheetPlan): ListedSheet | undefined {
  const named = sheetsOf(book).find(sheet => sheet.name.toLowerCase() === plan.name.toLowerCase());
  if (named && ownName(book, named.index, OWN_SHEET_NAME) !== quoted(plan.mark))
    throw new HostError("name-taken", { sheet: plan.name });
  return named;
}

/** What hangs on an own sheet that is filled anew, each as it stands in the sheet: the drawing, and that of its comments. */
function keptParts(xml: string, sheet: string): { readonly drawing?: string; readonly legacyDrawing?: string } {
  const root = rootElement(xml);
  const children = childElements(xml, root);
  if (children.some(child => localName(child.name) === "sheetProtection")) throw new HostError("protected", { sheet });
  return Object.fromEntries(
    children
      .filter(child => ["drawing", "legacyDrawing"].includes(child.name) && attributeOf(headOf(xml, child), "r:id"))
      .map(child => [child.name, xml.slice(child.start, child.end)]),
  );
}

function refuseLocked(book: Book): void {
  const protection = workbookChild(book, "workbookProtection");
  const locked = protection && attributeOf(headOf(protection, rootElement(protection)), "lockStructure");
  if (locked === "1" || locked === "true") throw new HostError("protected");
}

/** Makes the planned sheet, or fills the one that bears its mark anew: same part, same tab, same name. */
export function placeSheet(book: Book, plan: SheetPlan): void {
  const there = ownSheet(book, plan);
  if (!there) refuseLocked(book);
  const styles = addLooks(book, plan.looks);
  const content: SheetContent = {
    cells: styledCells(plan.cells, styles),
    merges: plan.merges,
    columnWidths: fileWidths(book, plan.columnWidths),
    hiddenColumns: plan.hiddenColumns,
    rowHeights: plan.rowHeights,
    print: plan.print,
    gridLines: false,
  };
  const { edit, namespaces } = book;
  const kept = there?.part === undefined ? {} : keptParts(edit.text(there.part)!, there.name);
  const sheet = there?.part === undefined ? addSheet(book, plan.name, sheetXml(content, namespaces)) : there;
  const rest = placeCharts(book, sheet.part!, plan, kept.drawing) + (kept.legacyDrawing ?? "");
  if (there || rest !== "") edit.put(sheet.part!, sheetXml({ ...content, rest }, namespaces));
  putPrintNames(book, sheet, plan.print);
  putName(book, { name: OWN_SHEET_NAME, sheet: sheet.index, refersTo: quoted(plan.mark), hidden: true });
}
