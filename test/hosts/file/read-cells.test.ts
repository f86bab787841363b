import fc from "fast-check";
import { cellFormat, cellValue, positionOf } from "../../../src/core/workbook/cells";
import { formulaAt } from "../../../src/core/workbook/formula";
import type { CellValue, Workbook } from "../../../src/core/workbook/workbook";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { packageOf, type Given } from "./package-of";

const read = (inside: string, given: Given = {}): Workbook =>
  readWorkbook(packageOf({ ...given, sheets: { 表一: inside } }), "a.xlsx");
const rows = (inside: string, given?: Given): Workbook => read(`<sheetData>${inside}</sheetData>`, given);

/** The values of a sheet as rows, up to its last cell. */
function grid(workbook: Workbook): readonly (readonly CellValue[])[] {
  const sheet = workbook.sheets[0]!;
  return Array.from({ length: sheet.rows }, (_, r) =>
    Array.from({ length: sheet.columns }, (_, c) => cellValue(workbook, sheet, r, c)),
  );
}

function formula(workbook: Workbook, row: number, column: number): string | undefined {
  const { cells } = workbook.sheets[0]!;
  const at = cells.formula[positionOf(workbook.sheets[0]!, row, column)]!;
  return at === 0 ? undefined : formulaAt(workbook.formulas[at - 1]!, row, column);
}

test.each<[string, string, CellValue]>([
  ["a number", '<c r="A1"><v>12.5</v></c>', 12.5],
  ["a number said to be one", '<c r="A1" t="n"><v>-3</v></c>', -3],
  ["a number with blanks around", '<c r="A1"><v> 7 </v></c>', 7],
  ["17 digits", '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
  ["an exponent", '<c r="A1"><v>1.5E-7</v></c>', 1.5e-7],
  ["a large exponent", '<c r="A1"><v>1e+300</v></c>', 1e300],
  ["minus nought point one", '<c r="A1"><v>-0.1</v></c>', -0.1],
  ["no number where one should be", '<c r="A1"><v>abc</v></c>', "abc"],
  ["a shared text", '<c r="A1" t="s"><v>0</v></c>', "大厅运行管理费"],
  ["rich text with a reading aid", '<c r="A1" t="s"><v>1</v></c>', "年 初 预算"],
  ["a formula's text", '<c r="A1" t="str"><f>"a"</f><v>a &lt;b&gt; &amp; &quot;c&apos;</v></c>', "a <b> & \"c'"],
  ["an inline text", '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>', "甲"],
  ["an inline rich text", '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', "甲乙"],
  ["blanks not kept", '<c r="A1" t="inlineStr"><is><t> 甲 </t></is></c>', "甲"],
  ["blanks kept", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c>', " 甲 "],
  ["a character by number", '<c r="A1" t="inlineStr"><is><t>&#30002;&#x4E59;&#x1F600;</t></is></c>', "甲乙😀"],
  ["Excel's escapes", '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>', "a\rb_x000D_"],
  ["a CDATA section", '<c r="A1" t="inlineStr"><is><t>a<![CDATA[<&]]>b</t></is></c>', "a<&b"],
  ["a comment inside", '<c r="A1"><v>1<!-- x -->2</v></c>', 12],
  ["line ends made one", '<c r="A1" t="str"><f>B1</f><v>a\r\nb</v></c>', "a\nb"],
  ["true", '<c r="A1" t="b"><v>1</v></c>', true],
  ["false", '<c r="A1" t="b"><v>0</v></c>', false],
  ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
  ["an ISO date", '<c r="A1" t="d"><v>2023-01-31</v></c>', 44957],
  ["an ISO date with time", '<c r="A1" t="d"><v>2023-01-31T12:00:00</v></c>', 44957.5],
  ["a day before Excel's 29 February 1900", '<c r="A1" t="d"><v>1900-02-28</v></c>', 59],
])("%s", (_, cell, value) => {
  const texts =
    "<si><t>大厅运行管理费</t></si>" +
    '<si><r><rPr><b/></rPr><t xml:space="preserve">年 初 </t></r><rPh sb="0" eb="1"><t>nian</t></rPh><r><t>预算</t></r><phoneticPr fontId="1"/></si>';
  expect(grid(rows(`<row r="1">${cell}</row>`, { texts }))).toEqual([[value]]);
});

test("dates of the system that begins in 1904", () => {
  const workbook = rows('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>', {
    before: '<workbookPr date1904="1"/>',
  });
  expect(workbook.date1904).toBe(true);
  expect(grid(workbook)).toEqual([[1]]);
});

test("a number is what its digits say, whatever they are", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
      const [[read = null] = []] = grid(rows(`<row><c><v>${value}</v></c></row>`));
      expect(read).toBe(value + 0); // No program writes minus nought.
    }),
    { numRuns: 50 },
  );
});

test("cells and rows without their place stand behind the one before", () => {
  const workbook = rows(
    '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="C3"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
  );
  expect(grid(workbook)).toEqual([
    [1, 2, null, null],
    [null, null, null, null],
    [null, null, 3, 4],
    [5, null, null, null],
  ]);
});

