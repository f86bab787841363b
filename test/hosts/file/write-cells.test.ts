import { strFromU8, unzipSync } from "fflate";
import { readArea, type CellEdit, type CellValue } from "../../../src/core";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { writeChanges } from "../../../src/hosts/file/write-changes";
import { HostError } from "../../../src/hosts/host";
import { plain } from "../plain";
import { handMade, type HandMade } from "./hand-made";

const edit = (at: string, was: CellValue, value: CellValue, more: Partial<CellEdit> = {}): CellEdit => ({
  at: readArea(at, "甲")!,
  was,
  value,
  ...more,
});

const written = (bytes: Uint8Array, ...edits: readonly CellEdit[]): Uint8Array =>
  writeChanges(bytes, { edits, sheets: [] });

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);
const sheet1 = (bytes: Uint8Array): string => part(bytes, "xl/worksheets/sheet1.xml");
const cellsOf = (bytes: Uint8Array) => plain(readWorkbook(bytes, "t.xlsx"))["甲"]!;

/** The inside of the sheet after the edits. */
function inside(before: string, edits: readonly CellEdit[], more: Partial<HandMade> = {}): string {
  const bytes = written(handMade({ sheets: { 甲: before }, ...more }), ...edits);
  return /<(?:\w+:)?worksheet[^>]*>(.*)<\/(?:\w+:)?worksheet>/s.exec(sheet1(bytes))![1]!;
}

function problemOf(doing: () => unknown): string {
  try {
    doing();
  } catch (error) {
    if (error instanceof HostError) return error.problem;
    throw error;
  }
  return "none";
}

