import { cellArea, type Area } from "../../workbook/area";
import { cellFormat, cellText, cellValue, positionOf } from "../../workbook/cells";
import { formulaAt } from "../../workbook/formula";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { BLANK, type Told } from "./entries";
import { markOf, readRowMemory, type RowMemory } from "./form-memory";
import { furtherRows } from "./further-rows";
import { otherYear, type Years } from "./other-year";

/** What somebody typed into a cell of a form of ours. */
export interface Typed extends Told {
  readonly typed: Area;
}

/** A sheet of ours that is being read back. */
export interface TypedSheet {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** By row. */
  readonly memory: ReadonlyMap<number, RowMemory>;
  /** Rows that go on with the texts of another, by that one. */
  readonly further: ReadonlyMap<number, readonly number[]>;
  readonly years: Years;
}

/** Reads what a sheet of ours remembers, to be filled in for the `wanted` year. */
export function typedSheet(workbook: Workbook, sheet: Sheet, wanted: string | undefined): TypedSheet {
  const memory = memoriesOf(workbook, sheet);
  const written = [...memory.values()].find(({ y }) => y !== undefined)?.y;
  const years = { ...(written === undefined ? {} : { written }), ...(wanted === undefined ? {} : { wanted }) };
  return { workbook, sheet, memory, further: furtherRows(memory), years };
}

function memoriesOf(workbook: Workbook, sheet: Sheet): ReadonlyMap<number, RowMemory> {
  const found = new Map<number, RowMemory>();
  for (let row = 0; row < sheet.rows; row++)
    for (let at = sheet.cells.rowStart[row + 1]! - 1; at >= sheet.cells.rowStart[row]!; at--) {
      const memory = readRowMemory(cellText(workbook, sheet, row, sheet.cells.column[at]!));
      if (!memory) continue;
      found.set(row, memory);
      break;
    }
  return found;
}

/** What people typed into the rows of a sheet of ours, by the rows' ids; `fields` are its columns from the first on. */
export function readTyped(
  reading: TypedSheet,
  fields: readonly string[],
): ReadonlyMap<string, Readonly<Record<string, Typed>>> {
  return new Map(
    [...reading.memory].map(([row, { id }]) => {
      const typed = fields.flatMap((field, column) => {
        const one = typedAt(reading, row, column, field);
        return one ? [[field, one] as const] : [];
      });
      return [id, Object.fromEntries(typed)] as const;
    }),
  );
}

/** What was typed into a cell; undefined where it is empty, or stands there as it was generated. */
export function typedAt(reading: TypedSheet, row: number, column: number, field: string): Typed | undefined {
  const { workbook, sheet, memory, years } = reading;
  const value = cellValue(workbook, sheet, row, column);
  if (value === null || typeof value === "object" || value === BLANK) return undefined;
  if (typeof value === "string" && value.trim() === "") return undefined;
  const pooled = sheet.cells.formula[positionOf(sheet, row, column)]!;
  const formula = pooled === 0 ? undefined : formulaAt(workbook.formulas[pooled - 1]!, row, column);
  const remembered = memory.get(row);
  if (remembered?.g[field] === markOf(value, formula)) return undefined;
  const plain = typeof value === "boolean" ? String(value) : value;
  const format = typeof plain === "number" ? cellFormat(workbook, sheet, row, column) : "General";
  // A formula that looks at the form's own cells would look at others once lines have moved.
  const portable = formula !== undefined && !OWN_REFERENCE.test(formula.replace(/"(?:[^"]|"")*"/g, ""));
  const year = otherYear(years, { field, value: plain, mark: markOf(plain, formula), known: remembered?.s?.[field] });
  return {
    value: plain,
    from: [],
    typed: cellArea(sheet.name, row, column),
    ...(portable ? { formula } : {}),
    ...(format === "General" ? {} : { format }),
    ...(year === undefined ? {} : { typedFor: year }),
  };
}

/** What was typed into a text that may go on in further rows: all of it where a part was typed, so that none of its words is lost. */
export function typedText(reading: TypedSheet, row: number, column: number, field: string): Typed | undefined {
  const { workbook, sheet, further } = reading;
  const rows = [row, ...(further.get(row) ?? [])];
  const typed = rows.map(one => typedAt(reading, one, column, field)).filter(one => one !== undefined);
  if (rows.length === 1 || typed.length === 0) return typed[0];
  const { typed: at } = typed[0]!;
  const year = typed.find(({ typedFor }) => typedFor !== undefined)?.typedFor;
  return {
    value: rows.map(one => String(cellValue(workbook, sheet, one, column) ?? "")).join(""),
    from: [],
    typed: at,
    ...(year === undefined ? {} : { typedFor: year }),
  };
}

const OWN_REFERENCE = /(?<![!:\p{L}\d$])\$?[A-Z]{1,3}\$?\d{1,7}(?![\d(!])/u;
