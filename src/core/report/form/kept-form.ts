import { normalise } from "../../workbook/normalise";
import { cellArea, type Area } from "../../workbook/area";
import { cellText } from "../../workbook/cells";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { findPlaces, type FormPart, type FormPlaces } from "./find-places";
import { SIGNATURE } from "./signature";
import { typedAt, typedSheet, typedText, type Typed, type TypedSheet } from "./typed-cell";

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

/**
 * What people typed on a form of ours that is to be filled in for the `wanted` year; undefined where the sheet is no longer a form. What was typed
 * for another year is kept with that year.
 */
export function readKeptForm(workbook: Workbook, sheet: Sheet, wanted?: string): KeptForm | undefined {
  const places = findPlaces(workbook, sheet);
  if (!places) return undefined;
  const reading = typedSheet(workbook, sheet, wanted);
  const { written } = reading.years;
  const { funds, indicators } = places;
  return {
    sheet: sheet.name,
    ...(written === undefined ? {} : { year: written }),
    single: singles(reading, places),
    funds: funds ? fundLines(reading, funds) : [],
    lines: indicators[0] ? indicatorLines(reading, indicators[0]) : [],
    signature: signature(reading),
  };
}

function fieldsOf(
  reading: TypedSheet,
  row: number,
  columns: FormPart["columns"],
  fields: Readonly<Record<string, keyof FormPart["columns"]>>,
): Record<string, Typed> {
  const typed: Record<string, Typed> = {};
  for (const [field, role] of Object.entries(fields)) {
    const column = columns[role];
    const read = field === "reason" ? typedText : typedAt;
    const one = column === undefined ? undefined : read(reading, row, column, field);
    if (one) typed[field] = one;
  }
  return typed;
}

function singles(reading: TypedSheet, { facts, goals, total, indicators }: FormPlaces): Record<string, Typed> {
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
    const one = area && typedText(reading, area.top, area.left, field);
    if (one) typed[field] = one;
  }
  return typed;
}

function signature(reading: TypedSheet): Record<string, Typed> {
  const typed: Record<string, Typed> = {};
  for (const [row, { id }] of reading.memory)
    for (const { row: name, field, column } of SIGNATURE) {
      const one = name === id ? typedAt(reading, row, column, field) : undefined;
      if (one) typed[field] = one;
    }
  return typed;
}

function fundLines(reading: TypedSheet, { columns, lines }: FormPart): readonly KeptLine[] {
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
function labelColumn({ workbook, sheet }: TypedSheet, row: number, columns: FormPart["columns"]): number | undefined {
  const first = Math.min(
    ...[columns["budget-initial"], columns.budget, columns.spent].filter(one => one !== undefined),
  );
  for (let column = first - 1; column >= 0; column--) if (cellText(workbook, sheet, row, column) !== "") return column;
  return undefined;
}

function indicatorLines(reading: TypedSheet, { columns, lines }: FormPart): readonly KeptLine[] {
  const { workbook, sheet, memory, further } = reading;
  const goesOn = new Set([...further.values()].flat());
  const held = { level1: "", level2: "" };
  let typedLevels: Partial<Record<"level1" | "level2", Typed>> = {};
  return lines.flatMap(({ row }): KeptLine[] => {
    if (goesOn.has(row)) return [];
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
    // A row that went on with one that is gone has only its words.
    const fields = memory.get(row)?.p === undefined ? LINE_FIELDS : { reason: "reason" as const };
    const typed = fieldsOf(reading, row, columns, fields);
    if (id === undefined && Object.keys(typed).length === 0) return [];
    return [{ row, ...(id === undefined ? {} : { id }), typed: { ...typed, ...typedLevels }, ...held }];
  });
}

const onlyFirst = (
  { level1 }: Partial<Record<"level1" | "level2", Typed>>,
  level2: Typed | undefined,
): Partial<Record<"level1" | "level2", Typed>> => ({ ...(level1 ? { level1 } : {}), ...(level2 ? { level2 } : {}) });
