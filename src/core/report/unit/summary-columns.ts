/** The columns of the summary, from left to right. */
export const SUMMARY_FIELDS = [
  "number",
  "name",
  "预算",
  "到位",
  "支出",
  "剩余",
  "rate",
  "score",
  "grade",
  "note",
] as const;
/** One of them. */
export type Field = (typeof SUMMARY_FIELDS)[number];
/** Those that hold money. */
export type Money = "预算" | "到位" | "支出" | "剩余";
export const MONEY: readonly Money[] = ["预算", "到位", "支出", "剩余"];

/** What stands above each. */
export const HEADS: Readonly<Record<Field, string>> = {
  number: "序号",
  name: "项目名称",
  预算: "全年预算数",
  到位: "到位资金",
  支出: "实际支出",
  剩余: "剩余资金",
  rate: "执行率",
  score: "自评得分",
  grade: "自评等级",
  note: "备注",
};

/** Their widths. */
export const WIDTHS = [5.5, 26, 15.5, 15.5, 15.5, 15.5, 9, 9, 9, 12.5];

/** Where a column stands, counted from zero. */
export const columnAt = (field: Field): number => SUMMARY_FIELDS.indexOf(field);
