import fc from "fast-check";
import { type Figure, type Span } from "../../../src/core";
import { readDecimal } from "../../../src/core/quantity/decimal";
import { figureText } from "../../../src/core/report/pattern";
import { livePieces } from "../../../src/core/report/regenerate/live-pieces";
import { literals, liveText } from "../../../src/core/report/sheet/live-text";

const figure = (value: string, unit: string, formula?: string): Figure => ({
  name: "支出",
  value: readDecimal(value)!,
  unit,
  from: [],
  ...(formula === undefined ? {} : { formula }),
});

describe("figures in text", () => {
  test.each([
    ["900000", "元", { unit: "元", places: 2 }, "900000"],
    ["900000.00", "元", { unit: "元", places: 2 }, "900000"],
    ["785518.92", "元", { unit: "元", places: 2 }, "785518.92"],
    ["785518.9", "元", { unit: "元", places: 2, fixed: true }, "785518.90"],
    ["785518.925", "元", { unit: "元", places: 2 }, "785518.93"],
    ["785518.925", "元", { unit: "元", places: 2, cut: true }, "785518.92"],
    ["785518.92", "元", { unit: "万元", places: 2 }, "78.55"],
    ["785518.92", "元", { unit: "万元", places: 6 }, "78.551892"],
    ["0.09", "万元", { unit: "元", places: 2 }, "900"],
    ["54.4977", "%", { unit: "%", places: 2 }, "54.5"],
    ["54.4977", "%", { unit: "%", places: 2, cut: true }, "54.49"],
    ["-21525", "元", { unit: "元", places: 2 }, "-21525"],
    ["-0.001", "元", { unit: "元", places: 2 }, "0"],
  ])("%s %s as %j is %s", (value, unit, as, text) => {
    expect(figureText(figure(value, unit), as)).toBe(text);
  });
});

describe("formulas of text", () => {
  const yuan = { unit: "元", places: 2 };
  const live = (...spans: readonly Span[]): string | undefined => liveText(spans);

  test("words and rounded cells are joined", () => {
    expect(live("支出", { figure: figure("5", "元", "台账!C5"), as: yuan }, "元。")).toBe(
      '"支出"&IFERROR(IF(台账!C5="",NA(),ROUND(台账!C5,2)),"【待填：支出】")&"元。"',
    );
  });

  test("no live figure, no formula", () => {
    expect(live("支出", { figure: figure("5", "元"), as: yuan }, "元")).toBeUndefined();
    expect(live("=1+1")).toBeUndefined();
  });

  test("a typed figure beside a live one is words", () => {
    const spans = [{ figure: figure("5", "元"), as: yuan }, "与", { figure: figure("6", "元", "A!B1"), as: yuan }];
    expect(live(...spans)).toBe('"5与"&IFERROR(IF(A!B1="",NA(),ROUND(A!B1,2)),"【待填：支出】")');
  });

  test.each([
    [{ unit: "万元", places: 2 }, "ROUND((A!B1-A!C1)/10000,2)"],
    [{ unit: "元", places: 2, fixed: true }, 'TEXT(ROUND(A!B1-A!C1,2),"0.00")'],
    [{ unit: "元", places: 0, fixed: true }, 'TEXT(ROUND(A!B1-A!C1,0),"0")'],
    [{ unit: "元", places: 2, cut: true }, "ROUNDDOWN(ROUND(A!B1-A!C1,8),2)"],
  ])("shown as %j", (as, formula) => {
    expect(live("剩余", { figure: figure("5", "元", "A!B1-A!C1"), as })).toBe(
      `"剩余"&IFERROR(IF(OR(A!B1="",A!C1=""),NA(),${formula}),"【待填：支出】")`,
    );
  });

  test.each([
    ["VALUE('一 (二)+3'!B1)", `IF('一 (二)+3'!B1="",NA(),`],
    ["A!B1/A!C1*100", 'IF(OR(A!B1="",A!C1=""),NA(),'],
    ["(A!B1-A!C1)/A!B1*100", 'IF(OR(A!B1="",A!C1=""),NA(),'],
    ["A!B1+A!C1", 'IF(A!B1="",NA(),'],
    ["(A!B1+A!C1)-SUM(A!D2:D9,A!D11)", 'IF(A!B1="",NA(),'],
    ["SUM(A!D2:D9)", "ROUND("],
    ['SUMIFS(A!C2:C9,A!A2:A9,">="&DATE(2023,1,1))', "ROUND("],
  ])("of %s, a cell that is empty leaves a blank, and what is summed or added may be empty", (formula, begins) => {
    const text = live("支出", { figure: figure("5", "元", formula), as: yuan }, "元。")!;
    expect(text.slice('"支出"&IFERROR('.length, '"支出"&IFERROR('.length + begins.length)).toBe(begins);
    expect(livePieces(text)).toEqual(["支出", { formula: `ROUND(${formula},2)` }, "元。"]);
  });

  test("quotes are doubled; a long text is several constants", () => {
    expect(literals('他说"好"')).toEqual(['"他说""好"""']);
    expect(literals("")).toEqual([]);
    expect(literals("甲".repeat(600)).map(one => one.length - 2)).toEqual([255, 255, 90]);
  });

  test("constants give the text back, none beyond Excel's 255 characters, no character halved", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 900 }), text => {
        const parts = literals(text).map(one => one.slice(1, -1).replace(/""/g, '"'));
        expect(parts.join("")).toBe(text);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(255);
          expect(/\p{Surrogate}/u.test(part)).toBe(false);
        }
      }),
    );
  });
});
