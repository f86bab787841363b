import { plainText } from "../workbook/normalise";
import type { Area } from "../workbook/area";
import { positionOf, sheetOf } from "../workbook/cells";
import { KIND, type Workbook } from "../workbook/workbook";

/** Places along a line of cells, counted from its first; ascending. */
export type Places = readonly number[];

/** What stands in the cells of one row or column, by value: looked up by every formula that asks the same line. */
export interface LineEntries {
  readonly length: number;
  readonly numbers: ReadonlyMap<number, Places>;
  /** In small letters, as Excel compares texts. */
  readonly texts: ReadonlyMap<string, Places>;
  /** Texts that are numerals: a condition that asks for the number meets them too. */
  readonly numerals: ReadonlyMap<number, Places>;
  /** Texts without blanks and in narrow forms. */
  readonly alike: () => ReadonlyMap<string, Places>;
}

/** The number that Excel makes of a text in a condition; undefined where it is none. */
export const numeralOf = (text: string): number | undefined =>
  /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/.test(text) ? Number(text) : undefined;

export const alikeKey = (text: string): string => plainText(text).toLowerCase();

function put<K>(into: Map<K, number[]>, key: K, place: number): void {
  const before = into.get(key);
  if (before) before.push(place);
  else into.set(key, [place]);
}

/** Reads the cells of a line, a row or a column of the workbook. */
export function lineEntries(workbook: Workbook, line: Area): LineEntries {
  const sheet = sheetOf(workbook, line);
  const { kind, number } = sheet.cells;
  const down = line.left === line.right;
  const length = down ? line.bottom - line.top + 1 : line.right - line.left + 1;
  const end = down ? Math.min(length, sheet.rows - line.top) : Math.min(length, sheet.columns - line.left);
  const [numbers, texts, numerals] = [
    new Map<number, number[]>(),
    new Map<string, number[]>(),
    new Map<number, number[]>(),
  ];
  for (let place = 0; place < end; place++) {
    const at = positionOf(sheet, down ? line.top + place : line.top, down ? line.left : line.left + place);
    if (at < 0) continue;
    if (kind[at] === KIND.number) put(numbers, number[at]!, place);
    if (kind[at] !== KIND.text) continue;
    const text = workbook.texts[number[at]!]!;
    put(texts, text.toLowerCase(), place);
    const numeral = numeralOf(text);
    if (numeral !== undefined) put(numerals, numeral, place);
  }
  let alike: Map<string, number[]> | undefined;
  return {
    length,
    numbers,
    texts,
    numerals,
    alike() {
      if (alike) return alike;
      alike = new Map();
      for (const [text, places] of texts) for (const place of places) put(alike, alikeKey(text), place);
      for (const places of alike.values()) places.sort((a, b) => a - b);
      return alike;
    },
  };
}
