import { relate } from "../../../src/core";
import { book, type TestCell } from "../../book";
import { show } from "./show";

const noise = (seed: number): number => ((seed * 2654435761) % 899981) + 10007;
const parts = (seed: number): number[] => [1, 2, 3, 4].map(c => noise(seed * 31 + c * 7));

/** Sums of four figures in each of six rows, with something between the second and the third, and before the total. */
const lines = (between: TestCell, before: TestCell): string[] => {
  const rows = [1, 2, 3, 4, 5, 6].map(r => {
    const [a, b, c, d] = parts(r) as [number, number, number, number];
    return [a, b, between, c, d, before, a + b + c + d];
  });
  return relate(book({ s: rows }), []).map(show);
};

test.each<[says: string, between: TestCell, before: TestCell, expected: string]>([
  ["nothing stands between", null, null, "G1:G6 = sum(A1:F1) numbers"],
  ["blanks stand between", " ", "　", "G1:G6 = sum(A1:F1) numbers"],
  ["words stand between", "元", null, "G1:G6 = sum(A1:B1, D1:F1) numbers"],
  ["words stand before the total", null, "合计", "G1:G6 = sum(A1:E1) numbers"],
])("a sum reaches over cells that hold nothing: %s", (_says, between, before, expected) =>
  expect(lines(between, before)).toEqual([expected]),
);
