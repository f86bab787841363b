import { normalise } from "../../workbook/normalise";
import { cellArea, type Area } from "../../workbook/area";
import { cellFormat, cellText, cellValue, positionOf } from "../../workbook/cells";
import { formulaAt } from "../../workbook/formula";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { BLANK, type Told } from "./entries";
import { findPlaces, type FormPart, type FormPlaces } from "./find-places";
import { markOf, readRowMemory, type RowMemory } from "./form-memory";
import { SIGNATURE } from "./signature";

/** What somebody typed into a cell of a form of ours. */
export interface Typed extends Told {
  readonly typed: Area;
}

/** A line of funds or of indicators as it stands on the form. */
export interface KeptLine {
  /** As it was generated; missing on a line that somebody added. */
  readonly id?: string;
  readonly row: number;
  /** What was typed, by field. */
  readonly typed: Readonly<Record<string, Typed>>;
  /** The upper levels as they stand. */
  readonly level1: string;
  readonly level2: string;
}

/** A form of ours as people left it: what they typed, found by the labels of its rows and columns. */
export interface KeptForm {
  readonly sheet: string;
  /** The year that it was written for; undefined where it does not remember one. */
  readonly year?: string;
  /** By field: title, year, name, supervisor, unit, planned, reached, totalWeight, totalScore. */
  readonly single: Readonly<Record<string, Typed>>;
  readonly funds: readonly KeptLine[];
  readonly lines: readonly KeptLine[];
  /** What was typed where it is signed and sealed, by field. */
  readonly signature: Readonly<Record<string, Typed>>;
}

const FUND_FIELDS = {
  initial: "budget-initial",
  budget: "budget",
  spent: "spent",
  weight: "weight",
  rate: "rate",
  score: "score",
} as const;
const LINE_FIELDS = {
  name: "third",
  target: "target",
  achieved: "achieved",
  weight: "weight",
  score: "score",
  reason: "reason",
} as const;

interface Reading {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** By row. */
  readonly memory: ReadonlyMap<number, RowMemory>;
  readonly years?: Years;
}

/** The year that a form was written for, and the one that it is to be filled in for. */
interface Years {
  readonly written?: string;
  readonly wanted?: string;
}

/**
 * What people typed on a form of ours that is to be filled in for the `wanted` year; undefined where the sheet is no longer a form. What was typed
 * for another year is kept with that year.
 */
export function readKeptForm(workbook: Workbook, sheet: Sheet, wanted?: string): KeptForm | undefined {
  const places = findPlaces(workbook, sheet);
  if (!places) return undefined;
  const memory = memoriesOf(workbook, sheet);
  const written = [...memory.values()].find(({ y }) => y !== undefined)?.y;
  const year = written === undefined ? {} : { year: written };
  const years: Years = { ...(written === undefined ? {} : { written }), ...(wanted === undefined ? {} : { wanted }) };
  const reading: Reading = { workbook, sheet, memory, years };
  const { funds, indicators } = places;
  return {
    sheet: sheet.name,
    ...year,
    single: singles(reading, places),
    funds: funds ? fundLines(reading, funds) : [],
    lines: indicators[0] ? indicatorLines(reading, indicators[0]) : [],
    signature: signature(reading),
  };
}

