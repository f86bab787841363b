import type { ColumnRole } from "../../../src/core";
import { COLUMN_ROLES } from "../../../src/core";
import { HEADER_WORDS } from "../../../src/core/tables/dictionary";
import { normalise } from "../../../src/core/workbook/normalise";
import { roles, SELF_ASSESSMENT, tablesOf } from "./tables-of";

test.each([
  ["一、２０２３年 预算数（万元）：", "预算数"],
  ["全年预算数（A）", "全年预算数"],
  ["执行率（B/A）", "执行率"],
  ["科目\n名称", "科目名称"],
  ["合　计", "合计"],
  ["支出数【单位：元】", "支出数"],
  ["FY2008 Budgeted", "budgeted"],
  ["2023年", "2023年"],
  ["因公出国（境）费", "因公出国(境)费"],
])("%p is the header %s", (text, word) => expect(normalise(text)).toBe(word));

test("every role of the dictionary exists, and its words are as they will be looked up", () => {
  for (const [role, words] of HEADER_WORDS) {
    expect(COLUMN_ROLES).toContain(role);
    for (const word of words.split(" ")) expect(normalise(word)).toBe(word);
  }
});

const ROWS = [
  ["甲", 1, 2, 3],
  ["乙", 4, 5, 6],
];

const headed: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ["项目", "年初预算数", "预算数", "支出数"],
    ["name", "budget-initial", "budget", "spent"],
  ],
  [
    ["项目", "预算数", "执行数", "执行率"],
    ["name", "budget?budget-initial", "spent", "rate"],
  ],
  [
    ["项目", "全年预算数（A）", "全年执行数（B）", "执行率（B/A）"],
    ["name", "budget", "spent", "rate"],
  ],
  [
    ["项目", "指标金额", "已支付", "指标余额"],
    ["name", "allotment", "spent", "remaining"],
  ],
  [
    ["项目", "到位资金", "支出", "结转结余"],
    ["name", "received", "spent", "carried"],
  ],
  [
    ["项目", "数量", "单价", "合价"],
    ["name", "quantity", "price", "amount"],
  ],
  [
    ["Task", "Budgeted", "Spent", "Remaining"],
    ["name", "budget", "spent", "remaining"],
  ],
  [
    ["项目", "大厅预算金额", "大厅支出金额", "本期结余"],
    ["name", "budget", "spent", "remaining"],
  ],
  [
    ["项目", "追加预算", "累计支出", "合同金额"],
    ["name", "budget-adjustment", "spent-to-date", "committed"],
  ],
  [
    ["地区", "长度", "宽度", "高度"],
    ["name", "other", "other", "other"],
  ],
];
test.each(headed)("%j", (header, expected) => expect(roles(tablesOf([header, ...ROWS])[0]!)).toEqual(expected));

test("a parent header says what its children are", () => {
  const [table] = tablesOf({
    rows: [
      ["项目", "年初预算数", null, null, "全年执行数", null],
      [null, "小计", "财政拨款", "结转资金", "小计", "其他资金"],
      ["甲", 3, 2, 1, 3, 0],
      ["乙", 5, 4, 1, 4, 0],
    ],
    merges: ["A1:A2", "B1:D1", "E1:F1"],
  });
  const budget: ColumnRole = "budget-initial";
  expect(roles(table!)).toEqual(["name", budget, budget, "carried", "spent", "spent"]);
  expect(table!.columns[1]!.header).toEqual(["年初预算数", "小计"]);
});

test("without merges a heading reaches to the next one", () => {
  const [table] = tablesOf([
    ["项目", "预算数", null, "支出数", null],
    [null, "基本", "项目经费", "基本", "项目经费"],
    ["甲", 3, 2, 1, 3],
    ["乙", 5, 4, 1, 4],
  ]);
  expect(table!.columns.map(column => column.header.join("/"))).toEqual([
    "项目",
    "预算数/基本",
    "预算数/项目经费",
    "支出数/基本",
    "支出数/项目经费",
  ]);
});

test("contents speak where the header does not", () => {
  const [table] = tablesOf({
    rows: [
      ["甲列", "乙列", "丙列", "丁列"],
      ["办公费", "2023-01-05", 0.5, 12],
      ["差旅费", "2023-01-06", 0.25, 15],
    ],
    formats: { "C2:C3": "0.00%" },
  });
  expect(roles(table!)).toEqual(["name", "date", "rate", "other"]);
});

