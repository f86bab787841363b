import { fundNamed, spendingOf, type Spending } from "../proofread/fund-words";
import { tellsProblem } from "../proofread/problem-words";
import { passagesOf, textOf, type ReportText } from "../report-text/report-text";
import { baseValue, grainOf, statedFigures, type Stated } from "../proofread/stated";
import { absolute, compare, decimalText, subtract, trimmed, type Decimal } from "../quantity/decimal";
import type { Rule } from "./finding/rule";
import { reportFinding, reports, sectionName } from "./seen/reports";

const BECAUSE = /因|由于|原因|主要是|导致|造成/;
const OF_MONEY = /执行|支出|结余|剩余|预算|使用率|支付|资金/;
const HUNDRED: Decimal = { digits: 100n, places: 0 };

const near = (stated: Stated, value: Decimal): boolean =>
  compare(absolute(subtract(baseValue(stated.figure), value)), grainOf(stated.figure)) <= 0;

/** Whether a figure tells how large the deviation is: the money left or spent, the rate, or what is lacking to 100 percent. */
function tells(stated: Stated, { left, rate }: Spending): boolean {
  const { figure } = stated;
  if (figure.kind === "amount") return true;
  if (figure.kind !== "rate") return false;
  return (
    OF_MONEY.test(figure.label) ||
    near(stated, rate) ||
    near(stated, subtract(HUNDRED, rate)) ||
    compare(left, baseValue(figure)) === 0
  );
}

/** The sentence that a figure stands in. */
function sentenceOf({ passage: { text }, figure: { at } }: Stated): string {
  const from = Math.max(text.lastIndexOf("。", at - 1), text.lastIndexOf("；", at - 1)) + 1;
  const to = text.indexOf("。", at);
  return text.slice(from, to < 0 ? undefined : to);
}

/** Problems and conclusion explain; elsewhere only a sentence that gives a cause does. */
const explained = (report: ReportText, spending: Spending): boolean =>
  statedFigures(report).some(stated => {
    const { roles } = stated.part;
    const here =
      roles.includes("problems") || (roles.includes("conclusion") && fundNamed(stated.figure.label) !== "预算");
    return tells(stated, spending) && (here || BECAUSE.test(sentenceOf(stated)));
  });

/** Where less was spent than the place demands, the report explains it by amount or rate. */
export const deviationIsToldByAmount: Rule = {
  code: "ZP-613",
  name: "deviation-is-told-by-amount",
  severity: "warning",
  covers: ["C8", "C10"],
  *check(checked) {
    const least: Decimal = { digits: BigInt(checked.pack.scoring.reasonBelow), places: 0 };
    for (const { report, project } of reports(checked)) {
      const spending = spendingOf(report, project);
      if (!spending || compare(spending.rate, least) >= 0 || !tellsProblem(textOf(report, "problems"))) continue;
      if (explained(report, spending)) continue;
      const at = passagesOf(report, "problems")[0]!.cells[0]!.at;
      const part = report.parts.find(({ roles }) => roles.includes("problems"))!;
      const facts = { rate: decimalText(spending.rate), left: decimalText(trimmed(spending.left)) };
      yield reportFinding("ZP-613", "warning", at, sectionName(part), { facts });
    }
  },
};