test("cells and rows out of order are put in order, the last of two at one place counts", () => {
  const workbook = rows(
    '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="B1"><v>9</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
  );
  expect(grid(workbook)).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

describe("formulas", () => {
  test("a shared formula is one template for all its cells", () => {
    const workbook = rows(
      '<row r="2"><c r="C2"><f t="shared" ref="C2:C4" si="0">A2*$B$1+Z2</f><v>1</v></c></row>' +
        '<row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c></row><row r="4"><c r="C4"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    expect(workbook.formulas).toHaveLength(1);
    expect([1, 2, 3].map(row => formula(workbook, row, 2))).toEqual(["A2*$B$1+Z2", "A3*$B$1+Z3", "A4*$B$1+Z4"]);
  });
  test("followers that come before the first cell of their formula", () => {
    const workbook = rows(
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c></row><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f><v>1</v></c></row>',
    );
    expect([0, 2].map(row => formula(workbook, row, 0))).toEqual(["B1", "B3"]);
  });
  test("a number used twice for shared formulas means the later one from there on", () => {
    const workbook = rows(
      '<row r="1"><c r="A1"><f t="shared" ref="A1" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">C2</f><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>1</v></c></row>',
    );
    expect(formula(workbook, 2, 0)).toBe("C3");
  });
  test("an array formula belongs to its first cell, the others hold values", () => {
    const workbook = rows(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">TRANSPOSE(D1:D2)</f><v>1</v></c><c r="B1"><v>2</v></c></row>',
    );
    expect(formula(workbook, 0, 0)).toBe("TRANSPOSE(D1:D2)");
    expect(formula(workbook, 0, 1)).toBeUndefined();
    expect(grid(workbook)).toEqual([[1, 2]]);
  });
  test.each([
    ['dt2D="1" dtr="1" r1="B1" r2="C1"', "TABLE(B1,C1)"],
    ['dt2D="0" dtr="1" r1="B1"', "TABLE(B1,)"],
    ['r1="B1"', "TABLE(,B1)"],
  ])("a what-if table %s", (attributes, expected) => {
    const workbook = rows(`<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" ${attributes}/><v>1</v></c></row>`);
    expect(formula(workbook, 0, 0)).toBe(expected);
  });
  test("a formula without a cached value, or with an empty one, is blank", () => {
    const workbook = rows('<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="str"><f>""</f><v></v></c></row>');
    expect(grid(workbook)).toEqual([[null, null]]);
    expect([0, 1].map(column => formula(workbook, 0, column))).toEqual(["1+1", '""']);
  });
  test("entities in a formula, and references to other files", () => {
    const workbook = rows('<row r="1"><c r="A1"><f>IF(B1&lt;&gt;"甲",[1]汇总!C2,\'本 表\'!D4)</f><v>1</v></c></row>');
    expect(formula(workbook, 0, 0)).toBe("IF(B1<>\"甲\",[1]汇总!C2,'本 表'!D4)");
  });
});

test("number formats: built in, custom, and none", () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.00&quot;万元&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="4"/><xf numFmtId="31"/><xf numFmtId="9"/></cellXfs>';
  const cells = [0, 1, 2, 3, 4].map(s => `<c s="${s}"><v>1</v></c>`).join("");
  const workbook = rows(`<row>${cells}<c><v>1</v></c></row>`, { styles });
  expect([0, 1, 2, 3, 4, 5].map(c => cellFormat(workbook, workbook.sheets[0]!, 0, c))).toEqual([
    "General",
    '0.00"万元"',
    "#,##0.00",
    'yyyy"年"m"月"d"日"',
    "0%",
    "General",
  ]);
});

test("prefixes, the strict namespace, a mark of the byte order, UTF-16 and other encodings", () => {
  const inside =
    '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>预算</x:t></x:is></x:c></x:row></x:sheetData>';
  const whole = `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main">${inside}</x:worksheet>`;
  const utf16 = (text: string, little: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
    return new Uint8Array(view.buffer);
  };
  // 预算 in GBK.
  const gbk = Uint8Array.from(
    [...`<?xml version="1.0" encoding="GBK"?>${whole}`].flatMap(c =>
      c === "预" ? [0xd4, 0xa4] : c === "算" ? [0xcb, 0xe3] : [c.charCodeAt(0)],
    ),
  );
  for (const part of [
    whole,
    `\ufeff${whole}`,
    `\ufeff<?xml version="1.0"?>${whole}`,
    utf16(`\ufeff${whole}`, true),
    utf16(`\ufeff${whole}`, false),
    gbk,
  ])
    expect(grid(readWorkbook(packageOf({ parts: { "xl/worksheets/sheet0.xml": part } }), "a.xlsx"))).toEqual([
      ["预算"],
    ]);
});

test.each([
  ["a tag that does not end", "<sheetData><row"],
  ["a tag that nobody closes", '<sheetData><row r="1">'],
  ["tags that cross", '<sheetData><row r="1"><c r="A1"></row></c></sheetData>'],
  ["a cell beyond the last column", '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'],
  ["a row before the first", '<sheetData><row r="0"><c><v>1</v></c></row></sheetData>'],
  ["a shared text that is not there", '<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData>'],
  ["an attribute without quotes", "<sheetData><row r=1></row></sheetData>"],
])("%s is damage", (_, inside) => {
  expect(() => read(inside)).toThrow(expect.objectContaining({ problem: "damaged" }));
});

test("a document type, with which entities could grow without end, is damage", () => {
  const part = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>';
  expect(() => readWorkbook(packageOf({ parts: { "xl/worksheets/sheet0.xml": part } }), "a.xlsx")).toThrow(
    expect.objectContaining({ problem: "damaged" }),
  );
});
