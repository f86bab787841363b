import { once } from "../../workbook/once";
import type { Grid } from "./grid";

/** A name without what numbers it: 01-3003 Subtotal, costs → subtotal costs. */
export const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();

/** The same of each line of a grid. */
export const bareNames = once((grid: Grid): readonly string[] => grid.names.map(bareName));

/** Lines by turns: every second, third … line, with as many lists as there are kinds. */
export function turns(grid: Grid): number[][] {
  const count = grid.lines.length;
  const lists: number[][] = [];
  for (let step = 2; step <= Math.min(8, count / 2); step++)
    for (let from = 0; from < step; from++) {
      const list: number[] = [];
      for (let line = from; line < count; line += step) list.push(line);
      if (list.length > 1) lists.push(list);
    }
  return lists;
}

/** Lines of the same name, as blocks that are laid out alike repeat them: their totals stand once more at the end. */
export function namesakes(grid: Grid): number[][] {
  const lists = new Map<string, number[]>();
  grid.names.forEach((words, line) => {
    const name = bareName(words);
    if (name === "") return;
    const list = lists.get(name);
    if (list) list.push(line);
    else lists.set(name, [line]);
  });
  return [...lists.values()].filter(list => list.length > 1 && list.length < grid.lines.length);
}
