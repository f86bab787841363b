import { recognise } from "../../../src/core";
import { rowLevels } from "../../../src/core/tables/row-levels";
import { labelKind } from "../../../src/core/tables/row-labels";
import { book } from "../../book";
import { marks, SELF_ASSESSMENT, tablesOf } from "./tables-of";

test.each([
  ["合　计", "total"],
  ["总计", "grand"],
  ["总 计（元）", "grand"],
  ["年度资金总额", "total"],
  ["小计", "subtotal"],
  ["人员经费合计", "qualified"],
  ["本月合计", "subtotal"],
  ["12月小计", "subtotal"],
  ["本年累计", "to-date"],
  ["承前页", "opening"],
  ["过次页", "to-date"],
  ["期初余额", "opening"],
  ["其中：当年财政拨款", "of-which"],
  ["其中", "of-which"],
  ["GRAND TOTAL", "grand"],
  ["Total", "total"],
  ["Totals", "total"],
  ["sub-total", "subtotal"],
  ["Sub Total 12", "subtotal"],
  ["TOTAL GENERAL FUND", "qualified"],
])("%s labels a %s", (text, kind) => expect(labelKind(text)).toBe(kind));
test.each(["会计服务费", "合同金额", "设计费", "转移支付", "余料", "计算机", "统计局", "Totally new", "subtotalling"])(
  "%s labels an item",
  text => expect(labelKind(text)).toBeUndefined(),
);

const HEAD = ["项目", "预算数", "支出数"];
test.each([
  ["the last row", [HEAD, ["甲", 1, 1], ["乙", 2, 2], ["合计", 3, 3]], "4:total"],
  ["the first row", [HEAD, ["合计", 3, 3], ["甲", 1, 1], ["乙", 2, 2]], "2:total"],
  [
    "another column than the first",
    [
      ["编码", ...HEAD],
      [null, "合计", 3, 3],
      ["205", "甲", 1, 1],
      ["206", "乙", 2, 2],
    ],
    "2:total",
  ],
  [
    "subtotals under a grand total",
    [HEAD, ["甲", 1, 1], ["合计", 1, 1], ["乙", 2, 2], ["合计", 2, 2], ["总计", 3, 3]],
    "3:subtotal 5:subtotal 6:total",
  ],
  [
    "totals of something named",
    [HEAD, ["甲", 1, 1], ["人员经费合计", 1, 1], ["乙", 2, 2], ["公用经费合计", 2, 2], ["合计", 3, 3]],
    "3:subtotal 5:subtotal 6:total",
  ],
  ["one total of something named is the total", [HEAD, ["甲", 1, 1], ["乙", 2, 2], ["大厅经费合计", 3, 3]], "4:total"],
  [
    "indented under 其中",
    [HEAD, ["合计", 3, 3], ["甲", 3, 3], ["  其中：乙", 1, 1], ["      丙", 1, 1], ["丁", 0, 0]],
    "2:total 4:of-which 5:of-which",
  ],
  [
    "under 其中 up to the next numbered line",
    [HEAD, ["合计", 6, 6], ["一、甲", 3, 3], ["其中：乙", 1, 1], ["丙", 2, 2], ["二、丁", 3, 3], ["戊", 0, 0]],
    "2:total 4:of-which 5:of-which",
  ],
  [
    "上年结转 as a source of money is an item",
    [HEAD, ["上年结转资金", 1, 1], ["当年拨款", 2, 2], ["合计", 3, 3]],
    "4:total",
  ],
  [
    "a ledger",
    [
      ["日期", "摘要", "收入", "支出", "余额"],
      [null, "上年结转", null, null, 10],
      ["2023-01-05", "笔", null, 4, 6],
      [null, "本月合计", 0, 4, 6],
      [null, "本年累计", 0, 4, 6],
      ["2023-02-05", "纸", null, 5, 1],
      [null, "本月合计", 0, 5, 1],
      [null, "本年累计", 0, 9, 1],
    ],
    "2:opening 4:subtotal 5:to-date 7:subtotal 8:to-date",
  ],
  [
    "a note that speaks of totals",
    [
      [...HEAD, "备注"],
      ["甲", 1, 1, "见合计"],
      ["乙", 2, 2, "合计"],
      ["丙", 2, 2, null],
    ],
    "",
  ],
] as const)("%s", (_, rows, expected) => expect(marks(tablesOf(rows)[0]!)).toBe(expected));

test("a name that ends in total is a name", () => {
  const rows = [
    ["Department", "Program", "Amount"],
    ["Library", "Branch Total Renovation", 5],
    ["Library", "Project Total", 6],
  ];
  expect(marks(tablesOf(rows)[0]!)).toBe("");
});

test("其中 right under the total takes all that follows", () => {
  expect(marks(tablesOf(SELF_ASSESSMENT)[1]!)).toBe("7:total 8:of-which 9:of-which 10:of-which");
});

const levels = (rows: Parameters<typeof tablesOf>[0]): string => {
  const workbook = book({ S: rows });
  return rowLevels(workbook, recognise(workbook)[0]!)
    .map(({ row, level, parent }) => `${row + 1}:${level}${parent < 0 ? "" : `<${parent + 1}`}`)
    .join(" ");
};

test.each([
  [
    "codes of 3, 5 and 7 digits",
    [
      ["科目编码", "科目名称", "决算数"],
      [null, "合计", 9],
      ["208", "社保", 9],
      ["20805", "养老", 9],
      ["2080501", "离退休", 4],
      ["2080502", "事业", 5],
      ["210", "卫生", 0],
    ],
    "3:0 4:1<3 5:2<4 6:2<4 7:0",
  ],
  [
    "类 款 项 in three columns",
    [
      ["类", "款", "项", "科目名称", "决算数"],
      ["205", null, null, "教育", 9],
      ["205", "02", null, "普通", 9],
      ["205", "02", "05", "高等", 9],
      [null, null, null, "合计", 9],
    ],
    "2:0 3:1<2 4:2<3",
  ],
  [
    "numbering",
    [
      ["项目", "金额"],
      ["一、人员", 3],
      ["（一）工资", 2],
      ["（二）津贴", 1],
      ["二、公用", 4],
      ["合计", 7],
    ],
    "2:0 3:1<2 4:1<2 5:0",
  ],
  [
    "numbering within （1）",
    [
      ["项目", "金额"],
      ["（1）设备", 3],
      ["1）购置", 2],
      ["2）维修", 1],
      ["（2）材料", 4],
    ],
    "2:0 3:1<2 4:1<2 5:0",
  ],
  [
    "indentation",
    [
      ["项目", "金额"],
      ["人员", 3],
      ["  工资", 2],
      ["  津贴", 1],
      ["公用", 4],
    ],
    "2:0 3:1<2 4:1<2 5:0",
  ],
  [
    "nothing",
    [
      ["项目", "金额"],
      ["人员", 3],
      ["公用", 4],
    ],
    "",
  ],
] as const)("levels by %s", (_, rows, expected) => expect(levels(rows)).toBe(expected));
