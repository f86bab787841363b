import type { ColumnRuns } from "./column-runs";
import type { Contents } from "./contents";
import type { RowStretches } from "./row-stretches";
import type { Cells, Sheet } from "./workbook";

/** What was worked out for the cells of a sheet, and will be asked for again. */
export interface Known {
  stretches?: RowStretches;
  runs?: ColumnRuns;
  contents?: Contents;
}

const all = new WeakMap<Cells, Known>();

/** What is known of a sheet; in one place for all who look, for there may be thousands of sheets. */
export function knownOf({ cells }: Sheet): Known {
  let known = all.get(cells);
  if (!known) all.set(cells, (known = {}));
  return known;
}
