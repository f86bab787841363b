import { recognise, relate } from "../../../src/core";
import { book, type TestCell } from "../../book";
import { show } from "./show";

const lines = (workbook: ReturnType<typeof book>): string[] => relate(workbook, []).map(show);

const ledger: readonly (readonly TestCell[])[] = [
  ["日期", "项目", "支出"],
  [45000, "甲", 100],
  [45010, "乙", 200],
  [45020, "甲", 150],
  [45030, "甲 ", 60],
  [45040, "丙", 5],
  [45050, "Abc", 7],
];

/** The relations of one formula's cell beside the ledger. */
const of = (value: number, formula: string, wanted: TestCell = "甲"): string[] =>
  lines(book({ 汇总: [[wanted, [value, formula]]], 台账: ledger }));

describe("what SUMIF takes of a list is a sum of the lines that meet it", () => {
  test.each<[string, number, string, string[]]>([
    ["a text in a cell", 250, "=SUMIF(台账!$B$2:$B$7,A1,台账!$C$2:$C$7)", ["sum(台账!C2, 台账!C4)"]],
    ["whole columns", 250, "=SUMIF(台账!B:B,A1,台账!C:C)", ["sum(台账!C2, 台账!C4)"]],
    ["a text in the formula", 200, '=SUMIF(台账!B2:B7,"乙",台账!C2:C7)', ["sum(台账!C3)"]],
    ["capitals do not matter", 7, '=SUMIF(台账!B2:B7,"aBC",台账!C2:C7)', ["sum(台账!C7)"]],
    ["all but one", 322, '=SUMIF(台账!B2:B7,"<>乙",台账!C2:C7)-0', []],
    ["other than", 322, '=SUMIF(台账!B2:B7,"<>乙",台账!C2:C7)', ["sum(台账!C2, 台账!C4:C7)"]],
    ["a beginning", 310, '=SUMIF(台账!B2:B7,A1&"*",台账!C2:C7)', ["sum(台账!C2, 台账!C4:C5)"]],
    ["numbers of a size", 350, '=SUMIF(台账!C2:C7,">=150")', ["sum(台账!C3:C4)"]],
    ["several conditions", 150, '=SUMIFS(台账!C2:C7,台账!B2:B7,A1,台账!A2:A7,">="&45015)', ["sum(台账!C4)"]],
    ["an average", 125, "=AVERAGEIF(台账!B2:B7,A1,台账!C2:C7)", ["average(台账!C2, 台账!C4)"]],
    ["rounded, guarded", 250, "=IFERROR(ROUND(SUMIF(台账!B2:B7,A1,台账!C2:C7),2),0)", ["sum(台账!C2, 台账!C4)"]],
    [
      "as the program that made the result took it",
      310,
      "=SUMIF(台账!B2:B7,A1,台账!C2:C7)",
      ["sum(台账!C2, 台账!C4:C5)"],
    ],
    ["none meets it", 0, '=SUMIF(台账!B2:B7,"丁",台账!C2:C7)', []],
    ["lines of two lengths", 0, "=SUMIFS(台账!C2:C7,台账!B2:B6,A1)", []],
    ["what may be read as a date", 0, '=SUMIF(台账!A2:A7,"2023-03-15",台账!C2:C7)', []],
    ["a computed condition", 100, "=SUMIF(台账!A2:A7,DATE(2023,3,15),台账!C2:C7)", []],
    ["a block", 100, "=SUMIF(台账!A2:B7,A1,台账!C2:C7)", []],
  ])("%s", (_, value, formula, expected) =>
    expect(of(value, formula)).toEqual(expected.map(made => `B1 = ${made} formula`)),
  );

  test("an empty condition is none", () => expect(of(0, "=SUMIF(台账!B2:B7,A1,台账!C2:C7)", null)).toEqual([]));

  test("an old result stands by itself, with what it should be", () =>
    expect(of(240, "=SUMIF(台账!B2:B7,A1,台账!C2:C7)")).toEqual(["B1 = sum(台账!C2, 台账!C4) formula ≠ 250"]));

  test("along a header, filled down: one relation", () => {
    const row = (n: number, a: number, b: number, c: number, d: number): TestCell[] => [
      ...[a, b, c, d],
      [a + c, `=SUMIF($A$1:$D$1,"预算",A${n}:D${n})`],
    ];
    const workbook = book({
      s: [["预算", "支出", "预算", "支出", "预算合计"], row(2, 1, 2, 3, 4), row(3, 5, 6, 7, 8)],
    });
    expect(lines(workbook)).toEqual(["E2:E3 = sum(A2, C2) formula"]);
  });
});

describe("a figure taken over is a sum of one", () => {
  test("filled, from its own and from another sheet", () => {
    const workbook = book({
      s: [
        [1, [1, "=A1"], [5, "=明细!A1"]],
        [2, [2, "=A2"], [6, "=明细!A2"]],
        [3, [3, "=A3"], [7, "=+明细!A3"]],
      ],
      明细: [[5], [6], [7]],
    });
    expect(lines(workbook)).toEqual([
      "B1:B3 = sum(A1) formula",
      "C1:C2 = sum(明细!A1) formula",
      "C3 = sum(明细!A3) formula",
    ]);
  });
  test("an old result", () => expect(lines(book({ s: [[[1, "=B1"], 2]] }))).toEqual(["A1 = sum(B1) formula ≠ 2"]));
  test("texts, dates, ranges and empty guards are none", () => {
    const workbook = book({
      s: {
        rows: [
          ["甲", ["甲", "=A1"], [45000, "=A2"]],
          [45000, [null, '=IF(B1="","",B1)'], [45000, "=A1:A3"]],
        ],
        formats: { C1: "yyyy-mm-dd" },
      },
    });
    expect(lines(workbook)).toEqual([]);
  });
  test("what its label makes a total of is told beside", () => {
    const workbook = book({
      汇总: [
        ["项目", "支出"],
        ["甲", 100],
        ["乙", 200],
        ["合计", [300, "=明细!A1"]],
      ],
      明细: [[300]],
    });
    expect(relate(workbook, recognise(workbook)).map(show)).toEqual([
      "B4 = sum(B2:B3) label",
      "B4 = sum(明细!A1) formula",
    ]);
  });
});
