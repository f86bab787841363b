import type { Area } from "./area";

/** What stands in a cell: a number, a text, a truth value, an error such as "#DIV/0!", or nothing. */
export type CellValue = number | string | boolean | { readonly error: string } | null;

/** The kinds a stored cell can have; `Cells.kind` holds one of them for each cell. */
export const KIND = { blank: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;

/**
 * The cells of a sheet that hold something, row after row (compressed sparse rows), so that memory and work follow the cells and not the
 * used range. Cells of row r are the positions rowStart[r] … rowStart[r + 1] - 1, with `column` ascending. No object stands for a cell.
 */
export interface Cells {
  /** Length: rows + 1. */
  readonly rowStart: Uint32Array;
  readonly column: Uint16Array;
  /** One of KIND; blank only where a formula has no cached value or gives nothing. */
  readonly kind: Uint8Array;
  /** The number; 0 or 1 for a truth value; for text and errors the index into `Workbook.texts`. */
  readonly number: Float64Array;
  /** Index into `Workbook.formats`; 0 is General. */
  readonly format: Uint16Array;
  /** 0 for none, else 1 + index into `Workbook.formulas`. */
  readonly formula: Uint32Array;
}

/** An Excel table (ListObject). `area` includes header and totals row. */
export interface ExcelTable {
  readonly name: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

/** A defined name. `refersTo` is its formula without "=", in A1; `sheet` where the name belongs to one sheet only. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet?: string;
  readonly hidden: boolean;
}

export interface Sheet {
  readonly name: string;
  /** How many rows and columns the cells reach over, from A1; 0 × 0 for an empty sheet. Mere formats do not count. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: Cells;
  readonly merges: readonly Area[];
  /** Hidden rows and columns (also those hidden by a filter), ascending and without overlaps, both ends belonging. */
  readonly hiddenRows: readonly (readonly [first: number, last: number])[];
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly tables: readonly ExcelTable[];
  /** The mark of a sheet that this product wrote (see `own-sheet.ts`), else undefined. */
  readonly own?: string;
}

/** What was read of a workbook. Never changed once made. */
export interface Workbook {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** Distinct texts and error codes of all cells. */
  readonly texts: readonly string[];
  /** Distinct number formats, in Excel's US form; the first is "General". */
  readonly formats: readonly string[];
  /** Distinct formulas without "=", with references relative to their cell (R1C1, see `formula.ts`): a filled column has one. */
  readonly formulas: readonly string[];
  readonly date1904: boolean;
  /** Formulas are calculated only when asked for: cached results may be old. */
  readonly manualCalculation: boolean;
  /** Files that formulas point to, as they are written. */
  readonly externalLinks: readonly string[];
}
