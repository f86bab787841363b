import { loneText, type Rows } from "./rows";
import { roleOfWord } from "./dictionary";
import { isFactLabel, isGoalLabel, isMoneyLabel, labelAndValue } from "./fact-labels";
import { normalise } from "../workbook/normalise";
import { firstAt } from "./profile";
import { KIND } from "../workbook/workbook";
import { LOOK } from "./text-look";
import { eachText, headerWords, SORT } from "./row-sorts";

interface FactRow {
  /** Labels that are known, or carry a colon. */
  readonly labels: readonly string[];
  readonly first: number;
  readonly filled: boolean;
  /** How many of its cells the dictionary knows as headers. */
  readonly headers: number;
}

/** The label that begins a block. */
const NAME = "项目名称";

const ended = (text: string): boolean => /[：:]\s*$/.test(text);

/** The texts that stand right before the numbers of a row; undefined where a number stands elsewhere, or too many texts do. */
function pairedLabels({ reading, profile }: Rows, at: number): readonly string[] | undefined {
  const { sheet, workbook, looks } = reading;
  const { cells } = sheet;
  const row = profile.rows[at]!;
  const labels: string[] = [];
  let before: string | undefined;
  // Before the pairs the heading of the whole may stand.
  if (profile.words[at]! - profile.numbers[at]! > 1 || profile.numbers[at]! < 2) return undefined;
  for (let cell = firstAt(sheet, row, profile.strip.left); cell < cells.rowStart[row + 1]!; cell++) {
    if (cells.column[cell]! > profile.strip.right) break;
    const look = looks.of(cells, cell);
    if (look === LOOK.blank) continue;
    if (look === LOOK.word) before = workbook.texts[cells.number[cell]!]!;
    else if (before === undefined) return undefined;
    else {
      labels.push(before);
      before = undefined;
    }
  }
  return before === undefined ? labels : undefined;
}

/** A row of sums with their names: 年度预算数 | 90 | 预算执行数 | 85. The names must be different headings of money. */
function moneyRow(rows: Rows, at: number): FactRow | undefined {
  if (rows.profile.words[at]! < 2 || rows.profile.numbers[at]! > 4) return undefined;
  const labels = pairedLabels(rows, at)?.map(normalise);
  if (!labels || !labels.every(isMoneyLabel) || new Set(labels).size < Math.max(2, labels.length)) return undefined;
  return { labels, first: rows.profile.first[at]!, filled: true, headers: 0 };
}

/** The labels of a row that gives facts: label and value, one pair or more. Undefined for any other row. */
function factRow(rows: Rows, at: number): FactRow | undefined {
  const { reading, profile } = rows;
  const { sheet, workbook, looks } = reading;
  if (profile.label[at]! < 0) return undefined;
  const money = moneyRow(rows, at);
  if (money || !looks.isLabel(profile.label[at]!)) return money;
  const row = profile.rows[at]!;
  const labels: string[] = [];
  let first = -1;
  let headers = 0;
  let filled = false;
  let before: "label" | "value" | "none" = "none";
  let lastColumn = -2;
  for (let cell = firstAt(sheet, row, profile.strip.left); cell < sheet.cells.rowStart[row + 1]!; cell++) {
    const column = sheet.cells.column[cell]!;
    if (column > profile.strip.right) break;
    if (looks.of(sheet.cells, cell) === LOOK.blank) continue;
    const text = sheet.cells.kind[cell] === KIND.text ? workbook.texts[sheet.cells.number[cell]!]! : "";
    const both = labelAndValue(text);
    const known = isFactLabel(text) || (both !== undefined && isFactLabel(both.label));
    const label = known || ended(text);
    if (first < 0) {
      if (!label) return undefined;
      first = column;
    }
    const open = label && (both === undefined || both.value === "");
    // Two labels side by side are headers; with a blank between them the value is still to be filled in.
    if (open && before === "label" && column === lastColumn + 1) return undefined;
    if (label) labels.push(normalise(both?.label ?? text));
    else if (roleOfWord(normalise(text)) !== undefined) headers++;
    before = open ? "label" : "value";
    lastColumn = column;
    if (!open) filled = true;
  }
  return headers >= 2 ? undefined : { labels, first, filled, headers };
}

/** The columns of a row that hold something. */
function filledColumns({ reading, profile }: Rows, at: number): string {
  const { sheet, looks } = reading;
  const columns: number[] = [];
  const row = profile.rows[at]!;
  for (let cell = firstAt(sheet, row, profile.strip.left); cell < sheet.cells.rowStart[row + 1]!; cell++) {
    const column = sheet.cells.column[cell]!;
    if (column > profile.strip.right) break;
    if (looks.of(sheet.cells, cell) !== LOOK.blank) columns.push(column);
  }
  return columns.join();
}

