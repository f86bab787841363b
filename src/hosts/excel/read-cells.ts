import { relativeFormula, type Area, type CellValue } from "../../core";
import type { SheetBuilder } from "../../core/workbook/builder";
import type { Band } from "./bands";
import { askMerged, mergedIn } from "./merged";
import { isFormula } from "./raw";

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

export type Asked = ReturnType<typeof ask>;

/** Asks for a band; merged areas are given with the band their top left cell lies in, so that none is met twice. */
export function ask(context: Excel.RequestContext, band: Band) {
  const { used, name } = band.sheet;
  const range = context.workbook.worksheets
    .getItemOrNullObject(name)
    .getRangeByIndexes(band.top, band.left, band.rows, band.columns);
  range.load("values,formulas,numberFormat");
  return {
    band,
    range,
    merged: askMerged(range),
    rows: band.left === used!.left ? range.getRowProperties({ rowHidden: true }) : undefined,
    columns: band.top === used!.top ? range.getColumnProperties({ columnHidden: true }) : undefined,
  };
}

/** Whether Excel answered with nulls instead of cells, as it may above its limits without saying so. */
export const isUnanswered = ({ range }: Asked): boolean =>
  !Array.isArray(range.values) || !Array.isArray(range.formulas) || !Array.isArray(range.numberFormat);

/** Rows of a band whose text is weighed to know the weight of all. */
const WEIGHED = 16;

/** Bytes of the answer, near enough: some of its rows weighed. */
export function weightOf({ range: { values, formulas, numberFormat } }: Asked): number {
  const step = Math.max(1, Math.floor(values.length / WEIGHED));
  const rows = values.map((_, i) => i).filter(i => i % step === 0);
  const text = JSON.stringify(rows.map(i => [values[i], formulas[i], numberFormat[i]]));
  const perRow = new TextEncoder().encode(text).length / rows.length;
  // Beside the cells each row says whether it is hidden.
  return values.length * (perRow + 20);
}

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
  const { values, formulas, numberFormat } = range;
  for (let r = 0; r < values.length; r++) {
    const [valueRow, formulaRow, formatRow] = [values[r]!, formulas[r]!, numberFormat[r]!];
    for (let c = 0; c < valueRow.length; c++) {
      const formula: unknown = formulaRow[c];
      const is = isFormula({ value: valueRow[c], formula });
      const [row, column] = [band.top + r, band.left + c];
      cells.add(
        row,
        column,
        cellOf(valueRow[c]),
        String(formatRow[c]),
        is ? relativeFormula(String(formula), row, column) : undefined,
      );
    }
    if (rows?.value[r]?.rowHidden) addRun(gathered.hiddenRows, band.top + r);
  }
  columns?.value.forEach((column, c) => {
    if (column.columnHidden) addRun(gathered.hiddenColumns, band.left + c);
  });
  for (const area of mergedIn(merged, band.sheet.name)) gathered.merges.push(area);
}
