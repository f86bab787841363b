import { COLUMN_ROLES } from "../../core/tables/table";
import type { Correction } from "../../core/tables/corrections";
import { HostError, type Memory, type Waiver } from "../host";
import { relationships, type Package } from "./package";
import { readTree } from "./read-tree";

/** Namespace of the custom XML part that holds what is remembered with a workbook; its root holds JSON. */
export const MEMORY_NAMESPACE = "urn:ziping:memory:1";

/**
 * What is remembered with the workbook, or undefined where nothing is. Throws `unsupported` where a part of ours is there that cannot be
 * understood (a later version's, or one that somebody edited): to take it for nothing would mean to write over it.
 */
export function readMemory(from: Pick<Package, "part" | "nameOf" | "workbook">): Memory | undefined {
  for (const { type, target, external } of relationships(from, from.workbook)) {
    const bytes = type === "customXml" && !external ? from.part(target) : undefined;
    // Parts of other programs may be anything; only one that names our namespace is read.
    if (!bytes || !new TextDecoder().decode(bytes).includes(MEMORY_NAMESPACE)) continue;
    const root = readTree(bytes);
    if (![...root.attributes.values()].includes(MEMORY_NAMESPACE)) continue;
    const memory = memoryFrom(root.text);
    if (!memory) throw new HostError("unsupported", { file: target });
    return memory;
  }
  return undefined;
}

/** The memory in a JSON text; undefined where the text is none, or holds anything that a memory does not. */
export function memoryFrom(json: string): Memory | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  return isMemory(value) ? value : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isTextOrNone = (value: unknown): value is string | undefined => value === undefined || isText(value);
const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isFields(value) && Object.values(value).every(isText);

const isRow = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const isMemory = (value: unknown): value is Memory =>
  isFields(value) &&
  value.version === 1 &&
  Array.isArray(value.corrections) &&
  value.corrections.every(isCorrection) &&
  Array.isArray(value.waivers) &&
  value.waivers.every(isWaiver) &&
  isFields(value.facts) &&
  Object.values(value.facts).every(fact => isText(fact) || isTexts(fact)) &&
  isTextOrNone(value.pack);

const isWaiver = (value: unknown): value is Waiver =>
  isFields(value) &&
  isText(value.rule) &&
  isTextOrNull(value.sheet) &&
  isTextOrNull(value.at) &&
  isText(value.place) &&
  isText(value.reason);

function isCorrection(value: unknown): value is Correction {
  if (!isFields(value) || !isText(value.sheet) || !isText(value.area)) return false;
  switch (value.about) {
    case "table":
      return value.ignore === true && isTextOrNone(value.title);
    case "unit":
      return isText(value.unit) && isTextOrNone(value.title);
    case "header":
      return isTextOrNone(value.title) && Array.isArray(value.rows) && value.rows.every(isRow);
    case "role":
      return (
        isTextOrNone(value.title) &&
        (COLUMN_ROLES as readonly unknown[]).includes(value.role) &&
        Array.isArray(value.header) &&
        value.header.every(isText)
      );
    default:
      return false;
  }
}
