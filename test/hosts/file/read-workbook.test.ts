import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import type { Sheet, Workbook } from "../../../src/core/workbook/workbook";
import { packageOf, partsOf, relationship, relationshipsPart, zipOf, type Given } from "./package-of";

const read = (given: Given): Workbook => readWorkbook(packageOf(given), "预算.xlsx");
const sheet = (inside: string): Sheet => read({ sheets: { 表: inside } }).sheets[0]!;
const area = (top: number, left: number, bottom: number, right: number): object => ({
  sheet: "表",
  top,
  left,
  bottom,
  right,
});

test("sheets in the order of their tabs; hidden ones said, chart sheets passed over", () => {
  const workbook = read({
    sheets: {
      封面: "<sheetData/>",
      图: "<chartsheet><sheetViews/></chartsheet>",
      底稿: "<sheetData/>",
      深藏: "<sheetData/>",
    },
    states: { 底稿: 'state="hidden"', 深藏: 'state="veryHidden"' },
  });
  expect(workbook.name).toBe("预算.xlsx");
  expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["封面", false],
    ["底稿", true],
    ["深藏", true],
  ]);
});

test("an empty sheet reaches over nothing, formats or not", () => {
  const { rows, columns, cells } = sheet(
    '<sheetData><row r="1" s="1" customFormat="1"><c r="A1" s="1"/></row></sheetData>',
  );
  expect([rows, columns, cells.column.length]).toEqual([0, 0, 0]);
});

test("merges", () => {
  const { merges } = sheet(
    '<sheetData/><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B3:B4"/></mergeCells>',
  );
  expect(merges).toEqual([area(0, 0, 0, 2), area(2, 1, 3, 1)]);
});

test("rows hidden by hand, by a filter, or without height, as runs", () => {
  const { hiddenRows } = sheet(
    '<sheetData><row r="2" hidden="1"/><row r="3" ht="0" customHeight="1"/><row r="4" hidden="0" ht="15"/><row r="7" hidden="true"/></sheetData>',
  );
  expect(hiddenRows).toEqual([
    [1, 2],
    [6, 6],
  ]);
});

test("rows hidden wherever the sheet does not list them", () => {
  const { hiddenRows } = sheet(
    '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData><row r="1"/><row r="3"/></sheetData>',
  );
  expect(hiddenRows).toEqual([
    [1, 1],
    [3, 1_048_575],
  ]);
});

test("hidden columns, ascending and without overlaps", () => {
  const { hiddenColumns } = sheet(
    '<cols><col min="5" max="16384" hidden="1"/><col min="2" max="3" width="0" customWidth="1"/><col min="4" max="4" width="9"/><col min="3" max="3" hidden="1"/></cols><sheetData/>',
  );
  expect(hiddenColumns).toEqual([
    [1, 2],
    [4, 16_383],
  ]);
});

test.each([
  ['<sheetProtection sheet="1" objects="1"/>', true],
  ['<sheetProtection password="CC74"/>', false],
  ["", false],
])("protection: %s", (xml, expected) => {
  expect(sheet(`<sheetData/>${xml}`).protected).toBe(expected);
});

test("elements of extensions do not count as the sheet's own", () => {
  const found = sheet(
    '<sheetData/><extLst><ext><x14:row xmlns:x14="urn:x"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells></ext></extLst>',
  );
  expect([found.rows, found.merges]).toEqual([0, []]);
});

test("Excel tables, with header and totals row or without", () => {
  const table = (attributes: string): string =>
    `<table id="1" name="t" ${attributes}><tableColumns count="2"><tableColumn id="1" name="项目"/><tableColumn id="2" name="金额_x000a_(元)"/></tableColumns></table>`;
  const { tables } = read({
    sheets: { 表: '<sheetData/><tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>' },
    related: {
      表:
        relationship("rId1", "table", "../tables/table1.xml") + relationship("rId2", "table", "/xl/tables/table2.xml"),
    },
    parts: {
      "xl/tables/table1.xml": table('displayName="支出" ref="A3:B9" totalsRowCount="1"'),
      "xl/tables/table2.xml": table('displayName="无头" ref="D1:E4" headerRowCount="0"'),
    },
  }).sheets[0]!;
  const columns = ["项目", "金额\n(元)"];
  expect(tables).toEqual([
    { name: "支出", area: area(2, 0, 8, 1), headerRows: 1, totalsRows: 1, columns },
    { name: "无头", area: area(0, 3, 3, 4), headerRows: 0, totalsRows: 0, columns },
  ]);
});

