import { NOTHING_REMEMBERED, type Memory } from "../host";
import { run } from "./run";

/** Namespace of the custom XML part that holds what is remembered, the same in every host. */
export const MEMORY_NAMESPACE = "urn:ziping:memory:1";

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const memoryOf = (xml: OfficeExtension.ClientResult<string>): Memory => {
  const text = new DOMParser().parseFromString(xml.value, "application/xml").documentElement.textContent ?? "";
  return { ...NOTHING_REMEMBERED, ...(JSON.parse(text) as Partial<Memory>) };
};

/** What the workbook remembers; a part that somebody else broke counts as nothing remembered. */
export const recall = (): Promise<Memory> =>
  run(async context => {
    const part = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).getOnlyItemOrNullObject();
    part.load("id");
    await context.sync();
    if (part.isNullObject) return NOTHING_REMEMBERED;
    const xml = part.getXml();
    await context.sync();
    return memoryOf(xml);
  });

/** Keeps the memory with the workbook, in place of what was there. Custom XML is outside Excel's undo. */
export const remember = (memory: Memory): Promise<void> =>
  run(async context => {
    const parts = context.workbook.customXmlParts;
    const part = parts.getByNamespace(MEMORY_NAMESPACE).getOnlyItemOrNullObject();
    part.load("id");
    await context.sync();
    const xml = `<ziping xmlns="${MEMORY_NAMESPACE}">${escape(JSON.stringify(memory))}</ziping>`;
    if (part.isNullObject) parts.add(xml);
    else part.setXml(xml);
    await context.sync();
  });