test.each([
  [
    "ledger",
    [
      ["日期", "凭证号", "摘要", "收入", "支出", "余额"],
      ["2023-01-05", "记-1", "笔", null, 5, 95],
      ["2023-01-06", "记-2", "纸", null, 5, 90],
    ],
  ],
  [
    "ledger",
    [
      ["支付日期", "收款人", "金额"],
      ["2023-01-05", "甲", 5],
      ["2023-01-06", "乙", 5],
    ],
  ],
  [
    "budget",
    [
      ["科目编码", "科目名称", "决算数"],
      ["205", "教育", 5],
      ["20502", "普通教育", 5],
    ],
  ],
  [
    "indicators",
    [
      ["三级指标", "指标值", "实际完成值", "分值", "得分"],
      ["件数", 5, 6, 10, 10],
      ["人数", 7, 8, 20, 20],
    ],
  ],
  [
    "other",
    [
      ["月份", "办件量"],
      ["1月", 5],
      ["2月", 6],
    ],
  ],
] as const)("a table is a %s by its columns: %j", (kind, rows) => expect(tablesOf(rows)[0]!.kind).toBe(kind));

test("units: of the table for its money, of a header for its column, never guessed", () => {
  const [table] = tablesOf([
    ["支出表（单位：万元）"],
    ["项目", "预算数", "支出数（元）", "执行率（%）", "数量", "分值"],
    ["甲", 1, 2, 3, 4, 5],
    ["乙", 1, 2, 3, 4, 5],
  ]);
  expect(table!.unit).toMatchObject({ unit: "万元", at: { top: 0, left: 0 } });
  expect(table!.columns.map(column => column.unit)).toEqual([undefined, "万元", "元", "%", undefined, undefined]);
  expect(
    tablesOf([
      ["项目", "预算数"],
      ["甲", 1],
      ["乙", 2],
    ])[0]!.unit,
  ).toBeUndefined();
});

test.each([
  [
    "in two cells",
    [["支出表"], [null, "单位：", "元"], ["项目", "预算数", "支出数"], ["甲", 5, 4], ["乙", 6, 5]],
    "元",
  ],
  [
    "beside the title",
    [
      ["支出表", null, "单位：万元"],
      ["项目", "预算数", "支出数"],
      ["甲", 5, 4],
      ["乙", 6, 5],
    ],
    "万元",
  ],
  [
    "under the headings",
    [
      ["项目", "预算数", "支出数"],
      [null, "万元", "万元"],
      ["甲", 5, 4],
      ["乙", 6, 5],
    ],
    "万元",
  ],
] as const)("a unit %s", (_, rows, unit) =>
  expect(tablesOf(rows)[0]!.columns[1]!).toMatchObject({ role: "budget", unit }),
);

test("项 and 人 are words over a column, not its unit", () => {
  const [table] = tablesOf({
    rows: [
      ["科目编码", null, null, "名称", "决算数"],
      ["类", "款", "项", null, null],
      ["205", "02", "05", "高等教育", 5],
      ["205", "02", "06", "其他", 6],
    ],
    merges: ["A1:C1", "D1:D2", "E1:E2"],
  });
  expect(table!.columns[2]).toMatchObject({ header: ["科目编码", "项"], role: "code" });
  expect(table!.columns[2]!.unit).toBeUndefined();
});

test("指标 over figures is a quota of money, over words an indicator", () => {
  expect(
    roles(
      tablesOf([
        ["项目", "指标", "支出"],
        ["甲", 90, 78],
        ["乙", 45, 40],
      ])[0]!,
    )[1],
  ).toBe("allotment");
  expect(
    roles(
      tablesOf([
        ["指标", "数值", "单位"],
        ["办件量", 90, "件"],
        ["人数", 45, "人"],
      ])[0]!,
    )[0],
  ).toBe("name");
});

test("the national form", () => {
  const [facts, funds, goals, indicators] = tablesOf(SELF_ASSESSMENT);
  expect([facts!.kind, funds!.kind, goals!.kind, indicators!.kind]).toEqual(["facts", "budget", "facts", "indicators"]);
  expect(facts!.title?.text).toBe("项目支出绩效自评表");
  expect(funds!.unit?.unit).toBe("万元");
  expect(roles(funds!).slice(4)).toEqual(["budget-initial", "budget", "spent", "weight", "rate", "rate", "score"]);
  expect(roles(indicators!).slice(5)).toEqual(["target", "achieved", "weight", "score", "reason", "reason"]);
});