test("defined names with their scope, which counts chart sheets too", () => {
  const { names } = read({
    sheets: { 图: "<chartsheet/>", 表: "<sheetData/>" },
    after:
      '<definedNames><definedName name="总额">表!$B$9</definedName><definedName name="_xlnm.Print_Area" localSheetId="1" hidden="1">表!$A$1:$C$9</definedName><definedName name="税率">0.13</definedName></definedNames>',
  });
  expect(names).toEqual([
    { name: "总额", refersTo: "表!$B$9", hidden: false },
    { name: "_xlnm.Print_Area", refersTo: "表!$A$1:$C$9", hidden: true, sheet: "表" },
    { name: "税率", refersTo: "0.13", hidden: false },
  ]);
});

test("a sheet of ours bears its mark; a name for the whole workbook marks none", () => {
  const marked = read({
    sheets: { 甲: "<sheetData/>", 乙: "<sheetData/>" },
    after:
      '<definedNames><definedName name="_ziping_sheet" localSheetId="1" hidden="1">"report:大厅""一站""运行费"</definedName><definedName name="_ziping_sheet">"report:x"</definedName></definedNames>',
  });
  expect(marked.sheets.map(one => one.own)).toEqual([undefined, 'report:大厅"一站"运行费']);
});

test("manual calculation and links to other files, by their number in formulas", () => {
  const book = '<externalLink xmlns:r="urn:r"><externalBook r:id="rId9"/></externalLink>';
  const workbook = read({
    after:
      '<externalReferences><externalReference r:id="e2"/><externalReference r:id="e1"/><externalReference r:id="e3"/></externalReferences><calcPr calcMode="manual"/>',
    workbookRelated: ["1", "2", "3"]
      .map(n => relationship(`e${n}`, "externalLink", `externalLinks/externalLink${n}.xml`))
      .join(""),
    parts: {
      "xl/externalLinks/externalLink1.xml": book,
      "xl/externalLinks/externalLink2.xml": book,
      "xl/externalLinks/externalLink3.xml": "<externalLink><ddeLink/></externalLink>",
      "xl/externalLinks/_rels/externalLink1.xml.rels": relationshipsPart(
        relationship("rId9", "externalLinkPath", "上年.xlsx", true),
      ),
      "xl/externalLinks/_rels/externalLink2.xml.rels": relationshipsPart(
        relationship("rId1", "other", "x", true) +
          relationship("rId9", "externalLinkPath", "file:///C:/%E6%B1%87.xlsx", true),
      ),
    },
  });
  expect(workbook.manualCalculation).toBe(true);
  expect(workbook.externalLinks).toEqual(["file:///C:/%E6%B1%87.xlsx", "上年.xlsx", ""]);
});

test("parts are found through their relationships, wherever they lie and however their names are written", () => {
  const parts = partsOf({
    sheets: { 表: '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>' },
    texts: "<si><t>在</t></si>",
  });
  const moved: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": parts["[Content_Types].xml"]!,
    "_rels/.rels": relationshipsPart(relationship("a", "officeDocument", "/Book/Main%20Part.xml")),
    "book/main part.xml": parts["xl/workbook.xml"]!,
    "Book/_rels/Main Part.xml.rels": relationshipsPart(
      relationship("s0", "worksheet", "..\\Sheets\\ONE.XML") + relationship("t", "sharedStrings", "./../texts.xml"),
    ),
    "sheets\\one.xml": parts["xl/worksheets/sheet0.xml"]!,
    "texts.xml": parts["xl/sharedStrings.xml"]!,
  };
  expect(readWorkbook(zipOf(moved), "a.xlsx").texts).toEqual(["在"]);
});

test("a workbook without root relationships is found by its content type", () => {
  expect(read({ parts: { "_rels/.rels": null } }).sheets).toHaveLength(1);
});
