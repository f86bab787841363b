import type { ColumnRole, TableKind } from "../../core";

/** What a column means, as a word on its chip. */
export const roles: Readonly<Record<ColumnRole, string>> = {
  "budget-initial": "年初预算",
  "budget-adjustment": "预算调整",
  budget: "全年预算",
  allotment: "指标额度",
  received: "到位",
  spent: "支出",
  "spent-to-date": "累计支出",
  committed: "已签未付",
  remaining: "结余",
  carried: "结转",
  rate: "执行率",
  source: "资金来源",
  code: "编码",
  name: "名称",
  number: "序号",
  voucher: "凭证号",
  date: "日期",
  summary: "摘要",
  party: "收款人",
  income: "收入",
  quantity: "数量",
  price: "单价",
  amount: "金额",
  weight: "分值",
  score: "得分",
  target: "指标值",
  achieved: "完成值",
  reason: "原因",
  note: "备注",
  other: "其他",
};

/** What a table is. */
export const kinds: Readonly<Record<TableKind, string>> = {
  budget: "预算表",
  ledger: "明细账",
  indicators: "指标表",
  facts: "基本情况",
  other: "其他表",
};
