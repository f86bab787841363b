import { HostError, NOTHING_REMEMBERED, type Memory } from "../host";
import type { Glance } from "./glance";
import type { Run } from "./run";

/** Namespace of the custom XML part that holds what is remembered, the same in every host. */
export const MEMORY_NAMESPACE = "urn:ziping:memory:1";

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Asks for the part with what is remembered; of several (two people began at once) none is the only one, and `parts` tells. */
export function askMemory({ workbook }: Excel.RequestContext) {
  const parts = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  parts.load("items/id");
  return { parts, xml: parts.getOnlyItemOrNullObject().getXml() };
}

type AskedMemory = ReturnType<typeof askMemory>;

/** The memory in the answer; undefined where a part must be asked for by itself. */
export function memoryIn({ parts, xml }: AskedMemory): Memory | undefined {
  if (parts.items.length === 0) return NOTHING_REMEMBERED;
  return parts.items.length === 1 ? memoryOf(xml) : undefined;
}

const firstOf = ({ items }: Excel.CustomXmlPartScopedCollection): Excel.CustomXmlPart | undefined => items[0];

/** Throws where a part of ours cannot be understood (a later version's, or edited by hand): to take it for nothing would mean to write over it. */
function memoryOf({ value: xml }: OfficeExtension.ClientResult<string>): Memory {
  try {
    const text = new DOMParser().parseFromString(xml, "application/xml").documentElement.textContent ?? "";
    const memory = JSON.parse(text) as Partial<Memory>;
    if (memory.version === 1) return { ...NOTHING_REMEMBERED, ...memory };
  } catch (cause) {
    throw new HostError("unsupported", {}, { cause });
  }
  throw new HostError("unsupported");
}

/** What the workbook remembers. What has just been read with the workbook is not asked for again. */
export async function recall(run: Run, glance: Glance): Promise<Memory> {
  const { memory } = glance;
  delete glance.memory;
  return (
    memory ??
    run(async (context, sync) => {
      const asked = askMemory(context);
      await sync();
      const known = memoryIn(asked);
      if (known) return known;
      const xml = firstOf(asked.parts)!.getXml();
      await sync();
      return memoryOf(xml);
    })
  );
}

/** Keeps the memory with the workbook, in place of what was there. Custom XML is outside Excel's undo. */
export async function remember(run: Run, glance: Glance, memory: Memory): Promise<void> {
  delete glance.memory;
  await run(async (context, sync) => {
    const { customXmlParts } = context.workbook;
    const parts = customXmlParts.getByNamespace(MEMORY_NAMESPACE);
    parts.load("items/id");
    await sync();
    const xml = `<ziping xmlns="${MEMORY_NAMESPACE}">${escape(JSON.stringify(memory))}</ziping>`;
    const part = firstOf(parts);
    if (part) part.setXml(xml);
    else customXmlParts.add(xml);
    await sync();
  });
}
