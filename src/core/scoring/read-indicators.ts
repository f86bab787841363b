import { decimalOf, readDecimal, type Decimal } from "../quantity/decimal";
import { isDateFormat } from "../quantity/grain";
import { isNil, readQuantity } from "../quantity/read-quantity";
import type { Column, Table } from "../tables/table";
import { cellArea, type Area } from "../workbook/area";
import { cellFormat, cellValue, sheetNamed } from "../workbook/cells";
import type { Sheet, Workbook } from "../workbook/workbook";
import { formColumns, type FormColumns } from "./form-columns";
import type { Form, Given, Indicator, Said, Value, Words } from "./indicators";
import { rateLine } from "./rate-line";
import { numberSaid, readSaid } from "./read-value";

const RATE = /^预算(?:资金)?执行率$|^(?:资金)?执行率$/;
const GROUP_WEIGHT = /[（(](\d+(?:\.\d+)?)分?[)）]\s*$/;

interface Reading {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly columns: FormColumns;
}

/** The self-evaluation forms of a workbook, in its order. */
export function readForms(workbook: Workbook, tables: readonly Table[]): readonly Form[] {
  let above: Table[] = [];
  return tables.flatMap(table => {
    if (above[0] && above[0].area.sheet !== table.area.sheet) above = [];
    if (table.kind !== "indicators") {
      above.push(table);
      return [];
    }
    const form = readForm(workbook, table, above);
    above = [];
    return form ? [form] : [];
  });
}

function readForm(workbook: Workbook, table: Table, above: readonly Table[]): Form | undefined {
  const sheet = sheetNamed(workbook, table.area.sheet)!;
  const columns = formColumns(table);
  if (columns.names.length === 0 || (!columns.weight && !columns.score)) return undefined;
  const reading: Reading = { workbook, sheet, columns };
  const kinds = new Map(table.rows.map(mark => [mark.row, mark.kind]));
  const rows: number[] = [];
  for (let row = table.body.top; row <= Math.min(table.body.bottom, sheet.rows - 1); row++)
    if (!kinds.has(row)) rows.push(row);
  const { indicators, groups } = readRows(reading, rows);
  const total = table.rows.filter(mark => mark.kind === "total").at(-1)?.row;
  const funds = above.filter(one => one.kind === "budget").at(-1);
  const rate = funds && rateLine(funds, (row, column) => givenIn(reading, row, column));
  const totalWeight = total === undefined ? undefined : givenIn(reading, total, columns.weight?.column);
  const totalScore = total === undefined ? undefined : givenIn(reading, total, columns.score?.column);
  return {
    table,
    above,
    indicators,
    groups,
    ...(rate ? { rate } : {}),
    ...(totalWeight ? { totalWeight } : {}),
    ...(totalScore ? { totalScore } : {}),
  };
}

interface OpenGroup {
  readonly words: Words;
  readonly weight: Decimal;
  readonly level: number;
  /** Where the weight stands. */
  readonly at: Area;
  readonly first: number;
  last: number;
}

/** Lines of the body; names of the upper levels hold until the next, as their merged cells do. */
function readRows(reading: Reading, rows: readonly number[]): Pick<Form, "indicators" | "groups"> {
  const indicators: Indicator[] = [];
  const groups: OpenGroup[] = [];
  const held: (Words | undefined)[] = [undefined, undefined];
  const open = (level: number, row: number, weight: Decimal, at = held[level]!.at): void => {
    groups.push({ words: held[level]!, weight, level, at, first: row, last: row });
  };
  for (const row of rows) {
    const fresh = reading.columns.levels.map((column, level) => {
      const words = wordsIn(reading, row, column);
      if (!words || words.text === "") return false;
      held[level] = words;
      if (level === 0) held[1] = undefined;
      const weight = GROUP_WEIGHT.exec(words.text.normalize("NFKC"))?.[1];
      const beside = givenIn(reading, row, reading.columns.levelWeights[level]?.column);
      if (weight) open(level, row, readDecimal(weight)!);
      else if (beside) open(level, row, beside.value, beside.at);
      return true;
    });
    if (isUnscored(reading, row)) continue;
    const indicator = indicatorOf(reading, row, held);
    if (!indicator) continue;
    const level = fresh.lastIndexOf(true);
    if (isGroupRow(indicator, held[level])) {
      open(level, row, indicator.weight!.value);
      continue;
    }
    indicators.push(indicator);
    for (const group of groups) if (group.words === held[group.level]) group.last = row;
  }
  return {
    indicators,
    groups: groups.map(({ words, weight, at, first, last }) => ({ text: words.text, at, weight, rows: [first, last] })),
  };
}

