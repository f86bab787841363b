import type { Area } from "../workbook/area";
import type { Workbook } from "../workbook/workbook";
import type { Changes } from "./changes";
import type { Report } from "./report";

/** Where the parts of the reports will stand, once the changes are written. */
export interface Layout {
  readonly changes: Changes;
  /** Every figure in its sentence, as written, with its cell on the report sheet and the cells it came from. */
  readonly figures: readonly { readonly text: string; readonly at: Area; readonly from: readonly Area[] }[];
  /** What nobody supplied, with the cell of its blank. */
  readonly gaps: readonly {
    readonly project: string;
    readonly at: Area;
    readonly fact: string;
    readonly ask: string;
  }[];
}

/** One sheet for each report. A sheet of the same name without our mark is never written to: the report then takes a name beside it. */
export function layOut(_reports: readonly Report[], _workbook: Workbook): Layout {
  return { changes: { edits: [], sheets: [] }, figures: [], gaps: [] };
}
