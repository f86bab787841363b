import { precedents } from "../../formulas/precedents";
import { overlaps, type Area } from "../../workbook/area";
import type { Workbook } from "../../workbook/workbook";

/** Whether cells of one value are one figure: one of them is read by all the others, or reads them, as a total copied elsewhere is. */
export function isOneFigure(workbook: Workbook, cells: readonly Area[]): boolean {
  const read = cells.map(cell => precedents(workbook, cell));
  const reads = (a: number, b: number): boolean => read[a]!.some(area => overlaps(area, cells[b]!));
  return cells.some((_, one) => cells.every((_cell, other) => other === one || reads(other, one) || reads(one, other)));
}
