import { areaName, recognise } from "../../../src/core";
import { readFacts } from "../../../src/core/tables/read-facts";
import { book, type TestSheet } from "../../book";

const facts = (sheet: TestSheet | TestSheet["rows"]): readonly string[] => {
  const workbook = book({ S: sheet });
  return recognise(workbook).flatMap(table =>
    readFacts(workbook, table).map(fact => `${fact.label}=${fact.value}@${areaName(fact.at)}`),
  );
};

test.each([
  [
    "value right of the label",
    [
      ["项目名称", "大厅"],
      ["项目单位：", "中心"],
    ],
    ["项目名称=大厅@B1", "项目单位=中心@B2"],
  ],
  [
    "two pairs a row",
    [
      ["项目名称", "大厅", "项目单位", "中心"],
      ["填报人", "甲", "联系电话", null],
    ],
    ["项目名称=大厅@B1", "项目单位=中心@D1", "填报人=甲@B2", "联系电话=@D2"],
  ],
  [
    "label and value in one cell",
    [["绩效自评报告"], ["项目名称：大厅"], ["项目单位：（公章）中心"], ["联系电话："]],
    ["项目名称=大厅@A2", "项目单位=（公章）中心@A3", "联系电话=@A4"],
  ],
  [
    "a value below its label",
    [["项目名称", "大厅"], ["存在问题"], ["开办较晚，支出偏低。"], ["整改措施"], ["加强管理。"]],
    ["项目名称=大厅@B1", "存在问题=开办较晚，支出偏低。@A3", "整改措施=加强管理。@A5"],
  ],
  [
    "numbers as values",
    [
      ["项目名称", "大厅"],
      ["预算金额", 900000],
    ],
    ["项目名称=大厅@B1", "预算金额=900000@B2"],
  ],
  [
    "a label nobody knows among known ones",
    [
      ["项目名称", "大厅"],
      ["窗口数量", 12],
      ["联系电话", "000"],
    ],
    ["项目名称=大厅@B1", "窗口数量=12@B2", "联系电话=000@B3"],
  ],
] as const)("%s", (_, rows, expected) => expect(facts(rows)).toEqual(expected));

test("merged labels and values", () => {
  const rows = [
    ["项目名称", null, "大厅", null, "项目单位", null, "中心"],
    ["填报人", null, null, null, "联系电话", null, "000"],
  ];
  expect(facts({ rows, merges: ["A1:B1", "C1:D1", "E1:F1", "A2:B2", "C2:D2", "E2:F2"] })).toEqual([
    "项目名称=大厅@C1",
    "项目单位=中心@G1",
    "填报人=@C2",
    "联系电话=000@G2",
  ]);
});

test.each([
  [
    "headers",
    [
      ["项目名称", "预算数", "支出数"],
      ["大厅", 1, 2],
      ["物业", 3, 4],
    ],
  ],
  [
    "a unit line over a table",
    [
      ["编制单位：某局", null, "单位：元"],
      ["项目", "预算数", "支出数"],
      ["大厅", 1, 2],
      ["物业", 3, 4],
    ],
  ],
] as const)("%s are no facts", (_, rows) => expect(facts(rows)).toEqual([]));

test("sums with their names side by side, their parts below", () => {
  const rows = [
    ["项目名称", "大厅", null, "主管部门", "某局"],
    ["预算执行情况（万元）", "年度预算数", 90, "预算执行数", 85],
    [null, "其中：财政拨款", 80, "其中：财政拨款", 75],
    [null, "其他资金", 10, "其他资金", 10],
  ];
  expect(facts(rows)).toEqual([
    "项目名称=大厅@B1",
    "主管部门=某局@E1",
    "年度预算数=90@C2",
    "预算执行数=85@E2",
    "其中:财政拨款=80@C3",
    "其中:财政拨款=75@E3",
    "其他资金=10@C4",
    "其他资金=10@E4",
  ]);
});

test.each([
  [
    "two tables side by side",
    [
      ["收入", "金额", "支出", "金额"],
      ["财政拨款收入", 100, "基本支出", 60],
      ["其他收入", 20, "项目支出", 60],
    ],
  ],
  [
    "a ledger's rows",
    [
      ["项目", "金额", "说明", "数额"],
      ["预算金额", 100, "已支付", 60],
      ["拨付金额", 20, "已拨付", 60],
    ],
  ],
  ["one sum alone", [["预算金额", 100]]],
] as const)("%s are no sums with their names", (_, rows) => expect(facts(rows)).toEqual([]));

test("goals planned and reached, their words below", () => {
  const rows = [
    ["年度总体目标", "预期目标", null, "实际完成情况"],
    [null, "保障大厅运行", null, "已完成"],
  ];
  expect(facts({ rows, merges: ["A1:A2", "B1:C1", "D1:E1", "B2:C2", "D2:E2"] })).toEqual([
    "预期目标=保障大厅运行@B2",
    "实际完成情况=已完成@D2",
  ]);
});

test("indicators with what was reached are no goals", () => {
  const rows = [
    ["指标", "预期目标", "实际完成情况", "分值"],
    ["办件量", "5万件", "6万件", 10],
    ["准确率", "95%", "96%", 10],
  ];
  expect(facts(rows)).toEqual([]);
});
