import type { WorkbookDisplay } from "../../../src/hosts/file/display";
import { digitPixels } from "../../../src/hosts/file/digit-width";
import { openPackage } from "../../../src/hosts/file/package";
import { readDisplay } from "../../../src/hosts/file/read-display";
import { packageOf, relationship, type Given } from "./package-of";

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.0"/></numFmts>' +
  '<fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><i val="0"/><u val="double"/><strike/><vertAlign val="superscript"/><sz val="14.5"/><color theme="4" tint="-0.5"/><name val="黑体"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.15"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill><fill><gradientFill><stop position="0"><color rgb="FF112233"/></stop></gradientFill></fill></fills>' +
  '<borders><border><left/><right/></border><border diagonalUp="1"><left style="thin"><color rgb="FFFF0000"/></left><top style="double"><color auto="1"/></top><bottom style="nonsense"/><diagonal style="hair"/></border></borders>' +
  '<cellXfs><xf/><xf fontId="1" fillId="2" borderId="1" numFmtId="176"><alignment horizontal="centerContinuous" vertical="top" wrapText="1" indent="2" textRotation="135"/></xf><xf fillId="3"><alignment textRotation="255" shrinkToFit="1"/></xf><xf fillId="4"/><xf fillId="1"/></cellXfs>';
const THEME =
  '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';

const look = (inside: string, more: Given = {}): WorkbookDisplay =>
  readDisplay(
    openPackage(
      packageOf({
        sheets: { 表: inside },
        styles: STYLES,
        workbookRelated: relationship("th", "theme", "theme/theme1.xml"),
        parts: { "xl/theme/theme1.xml": THEME },
        ...more,
      }),
    ),
  );

test("styles: fonts, fills, borders, alignment, formats; theme, palette and tint", () => {
  expect(look("<sheetData/>").styles).toEqual([
    { font: { name: "宋体", size: 11 }, format: "General" },
    {
      font: {
        name: "黑体",
        size: 14.5,
        bold: true,
        strike: true,
        underline: "double",
        script: "super",
        color: "#254061",
      },
      fill: "#D9D9D9",
      borders: {
        left: { kind: "thin", color: "#FF0000" },
        top: { kind: "double" },
        rising: { kind: "hair" },
      },
      horizontal: "center",
      vertical: "top",
      wrap: true,
      indent: 2,
      rotation: -45,
      format: "0.0",
    },
    { font: { name: "宋体", size: 11 }, fill: "#FFFF00", shrink: true, rotation: "stacked", format: "General" },
    { font: { name: "宋体", size: 11 }, fill: "#112233", format: "General" },
    { font: { name: "宋体", size: 11 }, fill: "#DFDFDF", format: "General" },
  ]);
});

test("a workbook without styles has the default one", () => {
  expect(look("<sheetData/>", { styles: undefined, workbookRelated: "" }).styles).toEqual([
    { font: {}, format: "General" },
  ]);
});

test("styles of cells, rows and columns", () => {
  const { styled, rowStyles, columnStyles } = look(
    '<cols><col min="3" max="4" width="9" style="2"/></cols><sheetData><row r="2"><c r="B2" s="1"/><c r="C2"><v>1</v></c></row><row r="3" s="2" customFormat="1"/><row r="4" s="2" customFormat="1"><c r="A4" s="0"/></row><row r="5" s="3"/></sheetData>',
  ).sheets[0]!;
  expect([...styled.rowStart]).toEqual([0, 0, 2, 2, 3]);
  expect([...styled.column]).toEqual([1, 2, 0]);
  expect([...styled.style]).toEqual([1, 0, 0]);
  expect(rowStyles).toEqual([{ first: 2, last: 3, value: 2 }]);
  expect(columnStyles).toEqual([{ first: 2, last: 3, value: 2 }]);
});

test("cells of the default style are left out where nothing else would hold", () => {
  const { styled } = look('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="99"/></row></sheetData>')
    .sheets[0]!;
  expect([[...styled.rowStart], styled.column.length]).toEqual([[0], 0]);
});

test("heights, widths, frozen panes, grid lines, zoom, colour of the tab", () => {
  const [sheet] = look(
    '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView showGridLines="0" zoomScale="85"><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><cols><col min="2" max="3" width="10.625" customWidth="1"/><col min="4" max="4" width="0" hidden="1"/></cols><sheetData><row r="1" ht="30"/><row r="2" ht="30"/><row r="4" ht="20.25"/><row r="5" ht="0"/></sheetData>',
  ).sheets;
  expect(sheet).toMatchObject({
    name: "表",
    rowHeights: [
      { first: 0, last: 1, value: 30 },
      { first: 3, last: 3, value: 20.25 },
    ],
    columnWidths: [{ first: 1, last: 2, value: 85 }],
    defaultRowHeight: 13.5,
    defaultColumnWidth: 72,
    frozenRows: 3,
    frozenColumns: 1,
    gridLines: false,
    zoom: 85,
    tabColor: "#00B050",
  });
});

test("a window split without freezing stands still nowhere", () => {
  const [sheet] = look(
    '<sheetViews><sheetView><pane xSplit="2000" ySplit="3000"/></sheetView></sheetViews><sheetData/>',
  ).sheets;
  expect(sheet).toMatchObject({ frozenRows: 0, frozenColumns: 0, gridLines: true, zoom: 100 });
});

test("chart sheets have no place in it", () => {
  const { sheets } = look("", { sheets: { 图: "<chartsheet/>", 表: "<sheetData/>" } });
  expect(sheets.map(sheet => sheet.name)).toEqual(["表"]);
});

test.each([
  ["Calibri", 11, 7],
  ["Arial", 10, 7],
  ["宋体", 11, 8],
  ["仿宋_GB2312", 12, 8],
  ["SimSun", 10, 7],
])("a digit of %s %d is %d pixels wide", (font, size, pixels) => {
  expect(digitPixels(font, size)).toBe(pixels);
});
