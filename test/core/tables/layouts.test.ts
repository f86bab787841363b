import { recognise } from "../../../src/core";
import type { TestSheet } from "../../book";
import { book } from "../../book";
import { places, SELF_ASSESSMENT, tablesOf } from "./tables-of";

const HEAD = ["项目", "预算数", "支出数"];
const ROWS = [
  ["大厅运行管理费", 900000, 785518.92],
  ["物业管理费", 450000, 428475],
];
const TOTAL = ["合　计", 1350000, 1213993.92];

const layouts: readonly (readonly [string, TestSheet | TestSheet["rows"], readonly string[]])[] = [
  ["a plain table", [HEAD, ...ROWS, TOTAL], ["A1:C4 A1:C1"]],
  [
    "title, unit line and note stay outside",
    [["2023年度支出表"], [null, null, "单位：元"], HEAD, ...ROWS, TOTAL, ["注：数据来自财务系统"]],
    ["A3:C6 A3:C3"],
  ],
  [
    "編制单位 and unit in one line",
    [["支出表"], ["编制单位：某局", null, "单位：元"], HEAD, ...ROWS, TOTAL],
    ["A3:C6 A3:C3"],
  ],
  ["a signature line below stays outside", [HEAD, ...ROWS, TOTAL, [], ["审核人：", null, "填表人："]], ["A1:C4 A1:C1"]],
  ["blank row before the total", [HEAD, ...ROWS, [], TOTAL], ["A1:C5 A1:C1"]],
  ["a half-empty form to its total", [HEAD, ...ROWS, [], [], [], [], [], [], TOTAL], ["A1:C10 A1:C1"]],
  ["a blank form without a figure", [HEAD, ["人员经费"], ["公用经费"], [], [], ["合计"]], ["A1:C6 A1:C1"]],
  ["total under the header", [HEAD, TOTAL, ...ROWS], ["A1:C4 A1:C1"]],
  [
    "stacked with titles",
    [["一、预算"], HEAD, ...ROWS, TOTAL, [], ["二、决算"], HEAD, ...ROWS, TOTAL],
    ["A2:C5 A2:C2", "A8:C11 A8:C8"],
  ],
  [
    "stacked without titles, a total between",
    [HEAD, ...ROWS, TOTAL, [], HEAD, ...ROWS, TOTAL],
    ["A1:C4 A1:C1", "A6:C9 A6:C6"],
  ],
  [
    "stacked with no blank row",
    [HEAD, ...ROWS, ["科目", "金额", "备注"], ["办公费", 1, "甲"], ["差旅费", 2, "乙"]],
    ["A1:C3 A1:C1", "A4:C6 A4:C4"],
  ],
  [
    "side by side",
    [
      ["项目", "预算数", null, "科目", "支出数"],
      ["a", 1, null, "x", 3],
      ["b", 2, null, "y", 4],
      ["合计", 3, null, "合计", 7],
    ],
    ["A1:B4 A1:B1", "D1:E4 D1:E1"],
  ],
  [
    "side by side of unlike length",
    [
      ["类别", "金额", null, "出发", "里程"],
      ["a", 1, null, "x", 3],
      ["b", 2],
      ["c", 2],
      ["合计", 5],
    ],
    ["A1:B5 A1:B1", "D1:E2 D1:E1"],
  ],
  [
    "a blank column inside one table",
    [
      ["项目", "预算数", null, "支出数"],
      ["a", 1, null, 3],
      ["b", 2, null, 4],
    ],
    ["A1:D3 A1:D1"],
  ],
  [
    "repeated groups of headers are one table",
    [
      ["项目", "决算数", "项目", "决算数"],
      ["收入", 1, "支出", 2],
      ["其他", 3, "结余", 2],
    ],
    ["A1:D3 A1:D1"],
  ],
  ["after a page break", [["支出表"], HEAD, ...ROWS, ["支出表（续）"], HEAD, ...ROWS, TOTAL], ["A2:C9 A2:C2"]],
  ["header repeated in the middle", [HEAD, ...ROWS, HEAD, ...ROWS, TOTAL], ["A1:C7 A1:C1"]],
  [
    "years as headers",
    [
      ["项目", 2021, 2022, 2023],
      ["a", 1, 2, 3],
      ["合计", 1, 2, 3],
    ],
    ["A1:D3 A1:D1"],
  ],
  [
    "a column of years is no header",
    [
      ["年份", "金额"],
      [2021, 5],
      [2022, 6],
      [2023, 7],
    ],
    ["A1:B4 A1:B1"],
  ],
  ["a row of column numbers", [HEAD, ["栏次", 1, 2], ...ROWS, TOTAL], ["A1:C5 A1:C2"]],
  [
    "column numbers of two lists side by side, as texts",
    [
      ["收入", "决算数", "支出", "决算数"],
      ["栏次", "1", "栏次", "2"],
      ["拨款收入", 500, "人员支出", 300],
      ["其他收入", 20, "公用支出", 180],
      ["合计", 520, "合计", 480],
    ],
    ["A1:D5 A1:D2"],
  ],
  [
    "no header",
    [
      ["办公费", 100],
      ["差旅费", 200],
      ["合计", 300],
    ],
    ["A1:B3 -"],
  ],
  ["group lines in the body", [HEAD, ["一、人员经费"], ...ROWS, ["二、公用经费"], ...ROWS, TOTAL], ["A1:C8 A1:C1"]],
  [
    "far out and far down",
    [
      ...Array.from({ length: 40 }, () => []),
      [...Array.from({ length: 60 }, () => null), ...HEAD],
      [...Array.from({ length: 60 }, () => null), ...ROWS[0]!],
      [...Array.from({ length: 60 }, () => null), ...ROWS[1]!],
    ],
    ["BI41:BK43 BI41:BK41"],
  ],
  [
    "two levels with merges",
    {
      rows: [
        ["项目", "年初预算数", null, "备注"],
        [null, "小计", "财政拨款"],
        ["a", 1, 1, "x"],
        ["b", 2, 2],
      ],
      merges: ["A1:A2", "B1:C1", "D1:D2"],
    },
    ["A1:D4 A1:D2"],
  ],
  [
    "three levels with merges",
    {
      rows: [
        ["项目", null, null, null, "收入预算"],
        ["功能分类科目编码", null, null, "科目名称", "合计", "财政拨款"],
        ["类", "款", "项"],
        ["205", null, null, "教育支出", 9, 9],
        ["205", "02", null, "普通教育", 9, 9],
      ],
      merges: ["A1:D1", "E1:F1", "A2:C2", "D2:D3", "E2:E3", "F2:F3"],
    },
    ["A1:F5 A1:F3"],
  ],
  [
    "a label merged down beside its rows is no header",
    {
      rows: [
        ["类别", "项目", "金额"],
        ["人员", "工资", 5],
        [null, "津贴", 6],
        ["公用", "办公费", 7],
        [null, "差旅费", 8],
      ],
      merges: ["A2:A3", "A4:A5"],
    },
    ["A1:C5 A1:C1"],
  ],
  [
    "the national form: facts, funds, goals, indicators",
    SELF_ASSESSMENT,
    ["A4:K5 -", "A6:K10 A6:K6", "A11:K12 -", "A13:K18 A13:K13"],
  ],
  [
    "facts over a ledger",
    [
      ["项目名称", "大厅"],
      ["项目单位", "中心"],
      [],
      ["日期", "摘要", "支出"],
      ["2023-01-05", "笔", 5],
      ["2023-01-06", "纸", 6],
    ],
    ["A1:B2 -", "A4:C6 A4:C4"],
  ],
  [
    "facts beside a table",
    [
      ["项目名称", "大厅", null, "项目", "金额"],
      ["项目单位", "中心", null, "甲", 5],
      ["填报人", "某", null, "乙", 6],
    ],
    ["A1:B3 -", "D1:E3 D1:E1"],
  ],
  [
    "pairs of facts with a blank column between are one block",
    [
      ["项目名称", "大厅", null, "项目单位", "中心"],
      ["预算金额", 90, null, "支出金额", 78],
    ],
    ["A1:E2 -"],
  ],
  [
    "a project's name over its table",
    [
      ["项目名称", "大厅"],
      ["资金来源", "预算数", "支出数"],
      ["财政拨款", 90, 78],
      ["自筹", 0, 0],
    ],
    ["A1:B1 -", "A2:C4 A2:C2"],
  ],
  [
    "like tables in unlike units",
    [["表一", null, "单位：元"], HEAD, ...ROWS, [], ["表二", null, "单位：万元"], HEAD, ...ROWS],
    ["A2:C4 A2:C2", "A7:C9 A7:C7"],
  ],
  [
    "pages with the same title and unit line",
    [
      ["支出表"],
      [null, null, "单位：元"],
      HEAD,
      ...ROWS,
      [],
      ["支出表"],
      [null, null, "单位：元"],
      HEAD,
      ...ROWS,
      TOTAL,
    ],
    ["A3:C12 A3:C3"],
  ],
  [
    "a repeated header that leaves out the label",
    [HEAD, ...ROWS, [null, "预算数", "支出数"], ...ROWS],
    ["A1:C6 A1:C1"],
  ],
  [
    "figures without a label far below are its total",
    [HEAD, ...ROWS, [], [], [], [], [], [null, 1350000, 1213993.92]],
    ["A1:C9 A1:C1"],
  ],
  [
    "another table far below is none of it",
    [["项目", "金额"], ["甲", 5], ["乙", 6], [], [], [], [], [], ["丙", 1, 2, 3], ["丁", 4, 5, 6]],
    ["A1:B3 A1:B1", "A9:D10 -"],
  ],
  [
    "months as numbers in the header",
    [
      ["科目\\月份", 1, 2, 3],
      ["电费", 10, 20, 30],
      ["水费", 5, 5, 5],
    ],
    ["A1:D3 A1:D1"],
  ],
  ["a line of units under the headings", [HEAD, [null, "万元", "万元"], ...ROWS], ["A1:C4 A1:C2"]],
  [
    "blocks of facts, one a project",
    [["项目名称", "大厅"], ["项目单位", "中心"], [], ["项目名称", "物业"], ["项目单位", "中心"]],
    ["A1:B2 -", "A4:B5 -"],
  ],
];

