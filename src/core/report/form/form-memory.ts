import type { CellValue } from "../../workbook/workbook";

/** What a row of the form remembers in its hidden cell: which line it is, and what was generated in each of its fields. */
export interface RowMemory {
  readonly v: 1;
  readonly id: string;
  /** Of a row that goes on with the texts of the one before it: the how manieth of them it is. */
  readonly p?: number;
  /** By field: the mark of what was generated. */
  readonly g: Readonly<Record<string, string>>;
  /** The year that the form was written for; missing on forms of earlier versions. */
  readonly y?: string;
  /** By field: what was typed for another year, with the mark of what stood there. */
  readonly s?: Readonly<Record<string, readonly [year: string, mark: string]>>;
}

const REFERENCE =
  /(?:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.[\]]+)!)?(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|#REF!)/gu;

/**
 * A short mark of what stands in a cell: equal marks are the same content. Formulas are marked without their references and without spaces, for
 * these change with inserted rows and renamed sheets; their results are no part of them.
 */
export function markOf(value: CellValue, formula: string | undefined): string {
  const text =
    formula === undefined
      ? `${typeof value}:${typeof value === "object" ? (value?.error ?? "") : String(value)}`
      : `=${formula.replace(REFERENCE, "#").replace(/\s/g, "")}`;
  let hash = 0xcbf29ce484222325n;
  for (const character of text) hash = ((hash ^ BigInt(character.codePointAt(0)!)) * 0x100000001b3n) & MASK;
  return hash.toString(36);
}

const MASK = (1n << 64n) - 1n;

/** The memory that a cell holds, or undefined where it holds none. */
export function readRowMemory(text: string): RowMemory | undefined {
  if (!text.startsWith('{"v":1,"id":')) return undefined;
  try {
    const { v, id, p, g, y, s } = JSON.parse(text) as Partial<RowMemory>;
    return v === 1 && typeof id === "string" && typeof g === "object"
      ? {
          v,
          id,
          g,
          ...(typeof p === "number" ? { p } : {}),
          ...(typeof y === "string" ? { y } : {}),
          ...(typeof s === "object" ? { s } : {}),
        }
      : undefined;
  } catch {
    // Somebody typed into the hidden cell: the row is then read as their own.
    return undefined;
  }
}
