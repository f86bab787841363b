import { formulaMoved } from "../../workbook/formula";
import type { CellLook, PlannedCell } from "../changes";
import type { BesideCell, OwnCell, Report } from "../report";
import type { lookBook } from "./look-book";
import type { Row } from "./pages";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell that the user filled, as it is written in another place: number, format and formula go with it. */
export function plannedOwn(
  { value, formula, format, at }: OwnCell,
  to: Place,
  look: CellLook,
  looks: ReturnType<typeof lookBook>,
): PlannedCell {
  const plain = typeof value === "boolean" ? String(value).toUpperCase() : value;
  return {
    ...to,
    value: typeof plain === "object" ? null : plain,
    ...(formula === undefined ? {} : { formula: formulaMoved(formula, { row: at.top, column: at.left }, to) }),
    look: looks.of({ ...look, ...(format === undefined ? {} : { format }) }),
  };
}

/** What the user put beside the text, by the rows it stood beside; where two would share a cell the second goes below. */
export function besideCells(
  { carried }: Report,
  rows: readonly Row[],
  charts: readonly number[],
  looks: ReturnType<typeof lookBook>,
): readonly PlannedCell[] {
  const taken = new Set<string>();
  return (carried?.beside ?? []).map(one => {
    // What charts draw is hidden: nothing of hers may stand there.
    const column = charts.includes(one.column) ? one.column + charts.length : one.column;
    let row = rowOf(one, rows);
    while (taken.has(`${row} ${column}`)) row++;
    taken.add(`${row} ${column}`);
    return plannedOwn(one.cell, { row, column }, {}, looks);
  });
}

function rowOf({ anchor, below }: BesideCell, rows: readonly Row[]): number {
  if (!anchor) return below;
  let last = -1;
  rows.forEach(({ text }, row) => {
    if (text?.paragraph.id === anchor.id && text.part <= anchor.part) last = row;
  });
  // What stood beside a paragraph that is gone stands below them all.
  return (last < 0 ? rows.length : last) + below;
}
