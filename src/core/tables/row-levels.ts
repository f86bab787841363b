import { cellText, positionOf, sheetNamed, valueAt } from "../workbook/cells";
import type { Sheet, Workbook } from "../workbook/workbook";
import { isMoney, type Column, type Table } from "./table";

/** How deep an item lies under others, from 0, and the row it is part of; -1 where it is part of none. */
export interface RowLevel {
  readonly row: number;
  readonly level: number;
  readonly parent: number;
}

const NUMBERINGS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}[、.．](?!\d)/,
  /^[(（]\d{1,2}[)）]/,
  /^\d{1,2}[)）]/,
  /^[①-⑳]/,
];

function shown(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const value = valueAt(workbook, sheet.cells, positionOf(sheet, row, column));
  return typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
}

/** The codes of the rows, one text a column of code; undefined where the side has none. */
function codesOf(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  side: Side,
  rows: readonly number[],
): Codes | undefined {
  const codes = columnsIn(table, side).filter(column => column.role === "code");
  const next = codes.findIndex((column, n) => n > 0 && column.column !== codes[n - 1]!.column + 1);
  const together = next < 0 ? codes : codes.slice(0, next);
  if (together.length === 0) return undefined;
  return rows.map(row => together.map(({ column }) => shown(workbook, sheet, row, column)));
}

type Codes = readonly (readonly string[])[];

/** The rank of a code by its length (3, 5 and 7 digits), or by how many of its columns are filled (类, 款, 项). */
const codeRanks = (codes: Codes): (number | undefined)[] =>
  codes.map(texts => {
    if (texts.length === 1) return /^\d{1,12}$/.test(texts[0]!) ? texts[0]!.length : undefined;
    return texts.flatMap((text, depth) => (text === "" ? [] : [depth])).at(-1);
  });

/** Codes of which none begins with the one above it only number the rows on: 9, 10, 11. */
function underTheirCodes(levels: readonly RowLevel[], rows: readonly number[], codes: Codes): readonly RowLevel[] {
  const codeAt = new Map(rows.map((row, n) => [row, codes[n]!]));
  const wrong = levels.some(({ row, parent }) => {
    const [own, above] = [codeAt.get(row)!, codeAt.get(parent)];
    return above?.length === 1 && !own[0]!.startsWith(above[0]!);
  });
  return wrong ? [] : levels;
}

/** How deep the numbering of a label stands (一、 0, （一） 1, 1. 2, 1.1 3); undefined where it has none. */
export function numberingRank(label: string): number | undefined {
  const text = label.trim();
  const kind = NUMBERINGS.findIndex(pattern => pattern.test(text));
  if (kind >= 0) return kind;
  const dotted = /^\d{1,3}((?:\.\d{1,3})+)(?![\d%])/.exec(text);
  return dotted ? 2 + dotted[1]!.split(".").length - 1 : undefined;
}

const indentRank = (label: string): number | undefined =>
  label.trim() === "" ? undefined : /^[\s\u3000]*/.exec(label)![0].length;

/** The rank of a running number: 一, （一）, 1, 1.1; undefined where the column numbers on without levels. */
function numberRank(text: string): number | undefined {
  if (/^[一二三四五六七八九十]{1,3}$/.test(text)) return 0;
  return /^\d{1,3}$/.test(text) ? 2 : numberingRank(text);
}

/** Each row lies under the nearest row above it of a smaller rank. */
function levelsOf(rows: readonly number[], ranks: readonly (number | undefined)[]): readonly RowLevel[] {
  const open: { row: number; rank: number }[] = [];
  return rows.flatMap((row, n) => {
    const rank = ranks[n];
    if (rank === undefined) return [];
    while (open.length > 0 && open.at(-1)!.rank >= rank) open.pop();
    const level: RowLevel = { row, level: open.length, parent: open.at(-1)?.row ?? -1 };
    open.push({ row, rank });
    return [level];
  });
}

/** Ranks tell levels where most rows have one and they are not all alike. */
const tells = (ranks: readonly (number | undefined)[]): boolean => {
  const known = ranks.filter(rank => rank !== undefined);
  return known.length >= 2 && known.length * 5 >= ranks.length * 3 && new Set(known).size > 1;
};

/** Columns, from left to right ends, that list items of their own beside others. */
export interface Side {
  readonly left: number;
  readonly right: number;
}

const columnsIn = (table: Table, side: Side): readonly Column[] =>
  table.columns.filter(({ column }) => column >= side.left && column <= side.right);

/** The sides of a table that lists items with codes or names of their own beside each other (收入 | 支出, 人员经费 | 公用经费); mostly one. */
export function sidesOf(table: Table): readonly Side[] {
  const { left, right } = table.area;
  const starts: number[] = [];
  let money = true;
  for (const { column, role } of table.columns) {
    if (isMoney(role)) money = true;
    else if ((role === "code" || role === "name") && money) {
      money = false;
      starts.push(column);
    }
  }
  // The last has to have figures, or it only names what stands before it.
  if (!money) starts.pop();
  if (starts.length < 2) return [{ left, right }];
  return starts.map((start, n) => ({ left: n === 0 ? left : start, right: (starts[n + 1] ?? right + 1) - 1 }));
}

/** How the items of a side lie under each other, and what tells it. */
export interface Levels {
  readonly by: "codes" | "numbers" | "labels" | "nothing";
  readonly rows: readonly RowLevel[];
}

/** The levels of one side of a table by its codes, else by its numbering (一、 （一） 1. 1.1), else by its indentation. Totals are left out. */
export function levelsOn(workbook: Workbook, table: Table, side: Side): Levels {
  const sheet = sheetNamed(workbook, table.area.sheet);
  const columns = columnsIn(table, side);
  const name = columns.find(column => column.role === "name")?.column ?? side.left;
  if (!sheet) return { by: "nothing", rows: [] };
  const whole = side.left === table.area.left && side.right === table.area.right;
  const rows: number[] = [];
  const marked = new Set(table.rows.filter(mark => mark.kind !== "of-which").map(mark => mark.row));
  for (let row = table.body.top; row <= table.body.bottom; row++) {
    if (marked.has(row) || sheet.cells.rowStart[row + 1]! === sheet.cells.rowStart[row]!) continue;
    if (whole || columns.some(({ column }) => shown(workbook, sheet, row, column) !== "")) rows.push(row);
  }
  const codes = codesOf(workbook, sheet, table, side, rows);
  const ranks = codes ? codeRanks(codes) : [];
  if (codes && tells(ranks)) {
    const levels = underTheirCodes(levelsOf(rows, ranks), rows, codes);
    if (levels.length > 0) return { by: "codes", rows: levels };
  }
  const numbered = columns.find(column => column.role === "number")?.column;
  if (numbered !== undefined) {
    const numbers = rows.map(row => numberRank(shown(workbook, sheet, row, numbered)));
    if (tells(numbers)) return { by: "numbers", rows: levelsOf(rows, numbers) };
  }
  const labels = rows.map(row => cellText(workbook, sheet, row, name));
  const numberings = labels.map(numberingRank);
  if (tells(numberings)) return { by: "numbers", rows: levelsOf(rows, numberings) };
  const indents = labels.map(indentRank);
  return tells(indents) ? { by: "labels", rows: levelsOf(rows, indents) } : { by: "nothing", rows: [] };
}

/** How the items of a table lie under each other; empty where nothing tells. */
export const rowLevels = (workbook: Workbook, table: Table): readonly RowLevel[] =>
  levelsOn(workbook, table, table.area).rows;
