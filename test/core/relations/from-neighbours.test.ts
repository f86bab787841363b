import { recognise, relate } from "../../../src/core";
import { book, type TestCell } from "../../book";
import { show } from "./show";

/** What the tables of a sheet break by the numbers alone. */
function broken(rows: readonly (readonly TestCell[])[]): string[] {
  const workbook = book({ s: rows.map(row => [...row]) });
  return relate(workbook, recognise(workbook))
    .filter(({ basis, holds }) => basis === "numbers" && !holds)
    .map(show);
}

const HEAD: readonly TestCell[] = ["指标", "甲方", "乙方", "差数"];
const LINES: readonly (readonly TestCell[])[] = [
  ["公用经费", 186.48, 179.74, -6.74],
  ["会议费", 24.41, 31.18, 6.77],
  ["能源费用", 28.16, 26.88, -1.28],
  ["培训费", 88.35, 84.02, -4.33],
  ["印刷费", 12.75, 19.06, 6.31],
  ["差旅费", 45.9, 41.27, -4.63],
];
const replaced = (row: number, line: readonly TestCell[]): (readonly TestCell[])[] => [
  HEAD,
  ...LINES.map((kept, at) => (at === row ? line : kept)),
];

test.each([
  [
    "one line among others is off",
    replaced(2, ["能源费用", 28.16, 26.88, -1.82]),
    ["C4 = sum(B4, D4) numbers ≠ 26.34"],
  ],
  ["the first line is off", replaced(0, ["公用经费", 186.48, 197.74, -6.74]), ["C2 = sum(B2, D2) numbers ≠ 179.74"]],
  ["every line keeps it", [HEAD, ...LINES], []],
  [
    "lines of another kind stand together at the end",
    [HEAD, ...LINES, ["平均", 64.34, 63.69, 0.1], ["标准差", 60.1, 55.2, 0.2]],
    [],
  ],
  [
    "two lines of six break it: no promise",
    replaced(1, ["会议费", 24.41, 13.18, 6.77]).map((row, at) => (at === 5 ? ["印刷费", 12.75, 91.06, 6.31] : row)),
    [],
  ],
])("%s", (_says, rows, expected) => expect(broken(rows)).toEqual(expected));

const COLUMNS: readonly TestCell[] = ["科目", "一处", "二处", "三处", "四处", "五处"];
const totals = (last: number): (readonly TestCell[])[] => [
  COLUMNS,
  ["甲类", 1203, 2245, 3318, 4127, 5561],
  ["乙类", 2311, 1187, 4409, 3326, 1254],
  ["甲乙相抵后", 3514, 3432, 7727, 7453, last],
  ["丙类", 801, 702, 903, 604, 505],
];
test("a line that adds up two others in all columns but one", () => {
  expect(broken(totals(6815))).toEqual([]);
  expect(broken(totals(6851))).toEqual(["F4 = sum(F2:F3) numbers ≠ 6815"]);
});
