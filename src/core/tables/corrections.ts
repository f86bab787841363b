import type { Unit } from "../quantity/quantity";
import { areaName } from "../workbook/address";
import { isMoney, type ColumnRole, type Table } from "./table";

/**
 * What the user said against the recognition. A place is the sheet's name and the header text or title it concerns, never a row number, so
 * that it survives inserted rows; `area` is the A1 text of the place when it was said, to tell like ones apart.
 */
export type Correction =
  | {
      readonly about: "table";
      readonly sheet: string;
      readonly area: string;
      readonly title?: string;
      readonly ignore: true;
    }
  | {
      readonly about: "role";
      readonly sheet: string;
      readonly area: string;
      readonly header: readonly string[];
      readonly role: ColumnRole;
    }
  | {
      readonly about: "unit";
      readonly sheet: string;
      readonly area: string;
      readonly title?: string;
      readonly unit: Unit;
    };

const plain = (text: string | undefined): string => (text ?? "").normalize("NFKC").replace(/\s/g, "");

/** Whether the correction speaks of the table: the same title, or where neither has one, the same place. */
function concerns(correction: Extract<Correction, { about: "table" | "unit" }>, table: Table): boolean {
  if (correction.title === undefined) return areaName(table.area) === correction.area;
  return plain(correction.title) === plain(table.title?.text);
}

/** Whether the correction speaks of a column with this header in this table. */
const names = (correction: Extract<Correction, { about: "role" }>, header: readonly string[]): boolean =>
  header.length > 0 && plain(correction.header.join("/")) === plain(header.join("/"));

/** Of several like places on a sheet the one that was said; the only one needs no telling apart. */
function meant<T>(all: readonly T[], area: string, nameOf: (one: T) => string): readonly T[] {
  const exact = all.filter(one => nameOf(one) === area);
  return all.length > 1 && exact.length > 0 ? exact : all;
}

function apply(tables: readonly Table[], correction: Correction): readonly Table[] {
  const here = tables.filter(table => table.area.sheet === correction.sheet);
  if (correction.about === "role") {
    const found = here.flatMap(table =>
      table.columns.filter(column => names(correction, column.header)).map(column => ({ table, column })),
    );
    const chosen = meant(found, correction.area, ({ table, column }) =>
      areaName({ ...table.area, left: column.column, right: column.column }),
    );
    return tables.map(table => ({
      ...table,
      columns: table.columns.map(column =>
        chosen.some(one => one.table === table && one.column === column)
          ? { ...column, role: correction.role, maybe: [] }
          : column,
      ),
    }));
  }
  const chosen = meant(
    here.filter(table => concerns(correction, table)),
    correction.area,
    table => areaName(table.area),
  );
  if (correction.about === "table") return tables.filter(table => !chosen.includes(table));
  return tables.map(table =>
    chosen.includes(table)
      ? {
          ...table,
          unit: { unit: correction.unit, at: table.unit?.at ?? table.area },
          columns: table.columns.map(column =>
            column.unit === undefined || column.unit === table.unit?.unit ? withUnit(column, correction.unit) : column,
          ),
        }
      : table,
  );
}

const withUnit = (column: Table["columns"][number], unit: Unit): Table["columns"][number] =>
  isMoney(column.role) || column.unit !== undefined ? { ...column, unit } : column;

/** The tables as the user says they are. A correction whose place is gone changes nothing. */
export const corrected = (tables: readonly Table[], corrections: readonly Correction[]): readonly Table[] =>
  corrections.reduce(apply, tables);
