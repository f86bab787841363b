import type { Area } from "../../core";
import { areaOf } from "./area-of";

/** Asks for the merged areas of a range; the answer comes with the next sync. */
export function askMerged(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return merged;
}

/** The merged areas that were asked for. */
export const mergedIn = (merged: Excel.RangeAreas, sheet: string): readonly Area[] =>
  merged.isNullObject ? [] : merged.areas.items.map(area => areaOf(area, sheet));
