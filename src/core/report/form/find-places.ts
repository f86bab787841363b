import { unitLine, unitSuffix } from "../../quantity/unit";
import type { Unit } from "../../quantity/quantity";
import { roleOfWord } from "../../tables/dictionary";
import { isFactLabel, isGoalLabel } from "../../tables/fact-labels";
import { normalise } from "../../workbook/normalise";
import type { ColumnRole } from "../../tables/table";
import { cellArea, type Area } from "../../workbook/area";
import { KIND, type Sheet, type Workbook } from "../../workbook/workbook";
import { labelKey } from "../labels";

/** Columns of a part of the form, by what is asked in them. */
export type FormColumns = Readonly<
  Partial<Record<ColumnRole | "level1" | "level2" | "third" | "sign" | "unit", number>>
>;

/** A part of the form with a header: lines of funds, or indicators. */
export interface FormPart {
  readonly header: number;
  readonly columns: FormColumns;
  /** The unit that its header states. */
  readonly unit?: Unit;
  readonly lines: readonly { readonly row: number; readonly label: string }[];
}

/** Where a self-evaluation form has its cells, found by its labels. */
export interface FormPlaces {
  /** The cell beside each label, by the label's key. */
  readonly facts: ReadonlyMap<string, Area>;
  readonly funds?: FormPart;
  /** The cells under 预期目标 and 实际完成情况, by those words. */
  readonly goals: ReadonlyMap<string, Area>;
  readonly indicators: readonly FormPart[];
  /** The row of the total behind the indicators. */
  readonly total?: number;
}

interface Label {
  readonly column: number;
  /** The last column and row of its cell, merged or not. */
  readonly end: number;
  readonly bottom: number;
  readonly text: string;
  readonly key: string;
}

const LEVELS: readonly (readonly [name: "level1" | "level2" | "third" | "sign" | "unit", pattern: RegExp])[] = [
  ["level1", /^一级指标/],
  ["level2", /^二级指标/],
  ["third", /^(?:三级指标|指标名称|绩效指标名称|指标内容|评价指标)/],
  ["sign", /^(?:指标性质|指标符号|符号|性质|指标方向|计算符号)$/],
  ["unit", /^(?:度量单位|计量单位)$/],
];
const TOTAL = /^(?:总分|合计|总计|总得分|得分合计|合计得分|自评总分)$/;
const PLANNED = /^(?:预期目标|预期绩效目标|年初设定目标)$/;

/** The labels of a row, from left to right. */
function labelsOf(workbook: Workbook, sheet: Sheet, row: number, merges: ReadonlyMap<string, Area>): readonly Label[] {
  const { cells } = sheet;
  const labels: Label[] = [];
  for (let at = cells.rowStart[row]!; at < cells.rowStart[row + 1]!; at++) {
    if (cells.kind[at] !== KIND.text) continue;
    const column = cells.column[at]!;
    const text = workbook.texts[cells.number[at]!]!.trim();
    if (text === "") continue;
    const merge = merges.get(`${row}/${column}`);
    labels.push({ column, end: merge?.right ?? column, bottom: merge?.bottom ?? row, text, key: normalise(text) });
  }
  return labels;
}

function columnsOf(labels: readonly Label[]): FormColumns {
  const columns: Partial<Record<string, number>> = {};
  for (const { column, key } of labels) {
    // 得分（20分*执行率）: what stands in brackets explains.
    const role = roleOfWord(key) ?? roleOfWord(key.replace(/\(.*\)$/, ""));
    const name = LEVELS.find(([, pattern]) => pattern.test(key))?.[0] ?? role;
    if (name !== undefined) columns[name] ??= column;
  }
  return columns;
}

const isFundsHead = ({ spent, budget, "budget-initial": initial, level1 }: FormColumns): boolean =>
  level1 === undefined && spent !== undefined && (budget ?? initial) !== undefined;

const isIndicatorsHead = ({ level1, level2, third, target, achieved, weight, score }: FormColumns): boolean =>
  (level1 ?? level2 ?? third) !== undefined && (target ?? achieved) !== undefined && (weight ?? score) !== undefined;

const mergesOf = ({ merges }: Sheet): ReadonlyMap<string, Area> =>
  new Map(merges.map(merge => [`${merge.top}/${merge.left}`, merge]));

type Open = { header: number; columns: FormColumns; unit?: Unit; lines: { row: number; label: string }[] };

/** The places of the form on a sheet, or undefined where the sheet is no self-evaluation form. */
export function findPlaces(workbook: Workbook, sheet: Sheet): FormPlaces | undefined {
  const merges = mergesOf(sheet);
  const facts = new Map<string, Area>();
  const goals = new Map<string, Area>();
  const indicators: Open[] = [];
  let funds: Open | undefined;
  let open: Open | undefined;
  let unit: Unit | undefined;
  let total: number | undefined;
  for (let row = 0; row < sheet.rows; row++) {
    const labels = labelsOf(workbook, sheet, row, merges);
    const columns = columnsOf(labels);
    unit ??= labels.map(({ text }) => unitLine(text)).find(one => one !== undefined);
    if (!funds && isFundsHead(columns)) {
      const stated = labels.map(({ text }) => unitSuffix(text)).find(one => one !== undefined && one !== "%") ?? unit;
      open = funds = { header: row, columns, lines: [], ...(stated === undefined ? {} : { unit: stated }) };
    } else if (isIndicatorsHead(columns)) {
      open = { header: row, columns, lines: [] };
      indicators.push(open);
      total = undefined;
    } else if (labels.filter(({ key }) => isGoalLabel(key)).length === 2) {
      open = undefined;
      for (const { key, column, bottom } of labels)
        if (isGoalLabel(key))
          goals.set(PLANNED.test(key) ? "预期目标" : "实际完成情况", cellArea(sheet.name, bottom + 1, column));
    } else if (open && open !== funds && labels.some(({ key }) => TOTAL.test(key))) {
      total = row;
      open = undefined;
    } else if (open) {
      const first = Math.min(...firstColumns(open));
      const label = labels.filter(({ column }) => column < first).at(-1);
      if (open === funds && (label === undefined || factsIn(labels).length > 0)) open = undefined;
      else open.lines.push({ row, label: label?.text ?? "" });
    }
    if (!open)
      for (const { text, end } of factsIn(labels)) {
        const key = labelKey(text);
        if (!facts.has(key)) facts.set(key, cellArea(sheet.name, row, end + 1));
      }
  }
  if (indicators.length === 0) return undefined;
  return { facts, goals, indicators, ...(funds ? { funds } : {}), ...(total === undefined ? {} : { total }) };
}

const factsIn = (labels: readonly Label[]): readonly Label[] => labels.filter(({ text }) => isFactLabel(text));

const VALUES = ["budget-initial", "budget", "spent", "target", "achieved", "weight", "score"] as const;

/** Where the values of a part begin: labels stand left of them. */
const firstColumns = ({ columns }: Open): readonly number[] =>
  VALUES.flatMap(role => (columns[role] === undefined ? [] : [columns[role]]));
