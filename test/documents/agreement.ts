import type { Workbook } from "../../src/core";
import { plain, type PlainCell } from "../hosts/plain";

export const valueOf = (cell: PlainCell | undefined) => (Array.isArray(cell) ? (cell as readonly unknown[])[0] : cell);

/** Cells whose values differ between the file and what LibreOffice made of it; numbers by more than the last digits of a float. */
export function differences(before: Workbook, after: Workbook): readonly string[] {
  const now = plain(after);
  return Object.entries(plain(before)).flatMap(([sheet, cells]) =>
    Object.entries(cells).flatMap(([name, cell]) => {
      const [a, b] = [valueOf(cell), valueOf(now[sheet]?.[name])];
      const near = typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
      return near || a === b ? [] : [`${sheet}!${name}: ${JSON.stringify(a)} became ${JSON.stringify(b)}`];
    }),
  );
}

/** The cells of a workbook that hold an error. */
export const errors = (workbook: Workbook): readonly string[] =>
  Object.entries(plain(workbook)).flatMap(([sheet, cells]) =>
    Object.entries(cells).flatMap(([name, cell]) => {
      const value = valueOf(cell);
      return typeof value === "object" && value !== null ? [`${sheet}!${name}`] : [];
    }),
  );
