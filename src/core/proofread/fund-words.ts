import { compare, divide, multiply, subtract, type Decimal } from "../quantity/decimal";
import { inYuan } from "../quantity/quantity";
import type { Project } from "../report/project";
import type { ReportText } from "../report-text/report-text";
import { baseValue, isMoney, statedFigures, type Stated } from "./stated";

/** The figures of a project's money, as reports call them. */
export type Fund = "年初预算" | "预算" | "到位" | "总额" | "支出" | "剩余";

const WORDS: Readonly<Record<Fund, RegExp>> = {
  年初预算: /^(?:年初|年初批复)预算(?:数|资金|金额|安排|安排数|总额)?$/,
  预算: /^(?:(?:全年|当年|调整后|项目)?预算(?:数|资金|金额|总额|安排|安排数|安排资金|资金计划|计划|批复数)?|批复预算|计划资金)$/,
  到位: /^(?:(?:实际|全年|项目)?(?:到位资金|资金到位|到位金额|到位数|资金到位金额|资金实际到位)|实际到位)$/,
  总额: /^(?:资金安排总额|安排资金总额|资金总额)$/,
  支出: /^(?:(?:全年|实际|累计|当年|项目|资金)?(?:支出|执行|支付)(?:数|总额|金额|资金)?|全年执行数|实际使用(?:资金|金额)?|使用资金|支出总额|实际支出总额|资金支出总额|共?支出)$/,
  剩余: /^(?:(?:资金|年末|预算)?(?:剩余|结余|未支出|未使用|未执行)(?:数|金额|资金|额)?)$/,
};

/** Words about a label that do not change what it means. */
const AROUND =
  /^(?:本|该|我(?:中心|单位|局|办))?(?:项目)?(?:截至|至|到)?(?:年度|年底|年末|全年度|本年度?|当年度?)?(?:项目)?|(?:实际)?(?:为|是|共计?|合计|总计|计|达到?|约|有|:|：)+$/g;

/** Which of a project's figures a label names and nothing else; parts of them (其中财政拨款) are no such figure. */
export function fundNamed(label: string): Fund | undefined {
  const words = label
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^["“”、,和及与]+/, "");
  const bare = words.replace(AROUND, "");
  return (Object.keys(WORDS) as Fund[]).find(fund => WORDS[fund].test(bare) || WORDS[fund].test(words));
}

/** Money of the report's sentences by what it is: the first exact amount each label stands before. */
export function statedFunds(report: ReportText): ReadonlyMap<Fund, Stated> {
  const funds = new Map<Fund, Stated>();
  for (const stated of statedFigures(report)) {
    const { figure } = stated;
    const fund = isMoney(figure) && !figure.bound ? fundNamed(figure.label) : undefined;
    if (fund && !funds.has(fund)) funds.set(fund, stated);
  }
  return funds;
}

/** What of its money was spent: budget, spent and left in 元. */
export interface Spending {
  readonly budget: Decimal;
  readonly spent: Decimal;
  readonly left: Decimal;
  /** Percent, to two places. */
  readonly rate: Decimal;
}

const HUNDRED: Decimal = { digits: 100n, places: 0 };

/** Spending of a report's project: of the workbook's tables, else as the report itself tells it. */
export function spendingOf(report: ReportText, project: Project | undefined): Spending | undefined {
  const stated = statedFunds(report);
  const of = (fund: Fund): Decimal | undefined => {
    const figure = project?.figures[fund];
    const told = stated.get(fund)?.figure;
    return (figure && inYuan(figure)) ?? (told && baseValue(told));
  };
  const budget = of("预算") ?? of("总额") ?? of("到位") ?? of("年初预算");
  const spent = of("支出");
  const rate = budget && spent && divide(multiply(spent, HUNDRED), budget, 2);
  if (!budget || !spent || !rate || compare(budget, { digits: 0n, places: 0 }) <= 0) return undefined;
  return { budget, spent, left: subtract(budget, spent), rate };
}
