import { rowLabel } from "./lookup";
import { relationRule, sumFormula, type Claim } from "./relation-rule";
import type { Checked } from "./rule";

/** The line 年度资金总额, over or under the funds it is made of. */
export const isFundsTotal = ({ table, relation, lie }: Claim, { workbook }: Checked): boolean =>
  table !== undefined &&
  relation.operation === "sum" &&
  lie === "column" &&
  /资金(总额|合计|总计)|totalfunds/i.test(rowLabel(workbook, table, relation.target.top).replace(/\s/g, ""));

/** 年度资金总额 equals the funds listed with it: 当年财政拨款 + 上年结转 + 其他. */
export const budgetTotalEqualsFunds = relationRule({
  code: "ZP-207",
  name: "budget-total-equals-funds",
  severity: "error",
  strong: true,
  covers: ["B1"],
  keeps: isFundsTotal,
  formula: sumFormula,
});
