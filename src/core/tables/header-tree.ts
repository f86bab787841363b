import { cellText, positionOf, valueAt } from "../workbook/cells";
import { KIND } from "../workbook/workbook";
import type { Area } from "../workbook/area";
import { roleOfWord } from "./dictionary";
import { normalise } from "../workbook/normalise";
import type { Reading } from "./profile";

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

function shown(reading: Reading, row: number, column: number): string {
  const { sheet, workbook } = reading;
  const at = positionOf(sheet, row, column);
  if (at < 0) return "";
  return sheet.cells.kind[at] === KIND.number
    ? String(valueAt(workbook, sheet.cells, at))
    : plain(cellText(workbook, sheet, row, column));
}

/** The merged cells that begin in a header. */
function mergesOf({ merges }: Reading, header: Area): readonly Area[] {
  if (merges.size === 0) return [];
  const found: Area[] = [];
  for (let row = header.top; row <= header.bottom; row++)
    for (const merge of merges.get(row) ?? [])
      if (merge.left <= header.right && merge.right >= header.left) found.push(merge);
  return found;
}

/** Texts of a header by row and column of its area; a merged cell's text stands in every cell that it covers. */
function filled(reading: Reading, header: Area): string[][] {
  const grid: string[][] = [];
  for (let row = header.top; row <= header.bottom; row++) {
    const line: string[] = [];
    for (let column = header.left; column <= header.right; column++) line.push(shown(reading, row, column));
    grid.push(line);
  }
  for (const merge of mergesOf(reading, header)) {
    const text = shown(reading, merge.top, merge.left);
    for (let row = merge.top; row <= Math.min(merge.bottom, header.bottom); row++)
      for (let column = Math.max(merge.left, header.left); column <= Math.min(merge.right, header.right); column++)
        grid[row - header.top]![column - header.left] = text;
  }
  return grid;
}

/** Without merges a heading over several columns stands in the first of them: it reaches to the next heading where the row below goes on. */
function spread(grid: string[][]): void {
  for (let level = 0; level < grid.length - 1; level++) {
    const line = grid[level]!;
    const below = grid[level + 1]!;
    for (let place = 1; place < line.length; place++) {
      if (roleOfWord(normalise(line[place - 1]!)) === "name") continue;
      if (line[place] !== "" || line[place - 1] === "" || below[place] === "") continue;
      if (grid[level + 1]![place - 1] === "") continue;
      if (level > 0 && grid[level - 1]![place] !== grid[level - 1]![place - 1]) continue;
      // A first column with one heading over two rows does not reach over its neighbours.
      if (line[place - 1] === below[place - 1]) continue;
      line[place] = line[place - 1]!;
    }
  }
}

/** A row that only numbers or letters the columns says nothing of them. */
const names = (line: readonly string[]): boolean =>
  line.some(
    text =>
      text !== "" && !/^(?:\(?（?(?:\d{1,2}|[A-Za-z甲乙丙丁])(?:[=+\-*/×÷]\d{1,2})*[)）]?|栏次|行次|栏目)$/.test(text),
  );

const mergedAcross = (reading: Reading, header: Area): boolean =>
  mergesOf(reading, header).some(merge => merge.left < merge.right && merge.bottom <= header.bottom);

/** Header texts of each column from the top level down, without repeats and blanks. */
export function headerTexts(reading: Reading, header: Area): readonly (readonly string[])[] {
  const all = filled(reading, header);
  const named = all.filter(names);
  const grid = named.length > 0 ? named : all;
  if (!mergedAcross(reading, header)) spread(grid);
  return Array.from({ length: header.right - header.left + 1 }, (_, place) => {
    const levels: string[] = [];
    for (const line of grid) if (line[place] !== "" && levels.at(-1) !== line[place]) levels.push(line[place]!);
    return levels;
  });
}
