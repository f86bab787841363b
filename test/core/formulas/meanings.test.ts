import { buildWorkbook, relativeFormula } from "../../../src/core";
import { meanings } from "../../../src/core/formulas/meanings";

/** Whether two formulas of one cell are taken for the same. */
function alike(a: string, b: string): boolean {
  const book = buildWorkbook("甲.xlsx");
  const sheet = book.sheet("表");
  sheet.add(9, 4, 1, undefined, relativeFormula(a, 9, 4));
  sheet.add(10, 4, 1, undefined, relativeFormula(b, 9, 4));
  sheet.done();
  const workbook = book.done();
  const [one, other] = workbook.sheets[0]!.cells.formula;
  return meanings(workbook)[one!] === meanings(workbook)[other!];
}

test.each([
  ["B1+B2+B3", "SUM(B1:B3)"],
  ["B1+B2+B3", "+B3+(B2+B1)"],
  ["SUM(B1,B3)", "B3+B1"],
  ["SUM(B1+C1-D1)", "C1-D1+B1"],
  ["B1-(C1-D1)", "B1-C1+D1"],
  ["B1--C1", "B1+C1"],
  ["(B1)/(C1)", "B1/C1"],
  ["2*B1*C1", "C1*B1*2"],
  ["SUM($B$1:$B$3)", "$B$1+$B$2+$B$3"],
  ["ROUND(B1+C1,2)", "ROUND(C1+B1,2)"],
  ["别表!B1+别表!B2", "SUM(别表!B1:B2)"],
])("%s and %s mean the same", (a, b) => {
  expect(alike(a, b)).toBe(true);
});

test.each([
  ["B1-C1", "C1-B1"],
  ["B1/C1", "C1/B1"],
  ["B1/C1/D1", "B1/(C1/D1)"],
  ["B1+B1", "B1"],
  ["SUM(B1:B3)", "SUM(B1:B4)"],
  ["SUM(B1:B3)", "B1+B3"],
  ["B1", "$B$1"],
  ["B1", "别表!B1"],
  ["-B1", "B1"],
  ["-(B1*C1)", "B1*C1"],
  ["(B1+C1)*D1", "B1+C1*D1"],
  ["ROUND(B1,2)", "ROUND(B1,1)"],
  ["SUM(B$1:B3)", "B1+B2+B3"],
  ["SUM({1,2})", "SUM({1,3})"],
  ["10%", "10"],
  ['"B1"', "B1"],
])("%s and %s do not", (a, b) => {
  expect(alike(a, b)).toBe(false);
});
