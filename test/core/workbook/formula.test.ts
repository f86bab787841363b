import fc from "fast-check";
import { formulaAt, readTokens, relativeFormula } from "../../../src/core/workbook/formula";

describe("relative formulas", () => {
  test.each([
    ["SUM(C5:C19)", 19, 2, "SUM(R[-15]C[0]:R[-1]C[0])"],
    ["=C5-$E$5", 4, 5, "R[0]C[-3]-R5C5"],
    ["支出明细!C20*2", 0, 0, "支出明细!R[19]C[2]*2"],
    ["'汇总 表'!C5:C$19", 0, 0, "'汇总 表'!R[4]C[2]:R19C[2]"],
    ['IF(A1="A1",LOG10(B2),表1[金额])', 0, 0, 'IF(R[0]C[0]="A1",LOG10(R[1]C[1]),表1[金额])'],
    ["SUM(A:A,1:2)", 0, 0, "SUM(C[0]:C[0],R[0]:R[1])"],
    ["TAXES2024+[1]Sheet1!A1", 0, 0, "TAXES2024+[1]Sheet1!R[0]C[0]"],
  ])("%s at %i,%i", (a1, row, column, relative) => {
    expect(relativeFormula(a1, row, column)).toBe(relative);
    expect(formulaAt(relative, row, column)).toBe(a1.replace(/^=/, ""));
  });

  test("there and back from any cell to any other distance", () => {
    const cell = fc.record({ row: fc.nat(5000), column: fc.nat(500) });
    fc.assert(
      fc.property(cell, cell, fc.boolean(), fc.boolean(), (at, other, fixedRow, fixedColumn) => {
        const relative = `R${fixedRow ? other.row + 1 : `[${other.row - at.row}]`}C${fixedColumn ? other.column + 1 : `[${other.column - at.column}]`}`;
        expect(relativeFormula(formulaAt(relative, at.row, at.column), at.row, at.column)).toBe(relative);
      }),
    );
  });
});

describe("tokens", () => {
  test("of a total", () => {
    expect(readTokens("SUM(R[-2]C[0]:R[-1]C[0])+1")).toEqual([
      { kind: "function", name: "SUM" },
      {
        kind: "reference",
        rows: [
          { at: -2, fixed: false },
          { at: -1, fixed: false },
        ],
        columns: [
          { at: 0, fixed: false },
          { at: 0, fixed: false },
        ],
      },
      { kind: "operator", text: ")" },
      { kind: "operator", text: "+" },
      { kind: "number", value: 1, text: "1" },
    ]);
  });
  test("of sheets, names, structured references and texts", () => {
    expect(readTokens(`_xlfn.XLOOKUP('a b'!R1C1,税率,表1[[#Totals],[金额]],"x""y")`)?.map(token => token.kind)).toEqual(
      ["function", "reference", "operator", "name", "operator", "structured", "operator", "text", "operator"],
    );
  });
  test("of what is no formula", () => expect(readTokens("R[1]C[1] ？？ ~")).toBeUndefined());
});
