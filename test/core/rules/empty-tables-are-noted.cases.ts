import type { RuleCases } from "./cases";

const head = (body: readonly (readonly (string | number | null)[])[]) => [
  ["政府性基金预算支出表"],
  [null, null, "单位：元"],
  ["项目名称", "全年预算", "支出数"],
  ...body,
];

const FILLED = [
  ["大厅运行", 900, 800],
  ["合计", 900, 800],
];
const EMPTY = [
  ["大厅运行", null, null],
  ["合计", null, null],
];

export const cases: RuleCases = {
  rule: "ZP-810",
  accept: [
    {
      says: "有数",
      sheets: {
        表: head([
          ["大厅运行", 900, 800],
          ["合计", 900, 800],
        ]),
      },
    },
    {
      says: "空表写了说明",
      sheets: { 表: head([["大厅运行", null, null], ["合计", null, null], ["注：本表无数据。"]]) },
    },
    {
      says: "整本都还没有填的模板",
      sheets: { 表: head(EMPTY), 表二: head(EMPTY) },
    },
    {
      says: "没有表名的清单，旁边的表填了",
      sheets: { 表: head(FILLED), 清单: [["项目名称", "全年预算", "支出数"], ...EMPTY] },
    },
  ],
  reject: [
    {
      says: "别的表填了，这张空表没有说明",
      sheets: { 表: head(FILLED), 空表: head(EMPTY) },
      finds: [["空表!A3:C3"]],
    },
    {
      says: "有数却写着本表无数据",
      sheets: { 表: head([["大厅运行", 900, 800], ["合计", 900, 800], ["注：本表无数据。"]]) },
      finds: [["A3:C3"]],
    },
  ],
};
