import { areaName } from "../../core";
import { HostError } from "../host";
import { askMerged, mergedIn } from "./merged";
import { again, rawAt } from "./raw";

/** Cells of a sheet of ours from A1 on, in Excel's own terms: what makes them so again. Plain data, for it is kept in the journal. */
export interface SheetCells {
  /** For each cell what is to be written into it. */
  readonly contents: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  /** Each look once, and for each cell which it has: a report has a dozen looks and hundreds of cells. */
  readonly looks: readonly Excel.SettableCellProperties[];
  readonly lookAt: readonly (readonly number[])[];
  readonly rows: readonly Excel.SettableRowProperties[];
  readonly merges: readonly string[];
}

const LOOKS: Excel.CellPropertiesLoadOptions = {
  hyperlink: true,
  format: {
    font: {
      name: true,
      size: true,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      subscript: true,
      superscript: true,
      color: true,
    },
    fill: { color: true, pattern: true, patternColor: true },
    borders: { style: true, color: true, weight: true },
    protection: true,
    wrapText: true,
    shrinkToFit: true,
    textOrientation: true,
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
  },
};

/** Bytes of a reply for each cell that is asked for, near enough: looks are the most of it. */
export const CELL_BYTES = 700;

/** Asks for some cells, a rectangle; answers come with the next sync, and none where there is no sheet. */
export function askCells(range: Excel.Range) {
  range.load("rowIndex,values,formulas,valueTypes,numberFormat");
  return {
    range,
    merged: askMerged(range),
    looks: range.getCellProperties(LOOKS),
    rows: range.getRowProperties({ rowHidden: true, format: { rowHeight: true, useStandardHeight: true } }),
  };
}

export type AskedCells = ReturnType<typeof askCells>;

/** Throws where Excel answered with nulls instead of cells, as it may above its limits without saying so. */
export function refuseNulls({ range, looks }: AskedCells, sheet: string): void {
  const answers: readonly unknown[] = [range.values, range.formulas, range.valueTypes, range.numberFormat, looks.value];
  if (!answers.every(Array.isArray)) throw new HostError("too-large", { sheet });
}

/** Whether none of the cells holds anything. */
export const areEmpty = ({ range }: AskedCells): boolean => range.values.flat().every(value => value === "");

/** The look of a cell without what a cell has of itself: to set a fill or a line that is none would make one. */
function lookOf({ format = {}, hyperlink }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders, ...others } = format;
  const lines = Object.entries(borders ?? {}).filter(
    ([, line]) => (line as Excel.CellBorder | null)?.style && (line as Excel.CellBorder).style !== "None",
  );
  return {
    format: {
      ...others,
      ...(fill?.pattern && fill.pattern !== "None" ? { fill } : {}),
      ...(lines.length > 0 ? { borders: Object.fromEntries(lines) as Excel.CellBorderCollection } : {}),
    },
    ...(hyperlink ? { hyperlink } : {}),
  };
}

/** A row whose height is Excel's own keeps following its text. */
const rowOf = ({ rowHidden, format }: Excel.RowProperties): Excel.SettableRowProperties => ({
  ...(rowHidden ? { rowHidden } : {}),
  ...(format?.useStandardHeight ? {} : { format: { rowHeight: format?.rowHeight } as { rowHeight: number } }),
});

/** The cells out of answered rectangles, which stand in the order of rows, and within a row from left to right. */
export function cellsOf(answered: readonly AskedCells[]): SheetCells {
  const grid = { contents: [] as unknown[][], formats: [] as unknown[][], lookAt: [] as number[][] };
  const rows: Excel.SettableRowProperties[] = [];
  const looks = new Map<string, number>();
  const merges = new Set<string>();
  const known: Excel.SettableCellProperties[] = [];
  const lookNumber = (look: Excel.SettableCellProperties): number => {
    const key = JSON.stringify(look);
    if (!looks.has(key)) looks.set(key, known.push(look) - 1);
    return looks.get(key)!;
  };
  for (const asked of answered) {
    const top = asked.range.rowIndex;
    asked.range.values.forEach((line: readonly unknown[], r) => {
      (grid.contents[top + r] ??= []).push(...line.map((_, c) => again(rawAt(asked.range, r, c))));
      (grid.formats[top + r] ??= []).push(...(asked.range.numberFormat[r] as unknown[]));
      (grid.lookAt[top + r] ??= []).push(...asked.looks.value[r]!.map(cell => lookNumber(lookOf(cell))));
      rows[top + r] = rowOf(asked.rows.value[r]!);
    });
    for (const area of mergedIn(asked.merged, "")) merges.add(areaName(area));
  }
  return { ...grid, looks: known, rows, merges: [...merges] };
}
