import { recognise, relate } from "../../../src/core";
import { readTag } from "../../../src/core/relations/read-tag";
import { book } from "../../book";
import { show } from "./show";

type Row = readonly (string | number | null)[];

/** What labels say; the figures may say the same another way. */
const lines = (rows: readonly Row[]): string[] => {
  const workbook = book({ s: rows });
  return relate(workbook, recognise(workbook))
    .filter(({ basis }) => basis === "label")
    .map(show);
};

test.each([
  ["3", "3", undefined],
  ["(3)", "3", undefined],
  ["C", "C", undefined],
  ["3=1+2", "3", "sum 1 2"],
  ["３＝１＋２", "3", "sum 1 2"],
  ["C = A - B", "C", "difference A B"],
  ["(4)=(1)-(2)-(3)", "4", "difference 1 2 3"],
  ["=1+2", undefined, "sum 1 2"],
  ["5=4/2*100%", "5", "ratio 4 2"],
  ["5=4÷2×100", "5", "ratio 4 2"],
  ["4=2×3", "4", "product 2 3"],
])("%s is a tag", (text, name, formula) => {
  const tag = readTag(text);
  expect(tag?.name).toBe(name);
  expect(tag?.formula && [tag.formula.operation, ...tag.formula.operands].join(" ")).toBe(formula);
});

test.each([
  "合计",
  "3=",
  "1+2-3",
  "3=1+2-4",
  "AB",
  "2024",
  "1-2",
  "3=1",
  "备注=其他说明",
  "a=b+c 见附件说明第二条第三款所列内容",
])("%s is none", text => {
  expect(readTag(text)?.formula).toBeUndefined();
});

const columns = (formula: string, last: readonly number[]): Row[] => [
  ["单位", "年初预算", "调整数", "调整预算"],
  ["栏次", 1, 2, formula],
  ["甲所", 120.5, 10.25, last[0]!],
  ["乙所", 300, -20, last[1]!],
  ["丙所", 88.4, 3.1, last[2]!],
];

describe("columns that are numbered", () => {
  test("are made as their number says", () => {
    expect(lines(columns("3=1+2", [130.75, 280, 91.5]))).toEqual(["D3:D5 = sum(B3:C3) label"]);
    expect(lines(columns("3=1-2", [110.25, 320, 85.3]))).toEqual(["D3:D5 = difference(B3, C3) label"]);
  });

  test("and a row that is not is told", () => {
    expect(lines(columns("3=1-2", [110.25, 320, 86.3]))).toEqual([
      "D3:D4 = difference(B3, C3) label",
      "D5 = difference(B5, C5) label ≠ 85.3",
    ]);
  });

  test("but not where most rows have it otherwise", () => {
    expect(lines(columns("3=1-2", [17, 42, 85.3]))).toEqual([]);
  });

  test("nor where a number stands for no column, or for two", () => {
    const none = columns("3=1-5", [110.25, 320, 85.3]).map((row, i) => (i === 0 ? ["单位", "甲", "乙", "丙"] : row));
    expect(lines(none)).toEqual([]);
    const two = none.map((row, i) => (i === 1 ? ["栏次", 1, 1, "2=1-1"] : row));
    expect(lines(two)).toEqual([]);
  });
});

describe("rows that are lettered", () => {
  const rows = (net: readonly number[], formula = "C=A-B"): Row[] => [
    ["项目", "代号", "一月", "二月", "三月"],
    ["收到的钱", "A", 25000, 26100, 30020],
    ["付出的钱", "B", 12510, 13000, 40000],
    ["净数", formula, ...net],
  ];

  test("are made as their letter says", () => {
    expect(lines(rows([12490, 13100, -9980]))).toEqual([
      "C4 = difference(C2, C3) label",
      "D4 = difference(D2, D3) label",
      "E4 = difference(E2, E3) label",
    ]);
  });

  test("and a column that is not is told", () => {
    expect(lines(rows([12490, 13200, -9980]))).toContain("D4 = difference(D2, D3) label ≠ 13100");
  });

  test("but not where most have it otherwise", () => {
    expect(lines(rows([12490, 7, 9]))).toEqual([]);
  });
});
