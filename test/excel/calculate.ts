import { relativeFormula, type CellValue } from "../../src/core";
import type { End, Reference } from "../../src/core/workbook/formula";
import { parseFormula, type Expression } from "../../src/core/workbook/parse-formula";
import {
  columnOf,
  COLUMNS,
  inside,
  keyOf,
  keysIn,
  meets,
  rowOf,
  ROWS,
  type Model,
  type ModelSheet,
  type Rect,
} from "./model";

type Cell = readonly [sheet: ModelSheet, key: number];

const end = ({ at, fixed }: End, base: number): number => (fixed ? at : base + at);

function rectOf(reference: Reference, row: number, column: number): Rect {
  const rows = reference.rows?.map(one => end(one, row)) ?? [0, ROWS - 1];
  const columns = reference.columns?.map(one => end(one, column)) ?? [0, COLUMNS - 1];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** Every reference of a tree. */
function* referencesOf(tree: Expression | undefined): Generator<Reference> {
  if (tree === undefined) return;
  if (tree.kind === "reference") yield tree;
  else if (tree.kind === "call") for (const one of tree.arguments) yield* referencesOf(one);
  else if (tree.kind === "unary") yield* referencesOf(tree.operand);
  else if (tree.kind === "binary") {
    yield* referencesOf(tree.left);
    yield* referencesOf(tree.right);
  }
}

/** A formula whose functions the stand-in does not know keeps the value it came with. */
class Unknown extends Error {}

/**
 * Gives formulas that were written, and those that depend on changed cells, their values. Knows the operators, SUM, ROUND, ROUNDDOWN, TEXT with
 * fixed places, IF, IFERROR, NA, ISNUMBER, AND, OR, ABS, AVERAGE, COUNT, COUNTIF of what equals a text, SUMIFS of limits, DATE, ROWS, MIN and MAX; throws where a formula just written asks for more.
 */
export function calculate(model: Model, changed: ReadonlyMap<ModelSheet, readonly Rect[]>): void {
  const trees = new Map<ModelSheet, Map<number, Expression | undefined>>();
  for (const sheet of model.sheets) {
    const formulas = new Map<number, Expression | undefined>();
    for (const [key, { formula }] of sheet.cells)
      if (formula) formulas.set(key, parseFormula(relativeFormula(formula, rowOf(key), columnOf(key))));
    trees.set(sheet, formulas);
  }
  const dirty = dirtyCells(model, trees, changed);
  const done = new Map<ModelSheet, Set<number>>(model.sheets.map(sheet => [sheet, new Set()]));

  const valueOf = ([sheet, key]: Cell): CellValue => {
    const cell = sheet.cells.get(key);
    if (!cell?.formula || !dirty.get(sheet)?.has(key) || done.get(sheet)!.has(key)) return cell?.value ?? null;
    done.get(sheet)!.add(key);
    const tree = trees.get(sheet)!.get(key);
    let value = cell.value;
    try {
      if (!tree) throw new Unknown();
      value = evaluate(tree, model, sheet, key, valueOf);
    } catch (error) {
      if (!(error instanceof Unknown)) throw error;
      if (changed.get(sheet)?.some(rect => inside(rect, rowOf(key), columnOf(key))))
        throw new Error(`the stand-in cannot compute ${cell.formula}`, { cause: error });
    }
    sheet.cells.set(key, { ...cell, value });
    return value;
  };
  for (const [sheet, keys] of dirty) for (const key of keys) valueOf([sheet, key]);
}

/** The formulas that were written, or that read what was, directly or not. */
function dirtyCells(
  model: Model,
  trees: ReadonlyMap<ModelSheet, ReadonlyMap<number, Expression | undefined>>,
  changed: ReadonlyMap<ModelSheet, readonly Rect[]>,
): ReadonlyMap<ModelSheet, Set<number>> {
  const dirty = new Map(model.sheets.map(sheet => [sheet, new Set<number>()]));
  const isDirty = (sheet: ModelSheet, rect: Rect): boolean =>
    changed.get(sheet)?.some(one => meets(one, rect)) === true ||
    [...dirty.get(sheet)!].some(key => inside(rect, rowOf(key), columnOf(key)));
  for (let more = true; more;) {
    more = false;
    for (const [sheet, formulas] of trees)
      for (const [key, tree] of formulas) {
        if (dirty.get(sheet)!.has(key)) continue;
        const [row, column] = [rowOf(key), columnOf(key)];
        const reads = [...referencesOf(tree)].some(reference => {
          const target = model.sheets.find(one => one.name === (reference.sheet ?? sheet.name));
          return target !== undefined && isDirty(target, rectOf(reference, row, column));
        });
        if (!reads && !changed.get(sheet)?.some(rect => inside(rect, row, column))) continue;
        dirty.get(sheet)!.add(key);
        more = true;
      }
  }
  return dirty;
}

const isError = (value: CellValue): value is { readonly error: string } => typeof value === "object" && value !== null;

const asNumber = (value: CellValue): number => {
  if (isError(value)) throw value;
  const number = typeof value === "boolean" ? Number(value) : value === null ? 0 : Number(value);
  if (Number.isNaN(number)) throw { error: "#VALUE!" };
  return number;
};

const asText = (value: CellValue): string => {
  if (isError(value)) throw value;
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : value;
};

/** An empty cell equals an empty text, and 0. An error is neither. */
const isSame = (left: CellValue, right: CellValue): boolean => {
  for (const one of [left, right]) if (isError(one)) throw one;
  if (left === null || right === null) return [null, "", 0, false].includes((left ?? right) as null);
  return left === right;
};

const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw { error: "#DIV/0!" };
  return value;
};

