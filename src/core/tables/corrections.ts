import type { Unit } from "../quantity/quantity";
import { areaName, readArea } from "../workbook/address";
import type { Workbook } from "../workbook/workbook";
import { withHeader, type HeaderSaid } from "./said-header";
import { plainText as plain } from "../workbook/normalise";
import { isMoney, type Column, type ColumnRole, type Table } from "./table";
import type { Looks } from "./text-look";

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
      /** Empty for a column without a header: then the column is found by its letter in the table of this title or place. */
      readonly header: readonly string[];
      readonly title?: string;
      readonly role: ColumnRole;
    }
  | {
      readonly about: "unit";
      readonly sheet: string;
      readonly area: string;
      readonly title?: string;
      readonly unit: Unit;
    }
  | HeaderSaid;

/** Whether the correction speaks of the table: the same title, or where neither has one, the same place. */
function concerns(correction: Extract<Correction, { about: "table" | "unit" }>, table: Table): boolean {
  if (correction.title === undefined) return areaName(table.area) === correction.area;
  return plain(correction.title) === plain(table.title?.text);
}

interface Place {
  readonly table: Table;
  readonly column: Column;
}

const placeName = ({ table, column }: Place): string =>
  areaName({ ...table.area, left: column.column, right: column.column });

/** Of several like places on a sheet the one that was said; the only one needs no telling apart. */
function meant<T>(all: readonly T[], area: string, nameOf: (one: T) => string): readonly T[] {
  const exact = all.filter(one => nameOf(one) === area);
  return all.length > 1 && exact.length > 0 ? exact : all;
}

/** The columns that a correction speaks of: those of its header; without one, that of its letter, in one table alone. */
function columnsMeant(tables: readonly Table[], correction: Extract<Correction, { about: "role" }>): readonly Place[] {
  const places = tables.flatMap(table => table.columns.map(column => ({ table, column })));
  const header = plain(correction.header.join("/"));
  const said = places.filter(({ column }) => plain(column.header.join("/")) === header);
  if (correction.header.length > 0) return meant(said, correction.area, placeName);
  const letter = readArea(correction.area, correction.sheet)?.left;
  const titled = said.filter(
    ({ table, column }) =>
      column.column === letter &&
      (correction.title === undefined || plain(table.title?.text) === plain(correction.title)),
  );
  const one = meant(titled, correction.area, placeName);
  return one.length === 1 ? one : [];
}

function withRole(
  tables: readonly Table[],
  here: readonly Table[],
  correction: Extract<Correction, { about: "role" }>,
): readonly Table[] | undefined {
  const chosen = columnsMeant(here, correction);
  if (chosen.length === 0) return undefined;
  return tables.map(table => ({
    ...table,
    columns: table.columns.map(column =>
      chosen.some(one => one.table === table && one.column === column)
        ? { ...column, role: correction.role, maybe: [] }
        : column,
    ),
  }));
}

/** The tables with what one correction says; undefined where its place is gone. */
function apply(
  workbook: Workbook,
  looks: Looks,
  tables: readonly Table[],
  correction: Correction,
): readonly Table[] | undefined {
  if (correction.about === "header") return withHeader(workbook, looks, tables, correction);
  const here = tables.filter(table => table.area.sheet === correction.sheet);
  if (correction.about === "role") return withRole(tables, here, correction);
  const chosen = meant(
    here.filter(table => concerns(correction, table)),
    correction.area,
    table => areaName(table.area),
  );
  if (chosen.length === 0) return undefined;
  if (correction.about === "table") return tables.filter(table => !chosen.includes(table));
  return tables.map(table => (chosen.includes(table) ? withUnit(table, correction.unit) : table));
}

function withUnit(table: Table, unit: Unit): Table {
  const columns = table.columns.map(column => {
    const own = column.unit !== undefined && column.unit !== table.unit?.unit;
    return !own && (isMoney(column.role) || column.unit !== undefined) ? { ...column, unit } : column;
  });
  return { ...table, unit: { unit, at: table.unit?.at ?? table.area }, columns };
}

/** Where a table lies comes before what it holds; one to be left alone must still be there for what else was said of it. */
const ORDER: readonly Correction["about"][] = ["header", "role", "unit", "table"];

/** The tables as the user says they are, and the corrections whose place is gone: these change nothing. */
export function corrected(
  workbook: Workbook,
  looks: Looks,
  found: readonly Table[],
  corrections: readonly Correction[],
): { readonly tables: readonly Table[]; readonly lost: readonly Correction[] } {
  let tables = found;
  const lost: Correction[] = [];
  for (const about of ORDER)
    for (const correction of corrections) {
      if (correction.about !== about) continue;
      const next = apply(workbook, looks, tables, correction);
      if (next) tables = next;
      else lost.push(correction);
    }
  return { tables, lost };
}
