import { recognise, relate } from "../../../src/core";
import { book, type TestSheet } from "../../book";
import { show } from "./show";

const lines = (sheet: TestSheet | TestSheet["rows"]): string[] => {
  const workbook = book({ s: sheet });
  return relate(workbook, recognise(workbook))
    .filter(r => r.basis === "label")
    .map(show);
};

test("a total below its items, and a column that breaks it", () => {
  expect(
    lines([
      ["项目名称", "预算数", "支出数"],
      ["甲", 100, 90],
      ["乙", 250, 200],
      ["丙", 70, 70],
      ["合计", 420, 350],
    ]),
  ).toEqual(["B5 = sum(B2:B4) label", "C5 = sum(C2:C4) label ≠ 360"]);
});

test("a total above its items", () => {
  expect(
    lines([
      ["项目名称", "预算数", "支出数"],
      ["合计", 420, 360],
      ["甲", 100, 90],
      ["乙", 250, 200],
      ["丙", 70, 70],
    ]),
  ).toEqual(["B2:C2 = sum(B3:B5) label"]);
});

test("subtotals, and a total of subtotals", () => {
  expect(
    lines([
      ["项目名称", "金额"],
      ["甲", 10],
      ["乙", 20],
      ["小计", 30],
      ["丙", 5],
      ["丁", 6],
      ["小计", 11],
      ["合计", 41],
    ]),
  ).toEqual(["B4 = sum(B2:B3) label", "B7 = sum(B5:B6) label", "B8 = sum(B4, B7) label"]);
});

test("the balance of a budget table, and one that breaks it", () => {
  expect(
    lines([
      ["项目名称", "预算数", "到位资金", "支出数", "结余", "执行率"],
      ["甲", 1000, 900, 800, 100, "80.00%"],
      ["乙", 2000, 2000, 1500, 400, "75.00%"],
      ["丙", 3000, 2500, 2500, 0, "83.33%"],
      ["合计", 6000, 5400, 4800, 600, "80.00%"],
    ]).filter(line => line.includes("difference")),
  ).toEqual([
    "E2 = difference(C2, D2) label",
    "E3 = difference(C3, D3) label ≠ 500",
    "E4:E5 = difference(C4, D4) label",
  ]);
});

test("rates as fractions and as percents", () => {
  const rows = [
    ["项目名称", "预算数", "支出数", "执行率"],
    ["甲", 900000, 785518.92, 0.8728],
    ["乙", 450000, 428475, 0.9522],
  ];
  expect(lines(rows).filter(line => line.includes("ratio"))).toEqual(["D2:D3 = ratio(C2, B2) label"]);
  const percents = [
    ["项目名称", "预算数", "支出数", "执行率（%）"],
    ["甲", 900000, 785518.92, 87.28],
    ["乙", 450000, 428475, 91.22],
    ["丙", 303946, 164571, 54.14],
  ];
  expect(lines(percents).filter(line => line.includes("ratio"))).toEqual([
    "D2 = ratio(C2, B2) label",
    "D3 = ratio(C3, B3) label ≠ 95.2167",
    "D4 = ratio(C4, B4) label",
  ]);
});

test("quantity times price, and the total of the amounts", () => {
  expect(
    lines([
      ["品名", "数量", "单价", "金额"],
      ["纸", 10, 25.5, 255],
      ["笔", 100, 1.2, 120],
      ["桌", 3, 300, 900],
      ["合计", null, null, 1275],
    ]),
  ).toEqual(["D2:D4 = product(B2, C2) label", "D5 = sum(D2:D4) label"]);
});

test("a running balance that one entry breaks", () => {
  expect(
    lines([
      ["日期", "摘要", "收入", "支出", "余额"],
      ["2023-01-01", "上年结转", null, null, 500],
      ["2023-01-05", "拨款", 1000, null, 1500],
      ["2023-02-05", "电费", null, 200, 1300],
      ["2023-03-05", "水费", null, 100, 1250],
      ["2023-03-09", "水费", null, 50, 1200],
    ]),
  ).toEqual([
    "E3:E4 = running(E2, C3, D3) label",
    "E5 = running(E4, C5, D5) label ≠ 1200",
    "E6 = running(E5, C6, D6) label",
  ]);
});

test("row totals under a parent header", () => {
  expect(
    lines({
      rows: [
        ["项目名称", "年初预算数", null, null, "支出数"],
        [null, "小计", "财政拨款", "结转资金", null],
        ["甲", 100, 80, 20, 50],
        ["乙", 70, 70, 0, 60],
        ["丙", 45, 30, 6, 20],
      ],
      merges: ["B1:D1", "A1:A2", "E1:E2"],
    }),
  ).toEqual(["B3:B4 = sum(C3:D3) label", "B5 = sum(C5:D5) label ≠ 36"]);
});

test("a rounding tail in 万元 holds and is listed by itself", () => {
  expect(
    lines([
      ["单位：万元"],
      ["项目名称", "预算数", "支出数"],
      ["甲", 100.01, 9.11],
      ["乙", 250.02, 2.01],
      ["丙", 70.03, 7.03],
      ["合计", 420.06, 18.16],
    ]),
  ).toEqual(["B6 = sum(B3:B5) label", "C6 = sum(C3:C5) label"]);
});

test("a table without totals promises nothing", () => {
  expect(
    lines([
      ["项目名称", "金额", "电话"],
      ["甲", 100, 8005501],
      ["乙", 250, 8005502],
    ]),
  ).toEqual([]);
});

test("a formula and a label that say the same are one relation", () => {
  expect(
    lines([
      ["项目名称", "预算数", "支出数"],
      ["甲", 100, 90],
      ["乙", 250, 200],
      ["合计", [350, "=SUM(B2:B3)"], 290],
    ]),
  ).toEqual(["C4 = sum(C2:C3) label"]);
});

test("a formula that misses a row does not silence the label", () => {
  expect(
    lines([
      ["项目名称", "预算数", "支出数"],
      ["甲", 100, 90],
      ["乙", 250, 200],
      ["丙", 50, 20],
      ["合计", [350, "=SUM(B2:B3)"], [310, "=SUM(C2:C4)"]],
    ]),
  ).toEqual(["B5 = sum(B2:B4) label ≠ 400"]);
});
