import type { Pack } from "../../packs/pack";
import type { Grade } from "../../packs/scoring";
import { add, toNumber, ZERO } from "../../quantity/decimal";
import { gradeOf } from "../../scoring/score";
import { cellName } from "../../workbook/address";
import { executionOf } from "../form/compose-form";
import { BLANK, words, type Blank, type Entry } from "../form/entries";
import { rateEntry, type Funds } from "../form/scored-cells";
import type { Project } from "../project";
import type { Figure } from "../report";
import { columnAt, HEADS, type Money } from "./summary-columns";

/** The row of the first project. */
export const FIRST_ROW = 3;
/** How money is shown. */
export const YUAN = "#,##0.00";

const NO_RATE: Blank = { fact: "执行率", ask: "执行率要有全年预算数（大于零）和实际支出才能计算" };

/** The rate of a row of the summary, from its own cells. */
export const rateIn = (row: number, budget: Figure | undefined, spent: Figure | undefined): Entry => {
  const funds: Funds = {
    budget: cellName(row, columnAt("预算")),
    spent: cellName(row, columnAt("支出")),
    ...(budget && spent ? { execution: executionOf(budget, spent) } : {}),
  };
  return rateEntry(funds, NO_RATE);
};

/** The grade that the score has, live, unless the unit gave its own. */
export function gradeEntry({ facts, figures }: Project, score: string, { scoring }: Pack, ask: Blank): Entry {
  const given = facts["自评等级"]?.value;
  const figure = figures["自评得分"];
  const formula = `IF(ISNUMBER(${score}),${gradeFormula(score, scoring.grades)},"${BLANK}")`;
  const grade = figure && gradeOf(figure.value, scoring);
  if (given !== undefined && given !== grade) return words(given);
  return grade === undefined ? { ...ask, formula } : { value: grade, formula, from: [] };
}

const gradeFormula = (score: string, grades: readonly Grade[]): string =>
  grades
    .slice(0, -1)
    .reduceRight(
      (rest, { name, least }) => `IF(${score}>=${least},"${name}",${rest})`,
      `"${grades.at(-1)?.name ?? ""}"`,
    );

/** The sum over all projects; undefined while one of them does not know. */
export function total(projects: readonly Project[], name: Money): Figure | undefined {
  const known = projects.flatMap(({ figures }) => figures[name] ?? []);
  if (known.length < projects.length || known.length === 0) return undefined;
  return {
    name,
    value: known.reduce((sum, { value }) => add(sum, value), ZERO),
    unit: "元",
    from: known.flatMap(({ from }) => from),
  };
}

/** The total of a column of money, live; `row` is its row. */
export function sumEntry(row: number, name: Money, projects: readonly Project[]): Entry {
  const column = columnAt(name);
  const range = `${cellName(FIRST_ROW, column)}:${cellName(row - 1, column)}`;
  const formula = `IF(COUNT(${range})<ROWS(${range}),"${BLANK}",ROUND(SUM(${range}),2))`;
  const sum = total(projects, name);
  return sum
    ? { value: toNumber(sum.value), formula, format: YUAN, from: sum.from }
    : { fact: `${HEADS[name]}合计`, ask: `各项目的${HEADS[name]}填齐后自动合计`, formula };
}
