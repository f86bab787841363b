import type { Table } from "../../tables/table";
import { readFacts } from "../../tables/read-facts";
import { sheetNamed } from "../../workbook/cells";
import { unitSuffix } from "../../quantity/unit";
import type { Workbook } from "../../workbook/workbook";
import { labelKey } from "../labels";
import type { Fact } from "../project";
import type { Figure } from "../report";
import { dateInCell } from "../../report-text/date-words";
import { figureOfCell, figureOfWords } from "./figure-of-cell";

/** Facts by the key of their label, with the label as it was written. */
export type FactsByKey = ReadonlyMap<string, { readonly label: string; readonly fact: Fact }>;

/** A block of label and value cells; `name` where it says which project it is of. */
export interface FactsBlock {
  readonly name?: string;
  readonly table: Table;
  readonly facts: FactsByKey;
}

const NAME = new Set(["项目名称", "预算项目名称", "自评项目名称"]);

/** The names a project's figures go by in facts blocks and forms. */
const FIGURE_WORDS: Readonly<Record<string, readonly string[]>> = {
  年初预算: ["年初预算", "年初预算数", "年初批复数"],
  预算: [
    "预算",
    "年度预算资金计划",
    "预算资金计划",
    "预算金额",
    "预算数",
    "年度预算",
    "全年预算",
    "全年预算数",
    "预算总额",
  ],
  到位: ["到位", "资金到位", "到位资金", "到位金额", "资金到位金额", "实际到位", "实际到位资金"],
  总额: ["总额", "年度资金安排总额", "资金安排总额", "年度资金总额", "资金总额"],
  支出: ["支出", "实际支出总额", "实际支出", "支出总额", "支出金额", "全年执行数", "执行数"],
  剩余: ["剩余", "剩余资金", "剩余金额", "结余", "结余资金", "结余金额"],
};

export const factsByKey = (facts: Iterable<readonly [label: string, fact: Fact]>): FactsByKey => {
  const byKey = new Map<string, { readonly label: string; readonly fact: Fact }>();
  for (const [label, fact] of facts) {
    const key = labelKey(label);
    if (!byKey.has(key) && fact.value.trim() !== "") byKey.set(key, { label, fact });
  }
  return byKey;
};

/** The facts blocks of a facts table: a second 项目名称 begins a second block. */
export function factsBlocks(workbook: Workbook, table: Table): readonly FactsBlock[] {
  const blocks: { name?: string; facts: [string, Fact][] }[] = [{ facts: [] }];
  for (const { label, value: stands, at } of readFacts(workbook, table)) {
    const value = dateInCell(workbook, at) ?? stands;
    const isName = NAME.has(labelKey(label)) && value.trim() !== "";
    if (isName && blocks.at(-1)!.name !== undefined) blocks.push({ facts: [] });
    const block = blocks.at(-1)!;
    if (isName) block.name = value.trim();
    else block.facts.push([label, { value, at }]);
  }
  return blocks.map(({ name, facts }) => ({
    ...(name === undefined ? {} : { name }),
    table,
    facts: factsByKey(facts),
  }));
}

/** The figures that facts tell: live where they stand in a cell of numbers, else as typed. */
export function figuresOfFacts(workbook: Workbook, facts: FactsByKey): Readonly<Record<string, Figure>> {
  const figures: Record<string, Figure> = {};
  for (const [name, words] of Object.entries(FIGURE_WORDS)) {
    const found = words.map(word => facts.get(word)).find(one => one !== undefined);
    const figure = found && figureOfFact(workbook, name, found.label, found.fact);
    if (figure) figures[name] = figure;
  }
  return figures;
}

function figureOfFact(workbook: Workbook, name: string, label: string, { value, at }: Fact): Figure | undefined {
  const sheet = at && sheetNamed(workbook, at.sheet);
  const stands = sheet && figureOfCell(workbook, sheet, at.top, at.left, name, unitSuffix(label) ?? "元");
  if (stands) return stands;
  const read = figureOfWords(name, value);
  return read && at ? { ...read, from: [at] } : read;
}
