import { readArea } from "./address";
import type { Area } from "./area";
import { sheetNamed } from "./cells";
import type { Reference } from "./formula";
import type { Expression } from "./parse-formula";
import type { ExcelTable, Sheet, Workbook } from "./workbook";

/** What points to cells: a reference, a defined name, a structured reference. */
export type Pointer = Extract<Expression, { kind: "reference" | "name" | "structured" }>;

/** The cells pointed to, and which sides stay where they are when the formula is filled. */
export interface Pointed {
  readonly area: Area;
  readonly fixedRows: boolean;
  readonly fixedColumns: boolean;
  /** The side whose far end moves though its near end is fixed (`C$5:C5`). */
  readonly growing?: "rows" | "columns";
  /** The near end moves though the far end is fixed: no filled range can say so. */
  readonly shrinking: boolean;
}

/** Finds the cells that pointers of formulas mean. Undefined: another file, several sheets, an unknown name, a computed reference, or beyond the sheet. */
export type Resolve = (pointer: Pointer, sheet: Sheet, row: number, column: number) => Pointed | undefined;

const FIXED = { fixedRows: true, fixedColumns: true, shrinking: false } as const;

function referred(reference: Reference, target: Sheet, row: number, column: number): Pointed | undefined {
  const { rows, columns } = reference;
  const top = rows ? (rows[0].fixed ? rows[0].at : row + rows[0].at) : 0;
  const bottom = rows ? (rows[1].fixed ? rows[1].at : row + rows[1].at) : Math.max(0, target.rows - 1);
  const left = columns ? (columns[0].fixed ? columns[0].at : column + columns[0].at) : 0;
  const right = columns ? (columns[1].fixed ? columns[1].at : column + columns[1].at) : Math.max(0, target.columns - 1);
  if (top < 0 || left < 0 || bottom < 0 || right < 0) return undefined;
  const mixedRows = rows !== undefined && rows[0].fixed !== rows[1].fixed;
  const mixedColumns = columns !== undefined && columns[0].fixed !== columns[1].fixed;
  const growing = mixedRows && rows[0].fixed ? "rows" : mixedColumns && columns[0].fixed ? "columns" : undefined;
  return {
    area: {
      sheet: target.name,
      top: Math.min(top, bottom),
      left: Math.min(left, right),
      bottom: Math.max(top, bottom),
      right: Math.max(left, right),
    },
    fixedRows: !rows || rows[0].fixed,
    fixedColumns: !columns || columns[0].fixed,
    ...(growing ? { growing } : {}),
    shrinking: (mixedRows && !rows[0].fixed) || (mixedColumns && !columns[0].fixed) || (mixedRows && mixedColumns),
  };
}

/** The parts of `表1[[#Totals],[a]:[b]]`: the table's name, items (`#Totals`, `@`) and columns. */
function readStructured(text: string): { table: string; items: string[]; columns: string[] } {
  const open = text.indexOf("[");
  const table = text.slice(0, open);
  let inner = text.slice(open + 1, -1);
  const items: string[] = [];
  if (inner.startsWith("@")) {
    items.push("#this row");
    inner = inner.slice(1);
  }
  const plain = (part: string): string => part.replace(/'(.)/g, "$1").trim();
  const parts = inner.startsWith("[")
    ? [...inner.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(m => m[1]!)
    : inner
      ? [inner]
      : [];
  const columns: string[] = [];
  for (const part of parts)
    if (part.startsWith("#")) items.push(part.toLowerCase());
    else columns.push(plain(part));
  return { table, items, columns };
}

function structuredArea(text: string, table: ExcelTable, sheet: Sheet, row: number): Pointed | undefined {
  const { items, columns } = readStructured(text);
  const { area } = table;
  const index = columns.map(name => table.columns.findIndex(column => column.toLowerCase() === name.toLowerCase()));
  if (index.includes(-1)) return undefined;
  const left = area.left + (index.length ? Math.min(...index) : 0);
  const right = index.length ? area.left + Math.max(...index) : area.right;
  const first = area.top + table.headerRows;
  const last = area.bottom - table.totalsRows;
  const rows = (top: number, bottom: number, fixedRows = true): Pointed | undefined =>
    top > bottom ? undefined : { ...FIXED, fixedRows, area: { sheet: area.sheet, top, left, bottom, right } };
  if (items.includes("#this row"))
    return sheet.name === area.sheet && row >= first && row <= last ? rows(row, row, false) : undefined;
  if (items.includes("#all")) return rows(area.top, area.bottom);
  const wantsHeaders = items.includes("#headers");
  const wantsTotals = items.includes("#totals");
  if (wantsHeaders || wantsTotals)
    return rows(
      wantsHeaders ? area.top : items.includes("#data") ? first : last + 1,
      wantsTotals ? area.bottom : items.includes("#data") ? last : first - 1,
    );
  return rows(first, last);
}

/** A function that finds the cells which the workbook's formulas point to. */
export function resolver(workbook: Workbook): Resolve {
  const sheets = new Map<string, Sheet | undefined>();
  const named = (name: string): Sheet | undefined => {
    if (!sheets.has(name)) sheets.set(name, sheetNamed(workbook, name));
    return sheets.get(name);
  };
  const tables = new Map(
    workbook.sheets.flatMap(s => s.tables.map(table => [table.name.toLowerCase(), table] as const)),
  );
  const names = new Map(workbook.names.map(n => [`${n.sheet ?? ""}!${n.name}`.toLowerCase(), n.refersTo]));

  function ofName(name: string, scope: string): Pointed | undefined {
    const refersTo = names.get(`${scope}!${name}`.toLowerCase()) ?? names.get(`!${name}`.toLowerCase());
    const area = refersTo === undefined ? undefined : readArea(refersTo, scope);
    if (area && named(area.sheet)) return { ...FIXED, area };
    const table = tables.get(name.toLowerCase());
    return table && structuredArea(`${name}[]`, table, named(scope)!, 0);
  }

  return (pointer, sheet, row, column) => {
    if (pointer.kind === "reference") {
      const target = pointer.sheet === undefined ? sheet : named(pointer.sheet);
      return target && referred(pointer, target, row, column);
    }
    if (pointer.kind === "name") return ofName(pointer.name, pointer.sheet ?? sheet.name);
    const { table: name } = readStructured(pointer.text);
    const inside = (t: ExcelTable): boolean =>
      t.area.top <= row && row <= t.area.bottom && t.area.left <= column && column <= t.area.right;
    const table = name ? tables.get(name.toLowerCase()) : sheet.tables.find(inside);
    return table && structuredArea(pointer.text, table, sheet, row);
  };
}