/** Whether a row between fact rows is one too, its label unknown: a text and its value in the same columns. */
function alike(rows: Rows, at: number, first: number): boolean {
  const { reading, profile, sort } = rows;
  if (profile.first[at] !== first || sort[at] === SORT.lone) return false;
  if (headerWords(reading, profile, at) < 2 && filledColumns(rows, at) === filledColumns(rows, at - 1)) return true;
  return profile.words[at]! + profile.numbers[at]! <= 2 && headerWords(reading, profile, at) < 2;
}

/** How many rows give the goals of a project, planned and reached, under these two headings: 2, or 0 where they do not. */
function goalRows({ reading, profile }: Rows, at: number): number {
  const next = at + 1;
  if (next >= profile.size || profile.numbers[at]! > 0 || profile.words[at]! > 3) return 0;
  if (profile.rows[next]! - profile.rows[at]! > 1 || profile.numbers[next]! > 0 || profile.words[next]! > 3) return 0;
  const heads = new Map<number, string>();
  eachText(reading, profile, at, (column, text) => heads.set(column, normalise(text)));
  const goals = [...heads].filter(([, text]) => isGoalLabel(text)).map(([column]) => column);
  const below: number[] = [];
  eachText(reading, profile, next, column => below.push(column));
  // Their texts stand right under them; a heading beside both may be repeated.
  const fits = goals.length === 2 && below.length > 0 && below.every(column => heads.has(column));
  return fits && below.some(column => goals.includes(column)) ? 2 : 0;
}

/** A text alone under a label alone is its value. */
function valueBelow(rows: Rows, at: number): boolean {
  const { profile, sort } = rows;
  if (sort[at] !== SORT.lone || sort[at - 1] !== SORT.lone) return false;
  const above = factRow(rows, at - 1);
  return (
    above !== undefined && !above.filled && isFactLabel(loneText(rows, at - 1)) && profile.first[at]! >= above.first
  );
}

/** A label alone above other labels is the heading of the block: 项目基本情况 over 项目名称 | …. */
function isHeading(rows: Rows, at: number, head: FactRow): boolean {
  const { profile, sort } = rows;
  if (sort[at] !== SORT.lone || at + 1 >= profile.size) return false;
  let alone = false;
  eachText(rows.reading, profile, at, (_, text) => (alone = labelAndValue(text) === undefined));
  return alone && factRow(rows, at + 1)?.first === head.first;
}

/** 项目名称 and one value in a line by themselves, over a table that begins with another header. */
function namesProject({ profile }: Rows, at: number, head: FactRow): boolean {
  if (!head.filled || head.headers > 0 || profile.words[at] !== 2) return false;
  return at + 1 >= profile.size || profile.words[at + 1]! > 2 || profile.rows[at + 1]! - profile.rows[at]! > 1;
}

/** How many rows from `at` on give facts about one thing, as label and value; 0 where they do not. A second 项目名称 begins another. */
export function factRun(rows: Rows, at: number): number {
  const { profile } = rows;
  const goals = goalRows(rows, at);
  if (goals > 0) return goals;
  const head = factRow(rows, at);
  if (!head || isHeading(rows, at, head)) return 0;
  const seen = new Set<string>();
  let known = 0;
  let size = 0;
  let money = false;
  for (let next = at; next < profile.size; next++) {
    if (next > at && (profile.rows[next]! - profile.rows[next - 1]! > 2 || goalRows(rows, next) > 0)) break;
    const row = factRow(rows, next);
    if (row) {
      if (row.first !== head.first) break;
      if (
        next > at &&
        (row.labels[0] === head.labels[0] || row.labels.some(label => label === NAME && seen.has(label)))
      )
        break;
      for (const label of row.labels) if (isFactLabel(label)) seen.add(label);
      known += row.labels.length;
      size = next - at + 1;
      money = moneyRow(rows, next) !== undefined;
      for (const label of money ? row.labels : []) seen.add(label);
    } else if (profile.rows[next]! - profile.rows[next - 1]! > 1) break;
    // Under sums with their names their parts: 其中：财政拨款 | 90 | 其中：财政拨款 | 85.
    else if (money && (pairedLabels(rows, next)?.length ?? 0) >= 2) size++;
    else if (!alike(rows, next, head.first) && !valueBelow(rows, next)) break;
    else size++;
  }
  if (size === 1 && head.labels[0] === NAME && head.labels.length === 1) return namesProject(rows, at, head) ? 1 : 0;
  // A line to be signed under a table (审核人：  填表人：) tells nothing yet.
  return known >= 2 && (size > 1 ? seen.size >= 1 : seen.size >= 2 && head.filled) ? size : 0;
}
