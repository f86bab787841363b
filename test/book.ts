import {
  buildWorkbook,
  readArea,
  relativeFormula,
  type CellValue,
  type DefinedName,
  type ExcelTable,
  type Workbook,
} from "../src/core";

/** A cell of a test: its value, or its value and formula (`[3, "=A1+A2"]`); null or undefined where it is empty. */
export type TestCell = CellValue | undefined | readonly [CellValue, string];

export interface TestSheet {
  readonly rows: readonly (readonly TestCell[])[];
  /** A1 ranges. */
  readonly merges?: readonly string[];
  /** Number formats by A1 range. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly (readonly [number, number])[];
  readonly hiddenColumns?: readonly (readonly [number, number])[];
  readonly hidden?: boolean;
  readonly tables?: readonly ExcelTable[];
  readonly own?: string;
}

/** A workbook out of rows, as a host would have read it. A sheet is its rows, or rows with merges, formats and so on. */
export function book(
  sheets: Readonly<Record<string, TestSheet | TestSheet["rows"]>>,
  names: readonly DefinedName[] = [],
): Workbook {
  const builder = buildWorkbook("test");
  for (const [name, given] of Object.entries(sheets)) {
    const sheet: TestSheet = "rows" in given ? given : { rows: given };
    const formats = Object.entries(sheet.formats ?? {}).map(([range, format]) => ({
      area: readArea(range, name)!,
      format,
    }));
    const cells = builder.sheet(name);
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        const [value, formula] = Array.isArray(cell)
          ? (cell as readonly [CellValue, string])
          : [cell as CellValue | undefined, undefined];
        const format = formats.find(
          f => f.area.top <= r && r <= f.area.bottom && f.area.left <= c && c <= f.area.right,
        )?.format;
        cells.add(r, c, value ?? null, format, formula === undefined ? undefined : relativeFormula(formula, r, c));
      }),
    );
    const { merges = [], rows: _rows, formats: _formats, ...facts } = sheet;
    cells.done({ ...facts, merges: merges.map(range => readArea(range, name)!) });
  }
  return builder.done({ names });
}
