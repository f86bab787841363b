import { putWorkbookChild, workbookChild, workbookXml, type Book } from "./write-parts";
import {
  attributeOf,
  childElements,
  escapeXml,
  headOf,
  prefixOf,
  rootElement,
  spliced,
  unescapeXml,
  withInside,
  type Element,
} from "./write-xml";

/** A defined name as the workbook part holds it. `sheet` is the tab's place where the name belongs to one sheet. */
interface StoredName {
  readonly name: string;
  readonly sheet: number | undefined;
  readonly refersTo: string;
  readonly element: Element;
}

/** The element that lists the names, and its entries. */
function listed(book: Book): { readonly xml: string; readonly root: Element; readonly names: readonly StoredName[] } {
  const prefix = prefixOf(rootElement(workbookXml(book)).name);
  const xml = workbookChild(book, "definedNames") ?? `<${prefix}definedNames></${prefix}definedNames>`;
  const root = rootElement(xml);
  const names = childElements(xml, root).map(element => {
    const head = headOf(xml, element);
    const sheet = attributeOf(head, "localSheetId");
    return {
      name: attributeOf(head, "name") ?? "",
      sheet: sheet === undefined ? undefined : Number(sheet),
      refersTo: unescapeXml(xml.slice(element.innerStart, element.innerEnd)),
      element,
    };
  });
  return { xml, root, names };
}

/** What a name of one sheet refers to, or undefined where there is none. */
export const ownName = (book: Book, sheet: number, name: string): string | undefined =>
  listed(book).names.find(one => one.sheet === sheet && one.name === name)?.refersTo;

const before = (a: string, b: string): boolean => a.toLowerCase() < b.toLowerCase();

/** Sets a name; with `sheet` (a tab's place) that sheet's own. Names stand in the order of the alphabet, as Excel has them. */
export function putName(
  book: Book,
  { name, refersTo, sheet, hidden }: { name: string; refersTo: string; sheet?: number; hidden?: boolean },
): void {
  const { xml, root, names } = listed(book);
  const tag = `${prefixOf(root.name)}definedName`;
  const text =
    `<${tag} name="${escapeXml(name)}"` +
    (sheet === undefined ? "" : ` localSheetId="${sheet}"`) +
    (hidden ? ` hidden="1"` : "") +
    `>${escapeXml(refersTo)}</${tag}>`;
  const old = names.find(one => one.sheet === sheet && one.name === name)?.element;
  if (old) return putWorkbookChild(book, "definedNames", spliced(xml, [{ start: old.start, end: old.end, text }]));
  const after = names.find(
    one => before(name, one.name) || (!before(one.name, name) && (one.sheet ?? -1) > (sheet ?? -1)),
  );
  const at = (after?.element.start ?? root.innerEnd) - root.innerStart;
  const inside = xml.slice(root.innerStart, root.innerEnd);
  putWorkbookChild(book, "definedNames", withInside(xml, root, inside.slice(0, at) + text + inside.slice(at)));
}
