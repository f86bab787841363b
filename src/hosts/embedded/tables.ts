import type { Workbook } from "../../core/workbook/workbook";
import { rangeOf, sheetId } from "./snapshot";

interface GridTable {
  readonly unitId: string;
  readonly tableName: string;
  readonly reference: {
    readonly sheetId: string;
    readonly range: ReturnType<typeof rangeOf>;
    readonly titleMap: ReadonlyMap<string, number>;
  };
}

/** Excel tables as the grid's formulas look them up. The grid takes the last row for data: a totals row is left out. */
export const tablesOf = (workbook: Workbook, unitId: string): readonly GridTable[] =>
  workbook.sheets.flatMap((sheet, at) =>
    sheet.tables.map(({ name, area, columns, totalsRows }) => ({
      unitId,
      tableName: name,
      reference: {
        sheetId: sheetId(at),
        range: rangeOf({ ...area, bottom: area.bottom - totalsRows }),
        titleMap: new Map(columns.map((column, index) => [column, index] as const)),
      },
    })),
  );
