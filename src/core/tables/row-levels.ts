import { cellText, positionOf, sheetNamed, valueAt } from "../workbook/cells";
import type { Sheet, Workbook } from "../workbook/workbook";
import type { Table } from "./table";

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
  /^[①-⑳]/,
];

function shown(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const value = valueAt(workbook, sheet.cells, positionOf(sheet, row, column));
  return typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
}

/** The rank of a code by its length (3, 5 and 7 digits), or by how many of its columns are filled (类, 款, 项). */
function codeRanks(workbook: Workbook, sheet: Sheet, table: Table, rows: readonly number[]): (number | undefined)[] {
  const codes = table.columns.filter(column => column.role === "code").map(column => column.column);
  const next = codes.findIndex((column, n) => n > 0 && column !== codes[n - 1]! + 1);
  const together = next < 0 ? codes : codes.slice(0, next);
  if (together.length === 0) return rows.map(() => undefined);
  return rows.map(row => {
    if (together.length > 1) {
      const filled = together.flatMap((column, depth) => (shown(workbook, sheet, row, column) === "" ? [] : [depth]));
      return filled.at(-1);
    }
    const code = shown(workbook, sheet, row, together[0]!);
    return /^\d{1,12}$/.test(code) ? code.length : undefined;
  });
}

function numberingRank(label: string): number | undefined {
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

/**
 * How the items of a table lie under each other, by their codes, else by their numbering (一、 （一） 1. 1.1), else by their indentation.
 * Totals are left out; empty where nothing tells.
 */
export function rowLevels(workbook: Workbook, table: Table): readonly RowLevel[] {
  const sheet = sheetNamed(workbook, table.area.sheet);
  const name = table.columns.find(column => column.role === "name")?.column ?? table.area.left;
  if (!sheet) return [];
  const rows: number[] = [];
  const marked = new Set(table.rows.filter(mark => mark.kind !== "of-which").map(mark => mark.row));
  for (let row = table.body.top; row <= table.body.bottom; row++)
    if (!marked.has(row) && sheet.cells.rowStart[row + 1]! > sheet.cells.rowStart[row]!) rows.push(row);
  const codes = codeRanks(workbook, sheet, table, rows);
  if (tells(codes)) return levelsOf(rows, codes);
  const numbered = table.columns.find(column => column.role === "number")?.column;
  if (numbered !== undefined) {
    const ranks = rows.map(row => numberRank(shown(workbook, sheet, row, numbered)));
    if (tells(ranks)) return levelsOf(rows, ranks);
  }
  const labels = rows.map(row => cellText(workbook, sheet, row, name));
  const numberings = labels.map(numberingRank);
  if (tells(numberings)) return levelsOf(rows, numberings);
  const indents = labels.map(indentRank);
  return tells(indents) ? levelsOf(rows, indents) : [];
}
