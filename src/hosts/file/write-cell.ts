import type { CellValue } from "../../core/workbook/workbook";
import { escapeXml } from "./write-xml";
import { escape } from "./xml-text";

/** What stands in a cell: the value, and the formula (A1, without "=") that gives it. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula?: string;
}

/** A text as element content: what XML cannot hold is written as Excel writes it. */
export const textXml = (text: string): string => escapeXml(escape(text));

function valueText(value: CellValue): string {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError("a cell holds no infinite number");
    return String(value === 0 ? 0 : value);
  }
  if (typeof value === "boolean") return value ? "1" : "0";
  return value === null ? "" : textXml(typeof value === "string" ? value : value.error);
}

const typeOf = (value: CellValue): string | undefined =>
  typeof value === "boolean"
    ? "b"
    : typeof value === "string"
      ? "str"
      : typeof value === "object" && value
        ? "e"
        : undefined;

/**
 * A cell's `t=` and its inside; `prefix` stands before the element names. A text stands in the cell itself, so that the shared texts need not
 * change, and is text whatever its first character is: only `formula` makes a formula.
 */
export function cellContent(
  content: CellContent,
  prefix = "",
): { readonly type: string | undefined; readonly inside: string } {
  const { value, formula } = content;
  const p = prefix;
  if (formula === undefined && typeof value === "string")
    return { type: "inlineStr", inside: `<${p}is><${p}t xml:space="preserve">${textXml(value)}</${p}t></${p}is>` };
  const calculation = formula === undefined ? "" : `<${p}f>${escapeXml(fileFormula(formula))}</${p}f>`;
  return { type: typeOf(value), inside: calculation + (value === null ? "" : `<${p}v>${valueText(value)}</${p}v>`) };
}

/** Functions newer than the format, which files name with a prefix of their own. */
const NEWER =
  /(?<![\w.])(CONCAT|IFS|MAXIFS|MINIFS|SWITCH|TEXTJOIN|XLOOKUP|XMATCH|NUMBERVALUE|DAYS|SORTBY|UNIQUE|SEQUENCE|TEXTBEFORE|TEXTAFTER|TEXTSPLIT|VSTACK|HSTACK|TOCOL|TOROW|TAKE|DROP)(?=\()/gi;
const NEWER_SHEET = /(?<![\w.])(FILTER|SORT)(?=\()/gi;
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** A formula as files hold it: newer functions with their prefix, those that have it already left alone. */
export const fileFormula = (formula: string): string =>
  formula
    .split(QUOTED)
    .map((part, i) => (i % 2 ? part : part.replace(NEWER, "_xlfn.$1").replace(NEWER_SHEET, "_xlfn._xlws.$1")))
    .join("");