/** What people typed into the rows of a sheet of ours, by the rows' ids; `fields` are its columns from the first on. */
export function readTyped(
  workbook: Workbook,
  sheet: Sheet,
  fields: readonly string[],
): ReadonlyMap<string, Readonly<Record<string, Typed>>> {
  const reading: Reading = { workbook, sheet, memory: memoriesOf(workbook, sheet) };
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

/** What was typed into a cell; undefined where it is empty, or stands there as it was generated. */
function typedAt(reading: Reading, row: number, column: number, field: string): Typed | undefined {
  const { workbook, sheet, memory } = reading;
  const value = cellValue(workbook, sheet, row, column);
  if (value === null || typeof value === "object" || value === BLANK) return undefined;
  if (typeof value === "string" && value.trim() === "") return undefined;
  const pooled = sheet.cells.formula[positionOf(sheet, row, column)]!;
  const formula = pooled === 0 ? undefined : formulaAt(workbook.formulas[pooled - 1]!, row, column);
  if (memory.get(row)?.g[field] === markOf(value, formula)) return undefined;
  const plain = typeof value === "boolean" ? String(value) : value;
  const format = typeof plain === "number" ? cellFormat(workbook, sheet, row, column) : "General";
  // A formula that looks at the form's own cells would look at others once lines have moved.
  const portable = formula !== undefined && !OWN_REFERENCE.test(formula.replace(/"(?:[^"]|"")*"/g, ""));
  const year = yearTypedFor(reading, row, field, markOf(plain, formula));
  return {
    value: plain,
    from: [],
    typed: cellArea(sheet.name, row, column),
    ...(portable ? { formula } : {}),
    ...(format === "General" ? {} : { format }),
    ...(year === undefined || isLastingName(field, plain) ? {} : { typedFor: year }),
  };
}

/** The other year that a typed cell was typed for; undefined where it was typed or changed since the form is for the wanted year. */
function yearTypedFor({ memory, years = {} }: Reading, row: number, field: string, mark: string): string | undefined {
  const known = memory.get(row)?.s?.[field];
  const year = known?.[1] === mark ? known[0] : years.written;
  return year === undefined || years.wanted === undefined || year === years.wanted ? undefined : year;
}

/** Who and what the form is about: true in every year, unless a number stands in it. */
const LASTING = new Set(["title", "name", "supervisor", "unit", "label", "level1", "level2"]);

const isLastingName = (field: string, value: string | number): boolean =>
  LASTING.has(field) && typeof value === "string" && !/[\d〇]/.test(value);

const OWN_REFERENCE = /(?<![!:\p{L}\d$])\$?[A-Z]{1,3}\$?\d{1,7}(?![\d(!])/u;

function fieldsOf(
  reading: Reading,
  row: number,
  columns: FormPart["columns"],
  fields: Readonly<Record<string, keyof FormPart["columns"]>>,
): Record<string, Typed> {
  const typed: Record<string, Typed> = {};
  for (const [field, role] of Object.entries(fields)) {
    const column = columns[role];
    const one = column === undefined ? undefined : typedAt(reading, row, column, field);
    if (one) typed[field] = one;
  }
  return typed;
}

function singles(reading: Reading, { facts, goals, total, indicators }: FormPlaces): Record<string, Typed> {
  const at: Record<string, Area | undefined> = {
    name: facts.get("项目名称"),
    supervisor: facts.get("主管部门"),
    unit: facts.get("实施单位"),
    planned: goals.get("预期目标"),
    reached: goals.get("实际完成情况"),
  };
  const sheet = reading.sheet.name;
  for (const [row, { id }] of reading.memory) if (id === "title" || id === "year") at[id] = cellArea(sheet, row, 0);
  const { weight, score } = indicators[0]?.columns ?? {};
  if (total !== undefined && weight !== undefined) at["totalWeight"] = cellArea(sheet, total, weight);
  if (total !== undefined && score !== undefined) at["totalScore"] = cellArea(sheet, total, score);
  const typed: Record<string, Typed> = {};
  for (const [field, area] of Object.entries(at)) {
    const one = area && typedAt(reading, area.top, area.left, field);
    if (one) typed[field] = one;
  }
  return typed;
}

function signature(reading: Reading): Record<string, Typed> {
  const typed: Record<string, Typed> = {};
  for (const [row, { id }] of reading.memory)
    for (const { row: name, field, column } of SIGNATURE) {
      const one = name === id ? typedAt(reading, row, column, field) : undefined;
      if (one) typed[field] = one;
    }
  return typed;
}

function fundLines(reading: Reading, { columns, lines }: FormPart): readonly KeptLine[] {
  return lines.flatMap(({ row, label }): KeptLine[] => {
    const id = reading.memory.get(row)?.id;
    const typed = fieldsOf(reading, row, columns, FUND_FIELDS);
    const column = labelColumn(reading, row, columns);
    const named = column === undefined ? undefined : typedAt(reading, row, column, "label");
    return id !== undefined || label !== ""
      ? [
          {
            row,
            ...(id === undefined ? {} : { id }),
            typed: { ...typed, ...(named ? { label: named } : {}) },
            level1: "",
            level2: "",
          },
        ]
      : [];
  });
}

/** The column of a line's label: the last text left of the amounts. */
function labelColumn({ workbook, sheet }: Reading, row: number, columns: FormPart["columns"]): number | undefined {
  const first = Math.min(
    ...[columns["budget-initial"], columns.budget, columns.spent].filter(one => one !== undefined),
  );
  for (let column = first - 1; column >= 0; column--) if (cellText(workbook, sheet, row, column) !== "") return column;
  return undefined;
}

function indicatorLines(reading: Reading, { columns, lines }: FormPart): readonly KeptLine[] {
  const { workbook, sheet, memory } = reading;
  const held = { level1: "", level2: "" };
  let typedLevels: Partial<Record<"level1" | "level2", Typed>> = {};
  return lines.flatMap(({ row }): KeptLine[] => {
    for (const level of ["level1", "level2"] as const) {
      const column = columns[level];
      const text = column === undefined ? "" : cellText(workbook, sheet, row, column).trim();
      if (text === "") continue;
      const typed = typedAt(reading, row, column!, level);
      // The name stands again at the top of a page.
      if (typed === undefined && normalise(text) === normalise(held[level])) continue;
      if (level === "level1" && normalise(text) !== normalise(held.level1)) {
        held.level2 = "";
        typedLevels = {};
      }
      held[level] = text;
      typedLevels = level === "level1" ? (typed ? { level1: typed } : {}) : onlyFirst(typedLevels, typed);
    }
    const id = memory.get(row)?.id;
    const typed = fieldsOf(reading, row, columns, LINE_FIELDS);
    if (id === undefined && Object.keys(typed).length === 0) return [];
    return [{ row, ...(id === undefined ? {} : { id }), typed: { ...typed, ...typedLevels }, ...held }];
  });
}

const onlyFirst = (
  { level1 }: Partial<Record<"level1" | "level2", Typed>>,
  level2: Typed | undefined,
): Partial<Record<"level1" | "level2", Typed>> => ({ ...(level1 ? { level1 } : {}), ...(level2 ? { level2 } : {}) });
