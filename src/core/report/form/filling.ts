import type { Pack } from "../../packs/pack";
import type { CellEdit } from "../../workbook/cell-edit";
import type { Area } from "../../workbook/area";
import { cellValue, positionOf } from "../../workbook/cells";
import type { Sheet, Workbook } from "../../workbook/workbook";
import type { Project } from "../project";
import { isTold, type Entry } from "./entries";
import type { FormPlaces } from "./find-places";
import type { SelfEvaluation } from "./self-evaluation";

/** A form that is being filled in. */
export interface Filling {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly places: FormPlaces;
  readonly project: Project;
  readonly pack: Pack;
  readonly form: SelfEvaluation;
}

/** Whether nothing stands in a cell of the form, not even a formula. */
export function isEmpty({ workbook, sheet }: Filling, { top, left }: Area): boolean {
  const at = positionOf(sheet, top, left);
  if (at < 0) return true;
  const value = cellValue(workbook, sheet, top, left);
  return sheet.cells.formula[at] === 0 && (value === null || (typeof value === "string" && value.trim() === ""));
}

/** What fills a cell; nothing where nobody told or something stands there. */
export const edit = (filling: Filling, at: Area, entry: Entry): readonly CellEdit[] =>
  isTold(entry) && isEmpty(filling, at)
    ? [
        {
          at,
          was: cellValue(filling.workbook, filling.sheet, at.top, at.left),
          value: entry.value,
          ...(entry.formula === undefined ? {} : { formula: entry.formula }),
        },
      ]
    : [];
