import type { Cells, Sheet } from "./workbook";

/** What was worked out for the cells of a sheet; in one place for all who look, for there may be thousands of sheets. */
const known = new WeakMap<Cells, unknown[]>();

let readers = 0;

/** What `read` says of a sheet, worked out once for its cells: it will be asked for again. */
export function onceASheet<T extends object>(read: (sheet: Sheet) => T): (sheet: Sheet) => T {
  const nth = readers++;
  return sheet => {
    let all = known.get(sheet.cells);
    if (!all) known.set(sheet.cells, (all = []));
    return (all[nth] ??= read(sheet)) as T;
  };
}
