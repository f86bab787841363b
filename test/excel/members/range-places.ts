import { formulaAt, relativeFormula } from "../../../src/core";
import { columnOf, edges, keyOf, keysIn, meets, rowOf, type Rect } from "../model";
import { isThing, type Desk } from "../thing";
import type { RangeOf } from "./range";
import { rectNamed } from "./worksheet";

/** Where a range lies on its sheet, in points. */
export function place({ sheet, rect }: RangeOf): Readonly<Record<"top" | "left" | "height" | "width", number>> {
  const { row, column } = edges(sheet);
  const [top, left] = [row(rect.top), column(rect.left)];
  return { top, left, height: row(rect.bottom + 1) - top, width: column(rect.right + 1) - left };
}

/** A range that is given as such, or by its address on the sheet of another. */
const given = (it: RangeOf, other: unknown, desk: Desk): RangeOf =>
  isThing(other) ? (other.it as RangeOf) : { sheet: it.sheet, rect: rectNamed(desk.model, it.sheet, other) };

/** The rows or columns beside a rectangle: as many as are asked for, away from it. */
export function beside(side: "top" | "bottom" | "left" | "right", rect: Rect, count: unknown): Rect {
  const many = Number(count ?? 1);
  return {
    top: { ...rect, top: rect.top - many, bottom: rect.top - 1 },
    bottom: { ...rect, top: rect.bottom + 1, bottom: rect.bottom + many },
    left: { ...rect, left: rect.left - many, right: rect.left - 1 },
    right: { ...rect, left: rect.right + 1, right: rect.right + many },
  }[side];
}

/** What two ranges have in common; null where that is nothing. */
export function intersection(it: RangeOf, other: unknown, desk: Desk): Rect | null {
  const { rect, sheet } = given(it, other, desk);
  if (sheet !== it.sheet || !meets(rect, it.rect)) return null;
  return {
    top: Math.max(it.rect.top, rect.top),
    left: Math.max(it.rect.left, rect.left),
    bottom: Math.min(it.rect.bottom, rect.bottom),
    right: Math.min(it.rect.right, rect.right),
  };
}

/** Values, formulas and looks of another range from the first cell on; relative formulas follow. */
export function copyFrom(it: RangeOf, source: unknown, desk: Desk): void {
  const from = given(it, source, desk);
  const [rows, columns] = [from.rect.bottom - from.rect.top, from.rect.right - from.rect.left];
  const rect = { ...it.rect, bottom: it.rect.top + rows, right: it.rect.left + columns };
  desk.mayWrite(it.sheet, rect);
  const taken = keysIn(from.sheet.cells, from.rect).map(key => [key, from.sheet.cells.get(key)!] as const);
  const styles = keysIn(from.sheet.styles, from.rect).map(key => [key, from.sheet.styles.get(key)!] as const);
  const to = (key: number): number =>
    keyOf(rect.top + rowOf(key) - from.rect.top, rect.left + columnOf(key) - from.rect.left);
  for (const key of keysIn(it.sheet.cells, rect)) it.sheet.cells.delete(key);
  for (const key of keysIn(it.sheet.styles, rect)) it.sheet.styles.delete(key);
  for (const [key, style] of styles) it.sheet.styles.set(to(key), style);
  for (const [key, { value, formula }] of taken) {
    const relative = formula === undefined ? undefined : relativeFormula(formula, rowOf(key), columnOf(key));
    const moved =
      relative === undefined ? {} : { formula: `=${formulaAt(relative, rowOf(to(key)), columnOf(to(key)))}` };
    it.sheet.cells.set(to(key), { value, ...moved });
  }
  desk.changed(it.sheet, rect);
}
