import type { Memory } from "../host";
import { relationships } from "./package";
import type { PackageEdit } from "./package-edit";
import { MEMORY_NAMESPACE } from "./read-memory";
import { addPart, addRelationship, declared, freePart, type Book } from "./write-parts";
import { attributeOf, escapeXml, headOf, rootElement, spliced, withInside } from "./write-xml";

const ITEM_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const ITEM_ID = "{5A1B0C6E-7D3F-4E2A-9B64-2E0F5D8C7A11}";
const DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** The part that holds the memory, or undefined. */
function memoryPart(edit: PackageEdit, workbook: string): string | undefined {
  return relationships(edit, workbook)
    .filter(one => one.type === "customXml" && !one.external)
    .map(one => one.target)
    .find(part => {
      const xml = edit.text(part);
      return xml !== undefined && attributeOf(headOf(xml, rootElement(xml)), "xmlns") === MEMORY_NAMESPACE;
    });
}

// Two characters that JSON lets stand and XML does not.
const memoryText = (memory: Memory): string =>
  escapeXml(JSON.stringify(memory).replace(/[\ufffe\uffff]/g, c => `\\u${c.charCodeAt(0).toString(16)}`));

/** Puts the memory into the package, in place of what was remembered before. */
export function putMemory(book: Book, memory: Memory): void {
  const { edit, namespaces } = book;
  const there = memoryPart(edit, book.part);
  if (there !== undefined) {
    const xml = edit.text(there)!;
    const root = rootElement(xml);
    edit.put(
      there,
      spliced(xml, [{ start: root.start, end: root.end, text: withInside(xml, root, memoryText(memory)) }]),
    );
    return;
  }
  const item = freePart(edit, "customXml/item#.xml");
  const properties = item.replace("item", "itemProps");
  // Its type is the package's default for .xml, which a package may lack.
  addPart(
    edit,
    item,
    "application/xml",
    declared(`<ziping xmlns="${MEMORY_NAMESPACE}">${memoryText(memory)}</ziping>`),
  );
  addPart(
    edit,
    properties,
    ITEM_PROPERTIES,
    declared(
      `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${DATA_STORE}"><ds:schemaRefs><ds:schemaRef ds:uri="${MEMORY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  );
  addRelationship(edit, item, `${namespaces.relationships}/customXmlProps`, properties);
  addRelationship(edit, book.part, `${namespaces.relationships}/customXml`, item);
}
