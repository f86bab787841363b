import { contains, type Area } from "../workbook/area";
import { sheetNamed } from "../workbook/cells";
import type { Reference } from "../workbook/formula";
import type { Sheet, Workbook } from "../workbook/workbook";
import { referredArea } from "./precedents";

/** The areas that references point to from a cell; those in other files and over several sheets are left out. */
export function readAreas(
  workbook: Workbook,
  references: readonly Reference[],
  sheet: Sheet,
  row: number,
  column: number,
): readonly Area[] {
  return references.flatMap(reference => {
    const target = reference.sheet === undefined ? sheet : sheetNamed(workbook, reference.sheet);
    return target ? [referredArea(reference, target, row, column)] : [];
  });
}

const key = (area: Area): string => `${area.sheet}!${area.top},${area.left},${area.bottom},${area.right}`;

/** Areas in which each that goes on where the one before it ends is one with it. */
function grown(areas: readonly Area[], goesOn: (last: Area, area: Area) => boolean): Area[] {
  const all: Area[] = [];
  for (const area of areas) {
    const last = all.at(-1);
    if (last && last.sheet === area.sheet && goesOn(last, area))
      all[all.length - 1] = { ...last, bottom: area.bottom, right: area.right };
    else all.push(area);
  }
  return all;
}

/** Ranges that touch end to end in one column or row are one. */
function joined(areas: readonly Area[]): readonly Area[] {
  const sorted = [...areas].sort((a, b) =>
    a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.left - b.left || a.top - b.top || a.right - b.right,
  );
  const columns = grown(
    sorted,
    (last, area) => last.left === area.left && last.right === area.right && last.bottom + 1 === area.top,
  );
  columns.sort((a, b) => a.top - b.top || a.left - b.left);
  return grown(
    columns,
    (last, area) => last.top === area.top && last.bottom === area.bottom && last.right + 1 === area.left,
  );
}

/** Whether both lists name the same cells, in whatever order and pieces. */
export function sameCells(a: readonly Area[], b: readonly Area[]): boolean {
  const [x, y] = [joined(a), joined(b)];
  const keys = new Set(x.map(key));
  return x.length === y.length && y.every(area => keys.has(key(area)));
}

/** Whether all areas lie in that row (or column) of the sheet. */
export const allIn = (areas: readonly Area[], within: Area): boolean => areas.every(area => contains(within, area));
