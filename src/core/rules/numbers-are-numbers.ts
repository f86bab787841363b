import { toNumber } from "../quantity/decimal";
import { readQuantity, type ReadQuantity } from "../quantity/read-quantity";
import { isMoney, type ColumnRole, type Table } from "../tables/table";
import { cellArea, contains, type Area } from "../workbook/area";
import { contentsOf } from "../workbook/contents";
import { KIND, type Sheet } from "../workbook/workbook";
import { rangeSums } from "./formulas/column-sums";
import type { Finding } from "./finding/finding";
import { sheetOf } from "../workbook/cells";
import { placeFacts, roleAt, tableAt } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";

const WORDS: readonly ColumnRole[] = [
  "name",
  "code",
  "number",
  "voucher",
  "date",
  "summary",
  "party",
  "source",
  "note",
  "reason",
];

/** A text in a column of numbers that holds a number. */
export interface NumberInText {
  readonly at: Area;
  readonly text: string;
  readonly read: ReadQuantity;
  /** Whether its whole column is text: it came so out of another system. */
  readonly whole: boolean;
}

interface Tally {
  readonly numbers: Int32Array;
  readonly texts: Int32Array;
}

/** Counts cells of the table's columns in rows before `end`, which is not looked at, up or down by `step`. */
function count({ numbers, texts }: Tally, table: Table, sheet: Sheet, top: number, end: number, step: 1 | -1): void {
  const { rowStart, column, kind } = sheet.cells;
  for (let i = rowStart[top]!; i < rowStart[end]!; i++) {
    const at = column[i]! - table.area.left;
    if (at < 0 || at >= numbers.length) continue;
    if (kind[i] === KIND.number) numbers[at]! += step;
    else if (kind[i] === KIND.text) texts[at]! += step;
  }
}

/** How many cells of each column of the table's body hold numbers, and how many hold text. */
function tally(table: Table, sheet: Sheet): Tally {
  const { left, right } = table.area;
  const [top, end] = [Math.min(table.body.top, sheet.rows), Math.min(table.body.bottom + 1, sheet.rows)];
  const found = { numbers: new Int32Array(right - left + 1), texts: new Int32Array(right - left + 1) };
  if (end <= top) return found;
  if ((end - top) * 2 < sheet.rows) count(found, table, sheet, top, end, 1);
  else {
    // A table that is most of its sheet: all that the sheet holds but for the rows around it.
    const contents = contentsOf(sheet);
    for (let column = left; column <= Math.min(right, sheet.columns - 1); column++) {
      found.numbers[column - left] = contents.count(column, KIND.number);
      found.texts[column - left] = contents.count(column, KIND.text);
    }
    count(found, table, sheet, 0, top, -1);
    count(found, table, sheet, end, sheet.rows, -1);
  }
  return found;
}

/** Texts that hold a number, in columns where numbers are the rule, and in columns of money that hold nothing but text. */
export function* numbersInText({ workbook, tables }: Checked): Iterable<NumberInText> {
  for (const table of tables) {
    const sheet = sheetOf(workbook, table.area);
    const { numbers, texts } = tally(table, sheet);
    const roleOf = (at: number): ColumnRole => table.columns[at]?.role ?? "other";
    const isWhole = (at: number): boolean => numbers[at] === 0 && texts[at]! > 1 && isMoney(roleOf(at));
    const odd = [...texts.keys()].filter(
      at => texts[at]! > 0 && ((texts[at]! < numbers[at]! && !WORDS.includes(roleOf(at))) || isWhole(at)),
    );
    if (odd.length === 0) continue;
    const { rowStart, column, kind, number } = sheet.cells;
    for (let row = table.body.top; row <= table.body.bottom; row++)
      for (let i = rowStart[row]!; i < rowStart[row + 1]!; i++) {
        if (kind[i] !== KIND.text || !odd.includes(column[i]! - table.area.left)) continue;
        const text = workbook.texts[number[i]!]!;
        const read = readQuantity(text);
        const whole = isWhole(column[i]! - table.area.left);
        if (read) yield { at: cellArea(sheet.name, row, column[i]!), text, read, whole };
      }
  }
}

/** Whether it is a number and nothing else: no 约, no unit, no ≥. */
export const isPlain = ({ unit, approximate, operator }: ReadQuantity): boolean =>
  unit === "" && approximate === undefined && operator === undefined;

/** A text that holds a number, and whether a sum passes over it. */
interface Plain extends NumberInText {
  readonly summed: boolean;
}

/** Texts of one row or one column in the same table came in together, and are told together. */
function together(found: readonly Plain[], { tables }: Checked): readonly (readonly Plain[])[] {
  const inRow = new Map<string, number>();
  const row = ({ at }: Plain): string => `${at.sheet}!${at.top}`;
  for (const one of found) inRow.set(row(one), (inRow.get(row(one)) ?? 0) + 1);
  const groups = new Map<string, Plain[]>();
  for (const one of found) {
    const table = tables.indexOf(tableAt(tables, one.at)!);
    const key = inRow.get(row(one))! > 1 ? row(one) : `${one.at.sheet}|${table}|${one.at.left}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function findingOf({ workbook, tables }: Checked, found: readonly Plain[]): Finding {
  const { at, text } = found[0]!;
  const summed = found.some(one => one.summed);
  return {
    rule: "ZP-101",
    severity: summed ? "error" : found.every(({ whole }) => whole) ? "notice" : "warning",
    at,
    related: found.slice(1).map(one => one.at),
    facts: {
      ...placeFacts(workbook, tables, at),
      text,
      ...(summed ? { summed: 1 } : {}),
      ...(found.length > 1 ? { others: found.slice(1).map(one => one.at) } : {}),
    },
    fix: {
      safe: true,
      edits: found.map(one => ({ at: one.at, was: one.text, value: toNumber(one.read.value) })),
    },
  };
}

/** Numbers in a column of numbers are stored as numbers: a sum passes over text. */
export const numbersAreNumbers: Rule = {
  code: "ZP-101",
  name: "numbers-are-numbers",
  severity: "error",
  covers: ["B15"],
  *check(checked) {
    const { workbook, tables, relations } = checked;
    let ranges: readonly Area[] | undefined;
    const plain: Plain[] = [];
    for (const found of numbersInText(checked)) {
      if (!isPlain(found.read)) continue;
      ranges ??= rangeSums(workbook).map(({ range }) => range);
      const summed = ranges.some(range => contains(range, found.at));
      const added = (): boolean =>
        relations.some(
          ({ operation, operands }) => operation === "sum" && operands.some(({ area }) => contains(area, found.at)),
        );
      if (summed || isMoney(roleAt(tables, found.at)) || added()) plain.push({ ...found, summed });
    }
    for (const found of together(plain, checked)) yield findingOf(checked, found);
  },
};
