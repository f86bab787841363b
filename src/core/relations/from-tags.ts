import { positionOf } from "../workbook/cells";
import { KIND } from "../workbook/workbook";
import { isAdded } from "./added";
import { claimColumn, tryReading } from "./column-claims";
import type { Reading } from "./glances";
import { readTag, type Tag, type TagFormula } from "./read-tag";
import type { Operand, Relation } from "./relation";
import type { TableNumbers } from "./table-numbers";
import { weigh, weighedRelation, type Claim } from "./weigh";

/** A line with a formula, and the lines it is made of. */
interface Made {
  readonly line: number;
  readonly operation: TagFormula["operation"];
  readonly from: readonly number[];
}

/** The formulas among the tags of some lines, as far as every tag they name stands for one line. */
function formulasAmong(tags: ReadonlyMap<number, Tag>): Made[] {
  const lines = new Map<string, number>();
  for (const [line, { name }] of tags) {
    if (name === undefined) continue;
    if (lines.has(name)) return [];
    lines.set(name, line);
  }
  return [...tags].flatMap(([line, { formula }]) => {
    const from = formula?.operands.flatMap(tag => lines.get(tag) ?? []) ?? [];
    const whole = formula && from.length === formula.operands.length && !from.includes(line);
    return whole ? [{ line, operation: formula.operation, from }] : [];
  });
}

const EQUALS = /[=＝﹦⁼₌]/;

/** Whether a cell's text may be a formula. Lines among which none is need not be read: most tables have none. */
function mayCompute(on: TableNumbers, row: number, column: number): boolean {
  const at = positionOf(on.sheet, row, column);
  const { kind, number } = on.sheet.cells;
  return at >= 0 && kind[at] === KIND.text && EQUALS.test(on.workbook.texts[number[at]!]!);
}

function tagAt(on: TableNumbers, row: number, column: number): Tag | undefined {
  const at = positionOf(on.sheet, row, column);
  if (at < 0) return undefined;
  const { kind, number } = on.sheet.cells;
  if (kind[at] === KIND.text) return readTag(on.workbook.texts[number[at]!]!);
  return kind[at] === KIND.number ? readTag(String(number[at]!)) : undefined;
}

/** Columns in the order of the operation; those that are added as stretches from left to right. */
function stretchesOf({ operation, from }: Made): readonly (readonly [number, number])[] {
  if (operation !== "sum") return from.map(column => [column, column] as const);
  const stretches: [number, number][] = [];
  for (const column of [...from].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else stretches.push([column, column]);
  }
  return stretches;
}

/** A column is held to its formula where most rows keep it: a number may also stand for something else. */
function claimsOf(on: TableNumbers, made: Made): Relation[] {
  const trials = (made.operation === "ratio" ? [1, 100] : [1]).map(scale => {
    const reading: Reading = { operation: made.operation, column: made.line, from: stretchesOf(made), scale };
    return tryReading(on, reading);
  });
  const best = trials.reduce((a, b) => (b.kept > a.kept ? b : a));
  return best.kept * 2 > best.told ? claimColumn(on, best) : [];
}

/** Columns made of others as the row says that numbers them: 栏次 1, 2, 3=1+2. */
function ofColumns(on: TableNumbers): Relation[] {
  const last = Math.min(on.top, on.bottom);
  for (let row = on.table.header?.top ?? on.top; row <= last; row++) {
    if (!on.table.columns.some(({ column }) => mayCompute(on, row, column))) continue;
    const tags = new Map<number, Tag>();
    for (const { column } of on.table.columns) {
      const tag = tagAt(on, row, column);
      if (tag) tags.set(column, tag);
    }
    const relations = formulasAmong(tags).flatMap(made => claimsOf(on, made));
    if (relations.length > 0) return relations;
  }
  return [];
}

/** Columns that tags of rows are looked for in, from the left. */
const TAG_COLUMNS = 6;
/** Rows of a form or a statement; what goes on beyond is a list, and its rows are not lettered. */
const MOST_ROWS = 400;

function rowRelations(on: TableNumbers, made: Made, tagged: number): Relation[] {
  if (made.operation !== "sum" && made.operation !== "difference") return [];
  const relations = on.table.columns.flatMap(one => {
    const { column } = one;
    if (!isAdded(one) || column === tagged) return [];
    const operandOf = (row: number): Operand => ({
      area: { sheet: on.sheet.name, top: row, bottom: row, left: column, right: column },
    });
    const claim: Claim = {
      operation: made.operation,
      row: made.line,
      column,
      operands: made.from.map(operandOf),
      scale: 1,
      unit: on.unitOf(column),
    };
    const weighed = weigh(on.numbers, claim);
    return weighed ? [weighedRelation(on.sheet.name, claim, weighed, "label")] : [];
  });
  return relations.filter(({ holds }) => holds).length * 2 > relations.length ? relations : [];
}

/** Rows made of others as their tags say: A, B, C = A - B. */
function ofRows(on: TableNumbers): Relation[] {
  if (on.bottom - on.top >= MOST_ROWS) return [];
  for (const { column } of on.table.columns.slice(0, TAG_COLUMNS)) {
    let computes = false;
    for (let row = on.top; row <= on.bottom && !computes; row++) computes = mayCompute(on, row, column);
    if (!computes) continue;
    const tags = new Map<number, Tag>();
    for (let row = on.top; row <= on.bottom; row++) {
      const tag = tagAt(on, row, column);
      if (tag) tags.set(row, tag);
    }
    const relations = formulasAmong(tags).flatMap(made => rowRelations(on, made, column));
    if (relations.length > 0) return relations;
  }
  return [];
}

/** What the numbers or letters of a table promise in so many words, of its columns (3=1+2) and of its rows (C = A - B). */
export const fromTags = (
  on: TableNumbers,
): { readonly columns: readonly Relation[]; readonly rows: readonly Relation[] } => ({
  columns: ofColumns(on),
  rows: ofRows(on),
});