/** Sums keep the fifteen digits that Excel shows. */
const decimal = (value: number): number => Number(value.toPrecision(15));

/** Half away from zero, on the decimal digits that Excel keeps. */
const rounded = (value: number, places: number, how: (n: number) => number = Math.round): number => {
  const scaled = Number(`${Math.abs(value).toPrecision(15)}`) * 10 ** places;
  return (Math.sign(value) * how(Number(scaled.toPrecision(15)))) / 10 ** places;
};

function evaluate(
  tree: Expression,
  model: Model,
  sheet: ModelSheet,
  key: number,
  valueOf: (cell: Cell) => CellValue,
): CellValue {
  const cellsOf = (reference: Reference): readonly CellValue[] => {
    const target = reference.sheet === undefined ? sheet : model.sheets.find(one => one.name === reference.sheet);
    if (!target) throw { error: "#REF!" };
    return keysIn(target.cells, rectOf(reference, rowOf(key), columnOf(key))).map(one => valueOf([target, one]));
  };
  const listOf = (parts: readonly (Expression | undefined)[]): number[] =>
    parts.flatMap(part => {
      if (part?.kind === "reference")
        return cellsOf(part).flatMap(value => {
          if (isError(value)) throw value;
          return typeof value === "number" ? [value] : [];
        });
      return part ? [asNumber(of(part))] : [];
    });
  const first = (reference: Reference): CellValue => {
    const rect = rectOf(reference, rowOf(key), columnOf(key));
    if (rect.top !== rect.bottom || rect.left !== rect.right) throw new Unknown();
    const target = reference.sheet === undefined ? sheet : model.sheets.find(one => one.name === reference.sheet);
    if (!target) throw { error: "#REF!" };
    return valueOf([target, keyOf(rect.top, rect.left)]);
  };
  /** Sums where numbers are at least, or less than, those of the criteria; cells that are empty need to be in the model. */
  const sumIfs = ([sums, ...pairs]: readonly (Expression | undefined)[]): number => {
    const whole = (part: Expression | undefined): readonly CellValue[] => {
      if (part?.kind !== "reference") throw new Unknown("SUMIFS");
      const target = model.sheets.find(one => one.name === (part.sheet ?? sheet.name))!;
      const { top, bottom, left, right } = rectOf(part, rowOf(key), columnOf(key));
      if (left !== right) throw new Unknown("SUMIFS");
      return Array.from({ length: bottom - top + 1 }, (_, at) => {
        const one = keyOf(top + at, left);
        return target.cells.has(one) ? valueOf([target, one]) : null;
      });
    };
    const tests = pairs.flatMap((range, at) => {
      if (at % 2 === 1) return [];
      const [, sign, limit] = /^(>=|<)(\d+(?:\.\d+)?)$/.exec(asText(of(pairs[at + 1]!))) ?? [];
      if (sign === undefined) throw new Unknown("SUMIFS");
      const holds = (value: CellValue): boolean =>
        typeof value === "number" && (sign === "<" ? value < Number(limit) : value >= Number(limit));
      return [whole(range).map(holds)];
    });
    const met = whole(sums).filter((_, at) => tests.every(test => test[at]));
    return decimal(met.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0));
  };
  const call = (name: string, parts: readonly (Expression | undefined)[]): CellValue => {
    const number = (i: number): number => asNumber(parts[i] ? of(parts[i]) : 0);
    if (name === "SUM") return decimal(listOf(parts).reduce((sum, one) => sum + one, 0));
    if (name === "AVERAGE") return finite(listOf(parts).reduce((sum, one) => sum + one, 0) / listOf(parts).length);
    if (name === "COUNT") return listOf(parts).length;
    if (name === "COUNTIF" && parts[0]?.kind === "reference") {
      const wanted = of(parts[1]!);
      return cellsOf(parts[0]).filter(value => value === wanted).length;
    }
    if (name === "SUMIFS") return sumIfs(parts);
    if (name === "DATE") return Date.UTC(number(0), number(1) - 1, number(2)) / 86_400_000 + 25_569;
    if (name === "ROWS" && parts[0]?.kind === "reference") {
      const { top, bottom } = rectOf(parts[0], rowOf(key), columnOf(key));
      return bottom - top + 1;
    }
    if (name === "AND") return parts.every(part => asNumber(of(part!)) !== 0);
    if (name === "OR") return parts.some(part => asNumber(of(part!)) !== 0);
    if (name === "ISNUMBER") return typeof guarded(parts[0]!) === "number";
    if (name === "NA") throw { error: "#N/A" };
    if (name === "MIN") return Math.min(...listOf(parts));
    if (name === "MAX") return Math.max(...listOf(parts));
    if (name === "ABS") return Math.abs(number(0));
    if (name === "ROUND") return rounded(number(0), number(1));
    if (name === "ROUNDDOWN") return rounded(number(0), number(1), Math.floor);
    if (name === "IF") return asNumber(of(parts[0]!)) ? of(parts[1]!) : parts[2] ? of(parts[2]) : false;
    if (name === "IFERROR") {
      const value = guarded(parts[0]!);
      return isError(value) ? of(parts[1]!) : value;
    }
    if (name === "TEXT" && /^0(\.0+)?$/.test(asText(of(parts[1]!)))) {
      const places = asText(of(parts[1]!)).length - 2;
      return rounded(number(0), Math.max(0, places)).toFixed(Math.max(0, places));
    }
    throw new Unknown(name);
  };
  const binary = (operator: string, left: CellValue, right: CellValue): CellValue => {
    if (operator === "&") return asText(left) + asText(right);
    if (operator === "+") return decimal(asNumber(left) + asNumber(right));
    if (operator === "-") return decimal(asNumber(left) - asNumber(right));
    if (operator === "*") return decimal(asNumber(left) * asNumber(right));
    if (operator === "/") return finite(asNumber(left) / asNumber(right));
    if (operator === "=") return isSame(left, right);
    if (operator === "<>") return !isSame(left, right);
    if (operator === "<") return asNumber(left) < asNumber(right);
    if (operator === ">") return asNumber(left) > asNumber(right);
    if (operator === "<=") return asNumber(left) <= asNumber(right);
    if (operator === ">=") return asNumber(left) >= asNumber(right);
    throw new Unknown(operator);
  };
  const of = (one: Expression): CellValue => {
    if (one.kind === "number" || one.kind === "text") return one.value;
    if (one.kind === "error") throw { error: one.value };
    if (one.kind === "reference") return first(one);
    if (one.kind === "call") return call(one.name, one.arguments);
    if (one.kind === "binary") return binary(one.operator, of(one.left), of(one.right));
    if (one.kind === "unary" && one.operator === "-") return -asNumber(of(one.operand));
    if (one.kind === "unary" && one.operator === "%") return asNumber(of(one.operand)) / 100;
    throw new Unknown(one.kind);
  };
  const guarded = (one: Expression): CellValue => {
    try {
      return of(one);
    } catch (error) {
      if (error instanceof Error) throw error;
      return error as { error: string };
    }
  };
  return guarded(tree);
}
