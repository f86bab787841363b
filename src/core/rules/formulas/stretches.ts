import type { Cell } from "../../formulas/cell";
import type { Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/workbook";

/** Cells next to each other in a row or column that `alike` holds of are one stretch: the same slip filled along. */
export function stretches<T extends Cell>(
  cells: readonly T[],
  alike: (a: T, b: T) => boolean,
): readonly (readonly T[])[] {
  const all: T[][] = [];
  const open = new Map<string, T[]>();
  const key = (sheet: Sheet, row: number, column: number): string => `${sheet.name}!${row},${column}`;
  for (const cell of cells) {
    const { sheet, row, column } = cell;
    const left = open.get(key(sheet, row, column - 1));
    const above = open.get(key(sheet, row - 1, column));
    const inRow = left && left.every(one => one.row === row) && alike(left[0]!, cell);
    const inColumn = above && above.every(one => one.column === column) && alike(above[0]!, cell);
    const stretch = inRow ? left : inColumn ? above : undefined;
    if (stretch) stretch.push(cell);
    else all.push([cell]);
    open.set(key(sheet, row, column), stretch ?? all.at(-1)!);
  }
  return all;
}

/** The area from the first to the last cell of a stretch. */
export function stretchArea(cells: readonly Cell[]): Area {
  const [first, last] = [cells[0]!, cells.at(-1)!];
  return { sheet: first.sheet.name, top: first.row, left: first.column, bottom: last.row, right: last.column };
}