describe("one cell in the text of a sheet", () => {
  const text = (t: string, p = ""): string => `<${p}is><${p}t xml:space="preserve">${t}</${p}t></${p}is>`;

  test.each<[string, string, CellEdit, string]>([
    [
      "keeps its style, the row's attributes and everything around",
      `<sheetPr/><sheetData><row r="2" spans="1:3" x14:q='a>b'><c  r='B2' s="7" t="s"><v>0</v></c><c r="C2"/></row></sheetData><pageMargins left="1"/>`,
      edit("B2", "共享", 4),
      `<sheetPr/><sheetData><row r="2" spans="1:3" x14:q='a>b'><c  r='B2' s="7"><v>4</v></c><c r="C2"/></row></sheetData><pageMargins left="1"/>`,
    ],
    [
      "an empty sheet",
      `<dimension ref="A1"/><sheetData/>`,
      edit("B3", null, "x"),
      `<dimension ref="A1:B3"/><sheetData><row r="3"><c r="B3" t="inlineStr">${text("x")}</c></row></sheetData>`,
    ],
    [
      "an empty row",
      `<sheetData><row r="3" ht="20"/></sheetData>`,
      edit("B3", null, true),
      `<sheetData><row r="3" ht="20"><c r="B3" t="b"><v>1</v></c></row></sheetData>`,
    ],
    [
      "a missing row between others",
      `<sheetData><row r="1"></row><row r="5"></row></sheetData>`,
      edit("A4", null, 1.5),
      `<sheetData><row r="1"></row><row r="4"><c r="A4"><v>1.5</v></c></row><row r="5"></row></sheetData>`,
    ],
    [
      "a missing cell between others, with the row's hint widened",
      `<sheetData><row r="1" spans="2:3"><c r="B1"/><c r="C1"/></row></sheetData>`,
      edit("A1", null, 1),
      `<sheetData><row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"/></row></sheetData>`,
    ],
    [
      "takes the style of its column",
      `<cols><col min="2" max="4" width="9" style="5"/></cols><sheetData/>`,
      edit("C1", null, 1),
      `<cols><col min="2" max="4" width="9" style="5"/></cols><sheetData><row r="1"><c r="C1" s="5"><v>1</v></c></row></sheetData>`,
    ],
    [
      "rows and cells that do not say where they are",
      `<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>`,
      edit("B1", 2, 9),
      `<sheetData><row><c><v>1</v></c><c><v>9</v></c></row><row><c><v>3</v></c></row></sheetData>`,
    ],
    [
      "a cell emptied keeps its style",
      `<sheetData><row r="1"><c r="A1" s="3"><v>1</v></c></row></sheetData>`,
      edit("A1", 1, null),
      `<sheetData><row r="1"><c r="A1" s="3"/></row></sheetData>`,
    ],
    [
      "what a rich value was made of goes",
      `<sheetData><row r="1"><c r="A1" cm="1" vm="2" s="3"><v>1</v></c></row></sheetData>`,
      edit("A1", 1, 2),
      `<sheetData><row r="1"><c r="A1" s="3"><v>2</v></c></row></sheetData>`,
    ],
    [
      "comments and CDATA do not mislead",
      `<!-- <sheetData><row r="1"> --><sheetData><row r="1"><c r="A1" t="str"><v><![CDATA[</row><c r="B1">]]></v></c></row></sheetData>`,
      edit("C1", null, 2),
      `<!-- <sheetData><row r="1"> --><sheetData><row r="1"><c r="A1" t="str"><v><![CDATA[</row><c r="B1">]]></v></c><c r="C1"><v>2</v></c></row></sheetData>`,
    ],
    [
      "a formula with its text",
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`,
      edit("A1", 1, "<是>", { formula: `IF(B1<2,"<是>","&")` }),
      `<sheetData><row r="1"><c r="A1" t="str"><f>IF(B1&lt;2,&quot;&lt;是&gt;&quot;,&quot;&amp;&quot;)</f><v>&lt;是&gt;</v></c></row></sheetData>`,
    ],
    [
      "a newer function under the name it has in files",
      `<sheetData/>`,
      edit("A1", null, "ab", { formula: `TEXTJOIN("CONCAT(",1,A2)&_xlfn.CONCAT(A3)` }),
      `<sheetData><row r="1"><c r="A1" t="str"><f>_xlfn.TEXTJOIN(&quot;CONCAT(&quot;,1,A2)&amp;_xlfn.CONCAT(A3)</f><v>ab</v></c></row></sheetData>`,
    ],
  ])("%s", (_name, before, change, after) => {
    const shared = { text: `<sst><si><t>共享</t></si></sst>`, type: "sharedStrings" };
    expect(inside(before, [change], { parts: { "xl/sharedStrings.xml": shared } })).toBe(after);
  });

  test("under a prefix, in strict form", () => {
    const before = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`;
    expect(inside(before, [edit("A1", 1, "x"), edit("B2", null, 3)], { prefix: "x:", strict: true })).toBe(
      `<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr">${text("x", "x:")}</x:c></x:row><x:row r="2"><x:c r="B2"><x:v>3</x:v></x:c></x:row></x:sheetData>`,
    );
  });

  test("in another encoding, which stays", () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>元</t></is></c></row></sheetData></worksheet>`;
    const made = unzipSync(handMade({ sheets: { 甲: "<sheetData/>" } }));
    const bytes = handMade({
      sheets: { 甲: "<sheetData/>" },
      parts: { "xl/worksheets/sheet1.xml": { text: new Uint8Array(Buffer.from(xml, "utf16le")) } },
    });
    expect(Object.keys(unzipSync(bytes))).toEqual(Object.keys(made));
    const now = Buffer.from(unzipSync(written(bytes, edit("A1", "元", "万元")))["xl/worksheets/sheet1.xml"]!);
    expect(now.toString("utf16le")).toBe(
      xml.replace(`<c r="A1" t="inlineStr"><is><t>元</t></is></c>`, `<c r="A1" t="inlineStr">${text("万元")}</c>`),
    );
  });

  test.each([0.1 + 0.2, 1e21, -1.5e-7, 5e-324, Number.MAX_SAFE_INTEGER, 785518.92])("number %p is exact", number => {
    const bytes = written(handMade({ sheets: { 甲: "<sheetData/>" } }), edit("A1", null, number));
    expect(cellsOf(bytes)).toEqual({ A1: number });
  });
});

describe("formulas of several cells", () => {
  const column = (first: string): string =>
    `<sheetData><row r="1"><c r="A1"><v>1</v></c>${first}</row>` +
    `<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>` +
    `<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row></sheetData>`;
  const shared = column(`<c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c>`);
  const book = () => handMade({ sheets: { 甲: shared } });

  test("a shared formula is handed on when its first cell is edited", () => {
    const bytes = written(book(), edit("B1", 2, 5, { wasFormula: "A1*2" }));
    expect(cellsOf(bytes)).toEqual({ A1: 1, A2: 2, A3: 3, B1: 5, B2: [4, "A2*2"], B3: [6, "A3*2"] });
    expect(sheet1(bytes)).toContain(`<c r="B2"><f t="shared" si="0" ref="B2:B3">A2*2</f><v>4</v></c>`);
  });

  test("and handed on again when the next is edited with it", () => {
    const bytes = written(
      book(),
      edit("B1", 2, 5, { wasFormula: "A1*2" }),
      edit("B2", 4, 5, { wasFormula: "A2*2", formula: "A2+3" }),
    );
    expect(cellsOf(bytes)).toEqual({ A1: 1, A2: 2, A3: 3, B1: 5, B2: [5, "A2+3"], B3: [6, "A3*2"] });
  });

  test("a cell within a shared formula leaves it", () => {
    const bytes = written(book(), edit("B2", 4, 5, { wasFormula: "A2*2" }));
    expect(cellsOf(bytes)).toEqual({ A1: 1, A2: 2, A3: 3, B1: [2, "A1*2"], B2: 5, B3: [6, "A3*2"] });
  });

  test.each(["B1", "B2", "C1"])("an array is refused at %s", at => {
    const array = `<sheetData><row r="1"><c r="B1"><f t="array" ref="B1:C2">A1:A2*2</f><v>2</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="B2"><v>2</v></c></row></sheetData>`;
    const was = at === "B1" ? { wasFormula: "A1:A2*2" } : {};
    expect(problemOf(() => written(handMade({ sheets: { 甲: array } }), edit(at, 2, 1, was)))).toBe("unsupported");
  });
});

describe("calculation", () => {
  const chain = { "xl/calcChain.xml": { text: `<calcChain><c r="A1" i="1"/></calcChain>`, type: "calcChain" } };
  const made = (behindSheets?: string) =>
    handMade({
      sheets: { 甲: `<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row></sheetData>` },
      parts: chain,
      behindSheets,
    });

  test("is asked for on opening, and the stored order goes with a formula", () => {
    const bytes = written(made(), edit("A1", 2, 2, { wasFormula: "1+1" }));
    expect(part(bytes, "xl/workbook.xml")).toContain(`</sheets><calcPr fullCalcOnLoad="1"/></workbook>`);
    expect(Object.keys(unzipSync(bytes))).not.toContain("xl/calcChain.xml");
    for (const holds of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"])
      expect(part(bytes, holds)).not.toContain("calcChain");
  });

  test("the stored order stays when only values change; what calcPr said stays", () => {
    const bytes = written(made(`<calcPr calcId="191029" iterate="1"/><extLst/>`), edit("B1", 1, 2));
    expect(part(bytes, "xl/workbook.xml")).toContain(
      `</sheets><calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/><extLst/>`,
    );
    expect(Object.keys(unzipSync(bytes))).toContain("xl/calcChain.xml");
  });
});

describe("what is locked", () => {
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>`;
  const made = handMade({
    sheets: {
      甲: `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/>`,
    },
    styles,
  });

  test("a locked cell of a protected sheet is refused, there or not", () => {
    expect(problemOf(() => written(made, edit("A1", 1, 2)))).toBe("protected");
    expect(problemOf(() => written(made, edit("C7", null, 2)))).toBe("protected");
  });

  test("an unlocked one is written", () => {
    expect(cellsOf(written(made, edit("B1", 1, 2)))).toEqual({ A1: 1, B1: 2 });
  });
});
