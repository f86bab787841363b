import { relativeFormula, type Area, type CellValue } from "../../core";
import type { SheetBuilder } from "../../core/workbook/builder";
import type { SheetOutline } from "./read-outline";

/** A band of rows of one sheet; rows count from zero. */
export interface Band {
  readonly sheet: SheetOutline;
  readonly top: number;
  readonly rows: number;
}

/**
 * Cells asked for in one request at first: values, formulas and number formats of them take about 3 MB, and Excel on the web refuses 5 MB.
 * It halves when Excel refuses all the same.
 */
export const FIRST_BUDGET = 80_000;

/** Bands in the order of sheets and rows, and the requests they go into: each within the budget of cells, or one row where a row is wider. */
export function requestsFor(bands: readonly Band[], budget: number): readonly (readonly Band[])[] {
  const requests: Band[][] = [];
  let left = 0;
  for (const band of bands) {
    const width = band.sheet.used!.columns;
    for (let done = 0; done < band.rows;) {
      if (left < width) {
        requests.push([]);
        left = budget;
      }
      const rows = Math.min(band.rows - done, Math.max(1, Math.floor(left / width)));
      requests.at(-1)!.push({ sheet: band.sheet, top: band.top + done, rows });
      left -= rows * width;
      done += rows;
    }
  }
  return requests;
}

/** What a sheet gathers over its bands besides cells. */
export interface Gathered {
  readonly merges: Area[];
  readonly hiddenRows: [number, number][];
  readonly hiddenColumns: [number, number][];
}

const addRun = (runs: [number, number][], at: number): void => {
  const last = runs.at(-1);
  if (last && last[1] === at - 1) last[1] = at;
  else runs.push([at, at]);
};

type Asked = ReturnType<typeof ask>;

/** Asks for a band; merged areas are given with the band their top left cell lies in, so that none is met twice. */
export function ask(context: Excel.RequestContext, band: Band) {
  const { left, columns, top } = band.sheet.used!;
  const range = context.workbook.worksheets
    .getItem(band.sheet.name)
    .getRangeByIndexes(band.top, left, band.rows, columns);
  range.load("values,formulas,numberFormat");
  const merged = range.getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return {
    band,
    range,
    merged,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: band.top === top ? range.getColumnProperties({ columnHidden: true }) : undefined,
  };
}

/** Whether Excel answered with nulls instead of cells, as it may above its limits without saying so. */
export const isUnanswered = ({ range }: Asked): boolean =>
  !Array.isArray(range.values) || !Array.isArray(range.formulas);

const ERRORS =
  /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|BUSY!|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!)$/;

const cellOf = (value: unknown): CellValue => {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string" && ERRORS.test(value)) return { error: value };
  return value as string | number | boolean;
};

/** Hands the answered band to its sheet's builder. */
export function take(asked: Asked, cells: SheetBuilder, gathered: Gathered): void {
  const { band, range, merged, rows, columns } = asked;
  const { left } = band.sheet.used!;
  const { values, formulas, numberFormat } = range;
  for (let r = 0; r < values.length; r++) {
    const [valueRow, formulaRow, formatRow] = [values[r]!, formulas[r]!, numberFormat[r]!];
    for (let c = 0; c < valueRow.length; c++) {
      const formula: unknown = formulaRow[c];
      // A text that begins with "=" comes back in `formulas` as it stands in `values`; a formula does not.
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== valueRow[c];
      const [row, column] = [band.top + r, left + c];
      cells.add(
        row,
        column,
        cellOf(valueRow[c]),
        String(formatRow[c]),
        isFormula ? relativeFormula(formula, row, column) : undefined,
      );
    }
    if (rows.value[r]?.rowHidden) addRun(gathered.hiddenRows, band.top + r);
  }
  columns?.value.forEach((column, c) => {
    if (column.columnHidden) addRun(gathered.hiddenColumns, left + c);
  });
  if (merged.isNullObject) return;
  for (const { rowIndex, columnIndex, rowCount, columnCount } of merged.areas.items)
    gathered.merges.push({
      sheet: band.sheet.name,
      top: rowIndex,
      left: columnIndex,
      bottom: rowIndex + rowCount - 1,
      right: columnIndex + columnCount - 1,
    });
}
