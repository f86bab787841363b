import { tablesOn } from "../tables/tables-on";
import { rowTexts } from "./finding/lookup";
import type { Claim } from "./relation-rule/claim";
import { relationRule, sumFormula } from "./relation-rule/relation-rule";
import type { Checked, Rule } from "./finding/rule";
import { typedTotalFinding, typedTotals } from "./formulas/typed-totals";

const FUNDS = /资金(总额|合计|总计)$|totalfunds/i;

/** Whether the row is the line 年度资金总额. */
export function isFundsRow({ workbook, tables }: Checked, sheet: string, row: number): boolean {
  const table = tablesOn(tables, sheet).find(({ area }) => area.top <= row && row <= area.bottom);
  return table !== undefined && rowTexts(workbook, table, row).some(text => FUNDS.test(text.replace(/\s/g, "")));
}

/** The line 年度资金总额, over or under the funds it is made of. */
export const isFundsTotal = ({ relation, lie }: Claim, checked: Checked): boolean =>
  relation.operation === "sum" && lie === "column" && isFundsRow(checked, relation.target.sheet, relation.target.top);

const byRelation = relationRule({
  code: "ZP-207",
  name: "budget-total-equals-funds",
  severity: "error",
  strong: true,
  covers: ["B1"],
  keeps: isFundsTotal,
  formula: sumFormula,
});

/** 年度资金总额 equals the funds listed with it: 当年财政拨款 + 上年结转 + 其他. */
export const budgetTotalEqualsFunds: Rule = {
  ...byRelation,
  *check(checked) {
    yield* byRelation.check(checked);
    for (const total of typedTotals(checked))
      if (isFundsRow(checked, total.cell.sheet.name, total.cell.row)) yield typedTotalFinding(checked, "ZP-207", total);
  },
};
