import type { Area } from "../workbook/area";

interface Placed {
  readonly at: Area;
}

/**
 * Finds those of some things, each of which stands in one cell, that lie within areas: in the order in which they were given, and at a cost
 * that goes with what is found and not with how many there are.
 */
export function placesWithin<T extends Placed>(all: readonly T[]): (areas: readonly Area[]) => readonly T[] {
  /** By sheet, by column, the numbers of the things from the top down. */
  const sheets = new Map<string, Map<number, number[]>>();
  all.forEach(({ at }, index) => {
    let columns = sheets.get(at.sheet);
    if (!columns) sheets.set(at.sheet, (columns = new Map()));
    const column = columns.get(at.left);
    if (column) column.push(index);
    else columns.set(at.left, [index]);
  });
  const rowOf = (index: number): number => all[index]!.at.top;
  for (const columns of sheets.values())
    for (const column of columns.values()) column.sort((a, b) => rowOf(a) - rowOf(b));

  function inColumn(column: readonly number[], { top, bottom }: Area, into: Set<number>): void {
    let low = 0;
    let high = column.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rowOf(column[middle]!) < top) low = middle + 1;
      else high = middle;
    }
    for (; low < column.length && rowOf(column[low]!) <= bottom; low++) into.add(column[low]!);
  }
  return areas => {
    const found = new Set<number>();
    for (const area of areas)
      for (const [at, column] of sheets.get(area.sheet) ?? [])
        if (area.left <= at && at <= area.right) inColumn(column, area, found);
    return [...found].sort((a, b) => a - b).map(index => all[index]!);
  };
}
