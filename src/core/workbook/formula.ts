import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS } from "./address";

/**
 * Formulas are kept with references relative to their cell, so that a filled row or column is one formula: `R[-1]C[2]` is one row up and two
 * columns right, `R5C3` is $C$5 (counted from one), `C[1]:C[1]` whole columns, `R[0]:R[2]` whole rows. Everything else stands as in Excel.
 */

/** One end of a reference: a row or column, counted from zero where `fixed` ($), else as a distance from the formula's cell. */
export interface End {
  readonly at: number;
  readonly fixed: boolean;
}

/** A reference in a formula. Without `rows` it takes whole columns, without `columns` whole rows. */
export interface Reference {
  readonly kind: "reference";
  /** The sheet as named in the formula, unquoted ("[1]Sheet1" in another file, "A:C" over several); undefined for the formula's own. */
  readonly sheet?: string;
  readonly rows?: readonly [End, End];
  readonly columns?: readonly [End, End];
}

export type Token =
  | Reference
  | { readonly kind: "number"; readonly value: number; readonly text: string }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly value: string }
  /** A function's name in capitals without `_xlfn.`, its "(" included. */
  | { readonly kind: "function"; readonly name: string }
  /** A defined name, TRUE or FALSE. */
  | { readonly kind: "name"; readonly name: string; readonly sheet?: string }
  /** A structured reference as written: `表1[[#Totals],[金额]]`. */
  | { readonly kind: "structured"; readonly text: string }
  /** One of + - * / ^ & = < > <= >= <> % ( ) , ; : { } @ # and the blank between references. */
  | { readonly kind: "operator"; readonly text: string };

// Any character beyond ASCII counts as a letter: within formulas such characters stand only in names, sheets and texts.
const LETTER = "A-Za-z_\\\\\\u0080-\\uffff";
const WORD = `[${LETTER}][${LETTER}0-9.?]*`;
const SHEET = `(?:'(?:[^']|'')*'|(?:\\[[^\\]]+\\])?${WORD}(?::${WORD})?|\\[[^\\]]+\\])!`;
const TEXT = `"(?:[^"]|"")*"`;
const STRUCTURED = `(?:${WORD})?\\[(?:[^\\[\\]']|'.|\\[(?:[^\\[\\]']|'.)*\\])*\\]`;
const CALL = `${WORD}\\(`;
const ERROR = `#(?:REF!|N/A|DIV/0!|VALUE!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)`;
const A1_CELL = `\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}`;
const A1_REF = `${A1_CELL}(?::${A1_CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7}`;
const NUMBER = `(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[Ee][+-]?[0-9]+)?`;
const AFTER = `(?![${LETTER}0-9.(!\\[])`;

/** Everything that may hide something like a reference, then references: groups are sheet prefix and reference. */
const FIND_A1 = new RegExp(
  `${TEXT}|${CALL}|${ERROR}|(${SHEET})?(${A1_REF})${AFTER}|${STRUCTURED}|${WORD}|${NUMBER}`,
  "g",
);

const relativeEnd = (letter: "R" | "C", at: number, base: number, fixed: boolean): string =>
  fixed ? letter + (at + 1) : `${letter}[${at - base}]`;

function relativeCell(text: string, row: number, column: number): string | undefined {
  let at = 0;
  const fixedColumn = text[0] === "$";
  if (fixedColumn) at = 1;
  const start = at;
  while (at < text.length && text.charCodeAt(at) >= 65) at++;
  const letters = text.slice(start, at);
  const fixedRow = text[at] === "$";
  if (fixedRow) at++;
  const digits = text.slice(at);
  const columnPart = letters && columnNumber(letters);
  if (columnPart === -1) return undefined;
  const rowPart = digits ? Number(digits) - 1 : undefined;
  if (rowPart !== undefined && (rowPart < 0 || rowPart >= MAX_ROWS)) return undefined;
  return (
    (rowPart === undefined ? "" : relativeEnd("R", rowPart, row, fixedRow || (fixedColumn && !letters))) +
    (columnPart === "" ? "" : relativeEnd("C", columnPart as number, column, fixedColumn))
  );
}

/** The formula of a cell (A1, with or without "=") with its references relative to that cell. */
export function relativeFormula(formula: string, row: number, column: number): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  return text.replace(FIND_A1, (whole: string, sheet: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return whole;
    const colon = reference.indexOf(":");
    const first = relativeCell(colon < 0 ? reference : reference.slice(0, colon), row, column);
    const last = colon < 0 ? "" : relativeCell(reference.slice(colon + 1), row, column);
    if (first === undefined || last === undefined) return whole;
    return (sheet ?? "") + first + (colon < 0 ? "" : ":" + last);
  });
}

