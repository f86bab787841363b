import { CellValueType, type ICellData } from "@univerjs/core";
import type { CellValue } from "../../core/workbook/workbook";

/** What the grid keeps of a value. A text that looks like a number, or like a truth value, is held fast as text. */
export function gridValue(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null };
  switch (typeof value) {
    case "number":
      return { v: value, t: CellValueType.NUMBER };
    case "boolean":
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "string":
      return { v: value, t: looksTyped(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
    default:
      return { v: value.error, t: CellValueType.STRING };
  }
}

const looksTyped = (text: string): boolean =>
  (text.trim() !== "" && Number.isFinite(Number(text))) || /^(true|false)$/i.test(text);

const ERROR = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|CYCLE!|ERROR!|CONNECT!)$/;

/** The value that a cell of the grid holds. */
export function cellOf(cell: ICellData): CellValue {
  const { v, t } = cell;
  // Text typed with several fonts in one cell lies in a small document of its own.
  if (v === undefined || v === null)
    return cell.p?.body?.dataStream.replace(/\r?\n?$/, "").replace(/\r/g, "\n") ?? null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "TRUE";
  if (typeof v !== "string") return v;
  if (t === CellValueType.NUMBER) return Number(v);
  if (v === "" && cell.f === undefined && cell.si === undefined) return null;
  return ERROR.test(v) ? { error: v } : v;
}

/** Whether two values are one to the user: numbers as Excel shows them, to fifteen digits. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") return a === b || a.toPrecision(15) === b.toPrecision(15);
  if (a !== null && b !== null && typeof a === "object" && typeof b === "object") return a.error === b.error;
  return a === b;
}
