import { decimalText } from "../../../src/core";
import { trimmed } from "../../../src/core/quantity/decimal";
import { chartsOf } from "../../../src/core/report/charts";
import { book, type TestSheet } from "../../book";
import { facts, projectsOf } from "./samples";

const HEADER = ["日期", "凭证号", "摘要", "支出金额"];
/** 3 January, 20 January, 2 March of 2023. */
const ENTRIES: TestSheet["rows"] = [
  [44929, "记-001", "电费", 100.5],
  [44946, "记-002", "水费", 20],
  ["1月小计", null, null, [120.5, "=SUM(D3:D4)"]],
  [44987, "记-003", "维修", 300000],
];
const DATES = { "A3:A9": "yyyy-mm-dd" };

const projectWith = (ledger: TestSheet) => projectsOf(book({ 信息: facts("大厅运行管理费"), 台账: ledger }))[0]!;

const shown = (ledger: TestSheet) =>
  projectWith(ledger)
    .months?.map(({ value }) => decimalText(trimmed(value)))
    .join(" ");

const ledger = (entries: TestSheet["rows"], more: Omit<TestSheet, "rows"> = { formats: DATES }): TestSheet => ({
  rows: [["2023年度支出台账（单位：元）"], HEADER, ...entries],
  ...more,
});

test("entries are added up by month, subtotals left out", () => {
  expect(shown(ledger(ENTRIES))).toBe("120.5 0 300000 0 0 0 0 0 0 0 0 0");
});

test("the sums are live where dates are dates", () => {
  expect(projectWith(ledger(ENTRIES)).months![11]!.formula).toBe(
    'SUMIFS(台账!D3:D6,台账!A3:A6,">="&DATE(2023,12,1),台账!A3:A6,"<"&DATE(2023,13,1))',
  );
});

test("dates in words are read but not live", () => {
  const words = ledger([
    ["2023-01-03", "记-001", "电费", 100.5],
    ["2023年3月2日", "记-003", "维修", 9],
  ]);
  expect(shown(words)).toBe("100.5 0 9 0 0 0 0 0 0 0 0 0");
  expect(projectWith(words).months![0]!.formula).toBeUndefined();
});

test("a total that bears a date takes the life out of the sums, not the truth", () => {
  const dated = ledger([...ENTRIES, [45291, null, "合计", 300120.5]]);
  expect(shown(dated)).toBe("120.5 0 300000 0 0 0 0 0 0 0 0 0");
  expect(projectWith(dated).months![0]!.formula).toBeUndefined();
});

test("entries of another year belong to no month", () => {
  expect(shown(ledger([...ENTRIES, [45300, "记-004", "电费", 7]]))).toBe("120.5 0 300000 0 0 0 0 0 0 0 0 0");
});

test("a ledger in 万元 is told in 元", () => {
  const wan = ledger(
    [
      [44929, "记-001", "电费", 1.5],
      [44946, "记-002", "水费", 2],
    ],
    { formats: DATES },
  );
  expect(shown({ ...wan, rows: [["2023年度支出台账（单位：万元）"], ...wan.rows.slice(1)] })).toBe(
    "35000 0 0 0 0 0 0 0 0 0 0 0",
  );
});

test.each([
  [
    "no ledger",
    {
      rows: [
        ["项目名称", "支出"],
        ["甲", 3],
      ],
    },
  ],
  [
    "no dates",
    ledger([
      [null, "记-001", "电费", 100.5],
      [null, "记-002", "水费", 3],
    ]),
  ],
])("%s, no months", (_, given) => {
  expect(projectWith(given).months).toBeUndefined();
  expect(chartsOf(projectWith(given)).map(({ id }) => id)).not.toContain("months");
});

test("large amounts are charted in 万元", () => {
  expect(chartsOf(projectWith(ledger(ENTRIES))).map(({ id, unit }) => [id, unit])).toEqual([["months", "万元"]]);
});
