import { once } from "../workbook/once";
import type { Table } from "./table";

const bySheet = once((tables: readonly Table[]): ReadonlyMap<string, readonly Table[]> => {
  const sheets = new Map<string, Table[]>();
  for (const table of tables) {
    const others = sheets.get(table.area.sheet);
    if (others) others.push(table);
    else sheets.set(table.area.sheet, [table]);
  }
  return sheets;
});

/** The tables on the sheet of that name, in their order. */
export const tablesOn = (tables: readonly Table[], sheet: string): readonly Table[] => bySheet(tables).get(sheet) ?? [];
