import { isDateFormat } from "../../quantity/grain";
import { moneyPower } from "../../quantity/quantity";
import type { Table } from "../../tables/table";
import { KIND, type Workbook } from "../../workbook/workbook";
import { projectKey } from "../labels";
import type { Project } from "../project";
import { tableOwners } from "../projects/detail-figures";
import { factsBlocks } from "../projects/facts-block";

/** The number cells of a workbook by what they are worth, and what says whose they are. Built once; one text after the other asks it. */
export interface FigureIndex {
  readonly workbook: Workbook;
  readonly tables: readonly Table[];
  /** Number cells, those of near values together: value, index of the sheet, position in its cells. */
  readonly values: Float64Array;
  readonly sheets: Uint16Array;
  readonly positions: Uint32Array;
  /** Where the cells of each bucket begin; one more than there are buckets. */
  readonly starts: Uint32Array;
  /** How many powers of ten the workbook's money units are above 元; 0 is among them. */
  readonly powers: readonly number[];
  /** Keys of all projects. */
  readonly projects: ReadonlySet<string>;
  /** Which project a table is of, by its title or its sheet. */
  readonly owners: ReadonlyMap<Table, string>;
  /** Cells of facts (`factCell`), with their labels and the key of the project they tell of. */
  readonly facts: ReadonlyMap<string, { readonly label: string; readonly project?: string }>;
}

/** A number cell that an index found. */
export interface NumberCell {
  readonly sheet: number;
  readonly position: number;
  readonly value: number;
}

/** Name of a cell as a key: sheet, row and column counted from zero. */
export const factCell = (sheet: string, row: number, column: number): string => `${sheet}\n${row}\n${column}`;

/** Buckets are the first three digits of a value, for each power of ten from 10⁻⁶ to 10¹⁵. */
const FIRST_POWER = -6;
const BUCKETS = 900 * 22;

const bucketOf = (value: number): number => {
  const power = Math.floor(Math.log10(value));
  const at = (power - FIRST_POWER) * 900 + Math.floor(value / 10 ** (power - 2)) - 100;
  return Math.max(0, Math.min(BUCKETS - 1, at));
};

const NUMERAL = /^-?(?:[1-9]\d{0,13}|0)(?:\.\d{1,6})?$/;

/** Reads the index; the cost is proportional to the cells. Own sheets and dates are left out, and zeros: nobody can tell one from another. */
export function figureIndex(
  workbook: Workbook,
  tables: readonly Table[],
  projects: readonly Project[] = [],
): FigureIndex {
  const dates = workbook.formats.map(isDateFormat);
  const numerals = workbook.texts.map(text => (text.length <= 20 && NUMERAL.test(text) ? Number(text) : 0));
  const valueAt = (sheet: number, position: number): number => {
    const { kind, number, format } = workbook.sheets[sheet]!.cells;
    if (kind[position] === KIND.number) return dates[format[position]!] ? 0 : number[position]!;
    return kind[position] === KIND.text ? numerals[number[position]!]! : 0;
  };
  const starts = new Uint32Array(BUCKETS + 1);
  eachCell(workbook, valueAt, (_sheet, _position, value) => starts[bucketOf(Math.abs(value)) + 1]!++);
  for (let at = 1; at <= BUCKETS; at++) starts[at]! += starts[at - 1]!;
  const size = starts[BUCKETS]!;
  const next = starts.slice();
  const index = { values: new Float64Array(size), sheets: new Uint16Array(size), positions: new Uint32Array(size) };
  eachCell(workbook, valueAt, (sheet, position, value) => {
    const at = next[bucketOf(Math.abs(value))]!++;
    index.values[at] = value;
    index.sheets[at] = sheet;
    index.positions[at] = position;
  });
  const names = projects.map(project => project.name).filter(name => name !== "");
  return {
    ...index,
    workbook,
    tables,
    starts,
    powers: powersOf(tables),
    projects: new Set(names.map(projectKey)),
    owners: tableOwners(names, tables),
    facts: factCells(workbook, tables),
  };
}

function eachCell(
  workbook: Workbook,
  valueAt: (sheet: number, position: number) => number,
  visit: (sheet: number, position: number, value: number) => void,
): void {
  workbook.sheets.forEach(({ own, cells }, sheet) => {
    if (own !== undefined) return;
    for (let position = 0; position < cells.kind.length; position++) {
      const value = valueAt(sheet, position);
      if (value !== 0 && Number.isFinite(value)) visit(sheet, position, value);
    }
  });
}

function powersOf(tables: readonly Table[]): readonly number[] {
  const units = tables.flatMap(table => [table.unit?.unit, ...table.columns.map(column => column.unit)]);
  return [...new Set([0, ...units.map(unit => moneyPower(unit ?? "") ?? 0)])];
}

function factCells(workbook: Workbook, tables: readonly Table[]): FigureIndex["facts"] {
  const blocks = tables.filter(table => table.kind === "facts").flatMap(table => factsBlocks(workbook, table));
  return new Map(
    blocks.flatMap(({ name, facts }) =>
      [...facts.values()].flatMap(({ label, fact: { at } }) => {
        const told = { label, ...(name === undefined ? {} : { project: projectKey(name) }) };
        return at ? [[factCell(at.sheet, at.top, at.left), told] as const] : [];
      }),
    ),
  );
}

/** The number cells whose value, whatever its sign, lies between two that are above zero. */
export function cellsBetween(index: FigureIndex, least: number, most: number): readonly NumberCell[] {
  const found: NumberCell[] = [];
  // Floats may fall into the bucket beside theirs.
  const end = index.starts[Math.min(BUCKETS, bucketOf(most) + 2)]!;
  for (let at = index.starts[Math.max(0, bucketOf(least) - 1)]!; at < end; at++) {
    const value = index.values[at]!;
    if (Math.abs(value) >= least && Math.abs(value) <= most)
      found.push({ sheet: index.sheets[at]!, position: index.positions[at]!, value });
  }
  return found;
}

/** How many number cells are between half of a value and twice the value. */
export const cellsAbout = (index: FigureIndex, value: number): number =>
  index.starts[Math.min(BUCKETS, bucketOf(value * 2) + 1)]! - index.starts[bucketOf(value / 2)]!;
