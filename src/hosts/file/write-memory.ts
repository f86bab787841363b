import { HostError, NOTHING_REMEMBERED, type Memory } from "../host";
import { openPackage, relationships } from "./package";
import { editPackage, type PackageEdit } from "./package-edit";
import { addPart, addRelationship, declared, freePart, type Book } from "./write-parts";
import { attributeOf, escapeXml, headOf, rootElement, spliced, unescapeXml, withInside } from "./write-xml";

/** Namespace of the custom XML part that holds what is remembered with a workbook; its root holds JSON. */
export const MEMORY_NAMESPACE = "urn:ziping:memory:1";
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

/** What is remembered with a workbook. Throws `damaged` where the part is there but cannot be understood. */
export function readMemory(bytes: Uint8Array): Memory {
  const edit = editPackage(bytes);
  const part = memoryPart(edit, openPackage(bytes).workbook);
  if (part === undefined) return NOTHING_REMEMBERED;
  const xml = edit.text(part)!;
  const root = rootElement(xml);
  try {
    const memory = JSON.parse(unescapeXml(xml.slice(root.innerStart, root.innerEnd))) as Partial<Memory>;
    if (memory.version !== 1) throw new HostError("unsupported", { file: part });
    return { ...NOTHING_REMEMBERED, ...memory, version: 1 };
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new HostError("damaged", { file: part }, { cause });
    throw cause;
  }
}
