import type { Table } from "../tables/table";
import { tablesOn } from "../tables/tables-on";
import type { Steps } from "../workbook/steps";
import type { Sheet, Workbook } from "../workbook/workbook";
import { formulaClaims } from "./from-formulas";
import { fromLabels } from "./from-labels";
import { numberClaims } from "./numbers/from-numbers";
import type { Relation } from "./relation";
import type { SheetNumbers } from "./sheet-numbers";

/** What each source claims by itself, sheet by sheet and in no other order; a cell may be claimed by several. */
export interface Claims {
  /** What formulas make, and where they take what they show from. */
  readonly made: readonly Relation[];
  readonly taken: readonly Relation[];
  /** What labels say without doubt. */
  readonly told: readonly Relation[];
  /** What else labels say. */
  readonly likely: readonly Relation[];
  /** What the numbers alone say. */
  readonly found: readonly Relation[];
}

/** Asks all sources of one sheet before the next: what was read of its numbers for one serves the others, and need not be kept. */
export function* claimsOf(
  workbook: Workbook,
  tables: readonly Table[],
  numbers: (sheet: Sheet) => SheetNumbers,
): Steps<Claims> {
  const ofFormulas = formulaClaims(workbook, numbers);
  const ofNumbers = numberClaims(workbook);
  const made: Relation[] = [];
  const taken: Relation[] = [];
  const told: Relation[] = [];
  const likely: Relation[] = [];
  const found: Relation[] = [];
  for (const sheet of workbook.sheets) {
    const own = tablesOn(tables, sheet.name);
    const formulas = ofFormulas(sheet);
    for (const relation of formulas.made) made.push(relation);
    for (const relation of formulas.taken) taken.push(relation);
    yield;
    const labels = yield* fromLabels(workbook, own, numbers(sheet));
    for (const relation of labels.told) told.push(relation);
    for (const relation of labels.likely) likely.push(relation);
    for (const relation of yield* ofNumbers(numbers(sheet), own)) found.push(relation);
  }
  return { made, taken, told, likely, found };
}
