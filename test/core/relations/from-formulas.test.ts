import { relate } from "../../../src/core";
import { shapeOf } from "../../../src/core/relations/formula-shape";
import { relativeFormula } from "../../../src/core";
import { book } from "../../book";
import { show } from "./show";

const shape = (formula: string): string | undefined => {
  const found = shapeOf(relativeFormula(formula, 5, 5));
  return found && `${found.operation} ${found.operands.length}${found.scale === 1 ? "" : ` ×${found.scale}`}`;
};

describe("what a formula promises", () => {
  test.each([
    ["SUM(F1:F4)", "sum 1"],
    ["SUM(F1,F3:F4)", "sum 2"],
    ["SUBTOTAL(9,F1:F4)", "sum 1"],
    ["SUBTOTAL(109,F1:F4)", "sum 1"],
    ["+F1+F2+F3", "sum 3"],
    ["F1-F2-F3", "difference 3"],
    ["SUM(F1:F2)-F3", "difference 2"],
    ["F1-SUM(F2:F3)", "difference 2"],
    ["F1-(F2+F3)", "difference 3"],
    ["C6*D6", "product 2"],
    ["PRODUCT(C6:D6)", "product 1"],
    ["ROUND(C6*D6,2)", "product 2"],
    ["AVERAGE(F1:F4)", "average 1"],
    ["(F1+F2+F3)/3", "average 3"],
    ["C6/D6", "ratio 2"],
    ["C6/D6*100", "ratio 2 ×100"],
    ["IF(D6=0,0,C6/D6)", "ratio 2"],
    ['IFERROR(C6/D6,"")', "ratio 2"],
    ["ROUND(IF(D6>0,C6/D6,0)*100,2)", "ratio 2 ×100"],
    ["(D6-C6)/C6", "change 2"],
    ["D6/C6-1", "change 2"],
    ["F5+D6-E6", "running 3"],
    ["F5-E6+D6", "running 3"],
    ["N(F5)+D6-E6", "running 3"],
    ["SUM(表1[金额])", "sum 1"],
    ["F1", "sum 1"],
    ["+'支出 明细'!F1", "sum 1"],
    ['IF(F1="","",F1)', "sum 1"],
    ['SUMIF(A1:A4,"甲",F1:F4)', "sum 0"],
    ['IFERROR(AVERAGEIF(A1:A4,"甲",F1:F4),0)', "average 0"],
    ['SUMIFS(F1:F4,A1:A4,"甲",B1:B4,">="&C1)', "sum 0"],
  ])("%s", (formula, expected) => expect(shape(formula)).toBe(expected));

  test.each([
    ["7000-F1"],
    ["F1*1.13"],
    ["F1/10000"],
    ["-F1"],
    ["SUMIF(OFFSET(A1,1,0,3),A1,F1:F3)"],
    ["SUMIFS(F1:F4,A1:A4)"],
    ["VLOOKUP(A1,B1:C9,2,0)"],
    ["IF(A1>0,B1+C1,B1-C1)"],
    ["F1&F2"],
    ["SUM(F1:F3)+2"],
    ["SUM(F1"],
    ["MAX(F1:F3)"],
  ])("%s promises nothing", formula => expect(shape(formula)).toBeUndefined());
});

const lines = (workbook: ReturnType<typeof book>): string[] => relate(workbook, []).map(show);

describe("relations of formulas", () => {
  test("a filled column and a filled row are one relation each", () => {
    const workbook = book({
      s: [
        ["收", "支", "余"],
        [5, 2, [3, "=A2-B2"]],
        [7, 3, [4, "=A3-B3"]],
        [
          [12, "=SUM(A2:A3)"],
          [5, "=SUM(B2:B3)"],
          [7, "=SUM(C2:C3)"],
        ],
      ],
    });
    expect(lines(workbook)).toEqual(["C2:C3 = difference(A2, B2) formula", "A4:C4 = sum(A2:A3) formula"]);
  });

  test("a stale result stands by itself, with what it should be", () => {
    const workbook = book({
      s: [
        [1.1, 2.2, [3.3, "=A1+B1"]],
        [1, 2, [4, "=A2+B2"]],
        [1, 2, [3, "=A3+B3"]],
      ],
    });
    expect(lines(workbook)).toEqual([
      "C1 = sum(A1, B1) formula",
      "C2 = sum(A2, B2) formula ≠ 3",
      "C3 = sum(A3, B3) formula",
    ]);
  });

  test("a formula without a result promises and is not broken", () => {
    expect(lines(book({ s: [[1, 2, [null, "=A1+B1"]]] }))).toEqual(["C1 = sum(A1, B1) formula"]);
  });

  test("a guard that spoke is no promise", () => {
    const workbook = book({
      s: [
        [1, 0, [0, "=IF(B1=0,0,A1/B1)"]],
        [1, 4, [0.25, "=IF(B2=0,0,A2/B2)"]],
      ],
    });
    expect(lines(workbook)).toEqual(["C2 = ratio(A2, B2) formula"]);
  });

  test("texts that look like numbers do not count in a SUM, and do in a chain of +", () => {
    const workbook = book({ s: [["1", 2, [2, "=SUM(A1:B1)"], [3, "=A1+B1"]]] });
    expect(lines(workbook)).toEqual(["C1 = sum(A1:B1) formula", "D1 = sum(A1, B1) formula"]);
  });

  test("other sheets, names and tables", () => {
    const workbook = book(
      {
        明细: {
          rows: [
            ["名", "金额"],
            ["a", 1],
            ["b", 2],
          ],
          tables: [
            {
              name: "表1",
              area: { sheet: "明细", top: 0, left: 0, bottom: 2, right: 1 },
              headerRows: 1,
              totalsRows: 0,
              columns: ["名", "金额"],
            },
          ],
        },
        汇总: [[[3, "=SUM(明细!B2:B3)"]], [[3, "=SUM(支出)"]], [[3, "=SUM(表1[金额])"]]],
      },
      [{ name: "支出", refersTo: "明细!$B$2:$B$3", hidden: false }],
    );
    expect(lines(workbook)).toEqual([
      "A1 = sum(明细!B2:B3) formula",
      "A2 = sum(明细!B2:B3$rc) formula",
      "A3 = sum(明细!B2:B3$rc) formula",
    ]);
  });

  test("subtotals in a SUBTOTAL do not count twice", () => {
    const workbook = book({
      s: [[1], [2], [[3, "=SUBTOTAL(9,A1:A2)"]], [4], [[4, "=SUBTOTAL(9,A4)"]], [[7, "=SUBTOTAL(9,A1:A5)"]]],
    });
    expect(relate(workbook, []).every(relation => relation.holds)).toBe(true);
  });

  test("a running sum grows, a running balance runs", () => {
    const workbook = book({
      s: [
        [1, null, [1, "=SUM(A$1:A1)"], 10],
        [2, 1, [3, "=SUM(A$1:A2)"], [11, "=D1+A2-B2"]],
        [3, 4, [6, "=SUM(A$1:A3)"], [10, "=D2+A3-B3"]],
      ],
    });
    expect(lines(workbook)).toEqual(["C1:C3 = sum(A1$r+) formula", "D2:D3 = running(D1, A2, B2) formula"]);
  });

  test("a cell of its own circle, an error and another file promise nothing", () => {
    const workbook = book({
      s: [
        [
          [0, "=SUM(A1:A3)"],
          [{ error: "#DIV/0!" }, "=B2/B3"],
          [5, "=SUM([1]Sheet1!A1:A2)"],
        ],
      ],
    });
    expect(lines(workbook)).toEqual([]);
  });
});
