import type { CellValue } from "../../src/core";
import type { ModelCell } from "./model";
import { ExcelError, invalid } from "./thing";

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const MAX_LITERAL = 255;

/**
 * What looks to Excel like a number, a date, a time, a percentage or an amount of money: digits (also full width) among these signs only. Excel
 * takes some of them for text; here they all count as converted, so that a text that shall stay one must say so with an apostrophe.
 */
const LIKE_A_NUMBER = /^[\s]*[-+(]?[\s¥￥$€£]*[\d０-９.．,，:：/／\-－%％\seE+年月日时分秒点()（）APMapm]*$/;

/** A month's name beside a number is a date. */
const LIKE_A_MONTH = /^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.,/-]*\d{1,4}\s*$/i;

function numberOf(text: string): number {
  const number = Number(text.replace(/[,¥$%\s]/g, ""));
  return Number.isNaN(number) || text.trim() === "" ? 45_000.5 : number;
}

/** What a cell holds after this was typed or set: formulas, numbers, truth values, errors, texts. */
export function typed(given: unknown, location: string): ModelCell {
  if (given === null || given === undefined || given === "") return { value: null };
  if (typeof given === "number" || typeof given === "boolean") return { value: given };
  if (typeof given !== "string") throw invalid(location);
  if (given.length > MAX_TEXT + 1) throw invalid(location, "The text is too long.");
  if (given.startsWith("'")) return { value: given.slice(1) };
  if (/^[=＝]/.test(given) && given.length > 1) return formula(`=${given.slice(1)}`, location);
  if (/^[+\-@＋－＠]/.test(given) && given.length > 1 && !LIKE_A_NUMBER.test(given))
    return formula(`=${given}`, location);
  if (/^(true|false)$/i.test(given)) return { value: given.toLowerCase() === "true" };
  if (/^#[A-Z0-9/]+[!?]?$/.test(given)) return { value: { error: given } };
  if (LIKE_A_MONTH.test(given)) return { value: 45_000 };
  if (/[\d０-９]/.test(given) && LIKE_A_NUMBER.test(given)) return { value: numberOf(given) };
  return { value: given };
}

function formula(text: string, location: string): ModelCell {
  if (text.length > MAX_FORMULA)
    throw new ExcelError("FormulaLengthExceedsLimit", "The formula is longer than 8,192 characters.", location);
  for (const [, literal] of text.matchAll(/"((?:[^"]|"")*)"/g))
    if (literal!.replace(/""/g, '"').length > MAX_LITERAL) throw invalid(location, "A text in a formula is too long.");
  return { value: null, formula: text };
}

/** A value on the wire. */
export const wire = (value: CellValue): unknown =>
  value === null ? "" : typeof value === "object" ? value.error : value;

/** Excel's rules for the names of sheets. */
export function checkSheetName(name: unknown, others: readonly string[], location: string): asserts name is string {
  if (
    typeof name !== "string" ||
    name.length === 0 ||
    name.length > 31 ||
    /[[\]:*?/\\]/.test(name) ||
    /^'|'$/.test(name)
  )
    throw invalid(location, "The name of a sheet is invalid.");
  if (/^history$/i.test(name)) throw invalid(location, "The name is reserved.");
  if (others.some(other => other.toLowerCase() === name.toLowerCase()))
    throw new ExcelError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", location);
}