const R1C1_ROW = `R(?:\\[-?[0-9]+\\]|[0-9]+)`;
const R1C1_COLUMN = `C(?:\\[-?[0-9]+\\]|[0-9]+)`;
const R1C1_REF = `${R1C1_ROW}${R1C1_COLUMN}(?::${R1C1_ROW}${R1C1_COLUMN})?|${R1C1_ROW}:${R1C1_ROW}|${R1C1_COLUMN}:${R1C1_COLUMN}`;
const R1C1_END = new RegExp(`(R|C)(\\[)?(-?[0-9]+)`, "g");
/** Groups: text, call, error, sheet, reference, structured, sheet of a name, name, number, operator. */
const TOKENS = new RegExp(
  `\\s*(?:(${TEXT})|(${CALL})|(${ERROR})|(?:(${SHEET})?(${R1C1_REF})(?![${LETTER}0-9.(!]))|(${STRUCTURED})|(?:(${SHEET})?(${WORD}))|(${NUMBER})|(<=|>=|<>|[-+*/^&=<>%(),;:{}@#!]))|\\s+`,
  "gy",
);

const sheetOf = (prefix: string | undefined): string | undefined => {
  if (prefix === undefined) return undefined;
  const bare = prefix.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replace(/''/g, "'") : bare;
};

function referenceOf(sheet: string | undefined, text: string): Reference {
  const rows: End[] = [];
  const columns: End[] = [];
  for (const [, letter, open, digits] of text.matchAll(R1C1_END)) {
    const end: End = open ? { at: Number(digits), fixed: false } : { at: Number(digits) - 1, fixed: true };
    (letter === "R" ? rows : columns).push(end);
  }
  const pair = (ends: End[]): readonly [End, End] | undefined => (ends[0] ? [ends[0], ends[1] ?? ends[0]] : undefined);
  const named = sheetOf(sheet);
  const [r, c] = [pair(rows), pair(columns)];
  return {
    kind: "reference",
    ...(named === undefined ? {} : { sheet: named }),
    ...(r ? { rows: r } : {}),
    ...(c ? { columns: c } : {}),
  };
}

/** The tokens of a relative formula, or undefined where a character fits nowhere. */
export function readTokens(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  TOKENS.lastIndex = 0;
  while (TOKENS.lastIndex < formula.length) {
    const match = TOKENS.exec(formula);
    if (!match) return undefined;
    const [, text, call, error, sheet, reference, structured, nameSheet, name, number, operator] = match;
    if (text !== undefined) tokens.push({ kind: "text", value: text.slice(1, -1).replace(/""/g, '"') });
    else if (call !== undefined)
      tokens.push({
        kind: "function",
        name: call
          .slice(0, -1)
          .toUpperCase()
          .replace(/^(_XLFN\.)?(_XLWS\.)?/, ""),
      });
    else if (error !== undefined) tokens.push({ kind: "error", value: error });
    else if (reference !== undefined) tokens.push(referenceOf(sheet, reference));
    else if (structured !== undefined) tokens.push({ kind: "structured", text: structured });
    else if (name !== undefined) {
      const of = sheetOf(nameSheet);
      tokens.push({ kind: "name", name, ...(of === undefined ? {} : { sheet: of }) });
    } else if (number !== undefined) tokens.push({ kind: "number", value: Number(number), text: number });
    else if (operator !== undefined) tokens.push({ kind: "operator", text: operator });
  }
  return tokens;
}

const FIND_R1C1 = new RegExp(
  `${TEXT}|${CALL}|${ERROR}|(${SHEET})?(${R1C1_REF})(?![${LETTER}0-9.(!])|${STRUCTURED}|${WORD}|${NUMBER}`,
  "g",
);

const wrap = (at: number, limit: number): number => ((at % limit) + limit) % limit;

/** The formula of a cell in A1, without "=", from its relative form. A reference beyond the sheet's edge wraps, as it does in Excel. */
export const formulaAt = (relative: string, row: number, column: number): string =>
  formulaMoved(relative, { row, column }, { row, column });

/** The same where the cell was moved within its sheet: references to its own sheet go with it, those to other sheets stay. */
export function formulaMoved(
  relative: string,
  from: { readonly row: number; readonly column: number },
  to: { readonly row: number; readonly column: number },
): string {
  return relative.replace(FIND_R1C1, (whole: string, sheet: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return whole;
    const { row, column } = sheet === undefined ? to : from;
    const ends = reference.split(":").map(part => {
      let rowText = "";
      let columnText = "";
      for (const [, letter, open, digits] of part.matchAll(R1C1_END)) {
        const n = Number(digits);
        if (letter === "R") rowText = open ? String(wrap(row + n, MAX_ROWS) + 1) : "$" + n;
        else columnText = open ? columnName(wrap(column + n, MAX_COLUMNS)) : "$" + columnName(n - 1);
      }
      return columnText + rowText;
    });
    return (sheet ?? "") + ends.join(":");
  });
}
