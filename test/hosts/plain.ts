import { cellName, formulaAt, KIND, valueAt, type CellValue, type Workbook } from "../../src/core";

/** What a cell holds, and the formula that gives it. */
export type PlainCell = CellValue | readonly [CellValue, string];

/** A workbook's cells as plain values by sheet and name, to be held against each other. */
export function plain(workbook: Workbook): Readonly<Record<string, Readonly<Record<string, PlainCell>>>> {
  return Object.fromEntries(
    workbook.sheets.map(({ name, rows, cells }) => {
      const all: Record<string, PlainCell> = {};
      for (let row = 0; row < rows; row++)
        for (let at = cells.rowStart[row]!; at < cells.rowStart[row + 1]!; at++) {
          const formula = cells.formula[at]!;
          if (formula === 0 && cells.kind[at] === KIND.blank) continue;
          const value = valueAt(workbook, cells, at);
          const place = [row, cells.column[at]!] as const;
          all[cellName(...place)] = formula ? [value, formulaAt(workbook.formulas[formula - 1]!, ...place)] : value;
        }
      return [name, all];
    }),
  );
}