test.each(layouts)("%s", (_, sheet, expected) => expect(places(sheet)).toEqual(expected));

const none: readonly (readonly [string, TestSheet["rows"]])[] = [
  ["an empty sheet", []],
  ["a memo", [["会议纪要"], ["一、时间：2023年5月"], ["二、与会人员讨论了很多事情，形成如下意见。"]]],
  [
    "words two by two",
    [
      ["甲", "乙"],
      ["丙", "丁"],
    ],
  ],
  ["one number", [["合计", 5]]],
  ["a column of numbers", [[1], [2], [3]]],
  ["white space", [["  ", "　"], [" "]]],
  [
    "a numbered list",
    [
      [null, 1, "罚没收入包括烟花爆竹"],
      [null, 2, "其他"],
      [null, 3, "见附件"],
    ],
  ],
];
test.each(none)("%s is no table", (_, rows) => expect(places(rows)).toEqual([]));

test("sheets of our own are passed over, hidden ones are not", () => {
  const rows = [HEAD, ...ROWS, TOTAL];
  const found = recognise(book({ 报告: { rows, own: "report:大厅" }, 隐藏: { rows, hidden: true }, 表: rows }));
  expect(found.map(table => table.area.sheet)).toEqual(["隐藏", "表"]);
});

test("an Excel table is a table as it is", () => {
  const area = { sheet: "S", top: 1, left: 0, bottom: 3, right: 2 };
  const [table, ...more] = tablesOf({
    rows: [["标题"], HEAD, ...ROWS, ["尾行", 1, 2]],
    tables: [{ name: "表1", area, headerRows: 1, totalsRows: 0, columns: HEAD }],
  });
  expect(more).toEqual([]);
  expect(table).toMatchObject({
    area,
    excelTable: "表1",
    columns: [{ role: "name" }, { role: "budget" }, { role: "spent" }],
  });
});

describe("a form yet to be filled in", () => {
  test.each([
    ["under a unit line", [["三公经费"], ["单位：万元"], ["项目", "年初预算数", "全年执行数"]], ["A3:C3 A3:C3"]],
    ["under a title that says so", [["支出决算表"], ["项目", "年初预算数", "全年执行数"]], ["A2:C2 A2:C2"]],
    [
      "of headings that are hardly known",
      [["三公经费"], [null, null, "单位：万元"], ["合计", "因公出国（境）费", "公务接待费"]],
      ["A3:C3 A3:C3"],
    ],
    ["but not words alone", [["通讯录"], ["姓名", "电话", "备注"]], []],
    ["nor headings without a title", [["项目", "年初预算数", "全年执行数"]], []],
    ["nor two words under a title", [["支出表"], ["项目", "金额"]], []],
  ])("%s", (_, rows, expected) => {
    expect(places(rows)).toEqual(expected);
  });

  test("has an empty body", () => {
    const [table] = tablesOf([["支出决算表"], ["项目", "年初预算数", "全年执行数"]]);
    expect(table).toMatchObject({ kind: "budget", body: { top: 2, bottom: 1 }, rows: [] });
  });
});