/** A row that gives nothing but an upper level's name and its weight. */
const isGroupRow = ({ name, target, achieved, weight }: Indicator, level: Words | undefined): boolean =>
  weight !== undefined && name === level && target.text === "" && achieved.text === "";

/** A weight of "/" or "—" says that the line is not scored. */
function isUnscored(reading: Reading, row: number): boolean {
  const weight = wordsIn(reading, row, reading.columns.weight)?.text ?? "";
  return weight !== "" && isNil(weight);
}

function indicatorOf(reading: Reading, row: number, held: readonly (Words | undefined)[]): Indicator | undefined {
  const { columns } = reading;
  const target = valueIn(reading, row, columns.target, true);
  const achieved = valueIn(reading, row, columns.achieved);
  const own = columns.names.map(column => wordsIn(reading, row, column)).find(words => words && words.text !== "");
  const weight = givenIn(reading, row, columns.weight?.column);
  if (!own && target.text === "" && achieved.text === "" && !weight) return undefined;
  const nowhere: Words = { text: "", at: target.at };
  const [level1 = nowhere, level2 = nowhere] = held;
  const name = own ?? (level2.text === "" ? level1 : level2);
  const score = givenIn(reading, row, columns.score?.column);
  const reason = wordsIn(reading, row, columns.reason);
  const [sign, unit] = [wordsIn(reading, row, columns.sign), wordsIn(reading, row, columns.unit)];
  const at = (column: Column | undefined) => column && cellArea(reading.sheet.name, row, column.column);
  const [weightAt, scoreAt] = [at(columns.weight), at(columns.score)];
  return {
    row,
    level1,
    level2,
    name,
    target,
    achieved,
    ...(sign && sign.text !== "" ? { sign } : {}),
    ...(unit && unit.text !== "" ? { unit } : {}),
    ...(weight ? { weight } : {}),
    ...(score ? { score } : {}),
    ...(reason ? { reason } : {}),
    ...(weightAt ? { weightAt } : {}),
    ...(scoreAt ? { scoreAt } : {}),
    isRate: isRate(name.text, target.said),
  };
}

/** 预算执行率 with another target than 100 % is an indicator like any. */
const isRate = (name: string, target: Said): boolean =>
  RATE.test(name.normalize("NFKC").replace(/\s|\(.*\)$/g, "")) &&
  (target.kind !== "number" ||
    (target.unit === "%" && target.value.digits === 100n * 10n ** BigInt(target.value.places)));

/** The cell's words; a number is told as it stands. Undefined where there is no such column. */
function wordsIn({ workbook, sheet }: Reading, row: number, column: Column | undefined): Words | undefined {
  if (!column) return undefined;
  const value = cellValue(workbook, sheet, row, column.column);
  const text = value === null || typeof value === "object" ? "" : String(value).trim();
  return { text, at: cellArea(sheet.name, row, column.column) };
}

/** The number in a cell, as a number or as its text (10分); not where the cell says that it is not scored. */
function givenIn({ workbook, sheet }: Reading, row: number, column: number | undefined): Given | undefined {
  if (column === undefined) return undefined;
  const value = cellValue(workbook, sheet, row, column);
  const at = cellArea(sheet.name, row, column);
  if (typeof value === "number") return { value: decimalOf(value), at };
  if (typeof value !== "string" || isNil(value)) return undefined;
  const read = readQuantity(value);
  return read && read.operator === undefined && (read.unit === "" || read.unit === "分")
    ? { value: read.value, at, isText: true }
    : undefined;
}

function valueIn(reading: Reading, row: number, column: Column | undefined, isTarget = false): Value {
  const { workbook, sheet, columns } = reading;
  const words = wordsIn(reading, row, column) ?? { text: "", at: cellArea(sheet.name, row, 0) };
  const sign = (isTarget && wordsIn(reading, row, columns.sign)?.text) || "";
  const unit = wordsIn(reading, row, columns.unit)?.text ?? "";
  const value = column ? cellValue(workbook, sheet, row, column.column) : null;
  if (typeof value !== "number") return { ...words, said: readSaid(words.text, sign, unit) };
  const format = cellFormat(workbook, sheet, row, column!.column);
  if (isDateFormat(format)) return { ...words, said: { kind: "date" } };
  return { ...words, said: numberSaid(value, format.includes("%"), sign, unit) };
}
