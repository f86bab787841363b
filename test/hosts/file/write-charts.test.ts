import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readArea, type PlannedChart, type SheetPlan } from "../../../src/core";
import { writeChanges } from "../../../src/hosts/file/write-changes";
import { handMade } from "./hand-made";

const area = (text: string) => readArea(text, "报告")!;
const ONE = { 甲: `<sheetData><row r="1"><c r="A1"><v>3</v></c></row></sheetData>` };

const chart = (name: string): PlannedChart => ({
  name,
  title: `${name}（单位：万元）`,
  over: area("A2:B9"),
  categories: area("D2:D3"),
  series: [{ name: area("E1"), values: area("E2:E3") }],
});

const plan = (...charts: readonly PlannedChart[]): SheetPlan => ({
  name: "报告",
  mark: "report:甲",
  cells: [
    { row: 0, column: 4, value: "支出", look: 0 },
    { row: 1, column: 3, value: "1月", look: 0 },
    { row: 1, column: 4, value: 3.5, formula: "甲!A1+0.5", look: 0 },
    { row: 2, column: 3, value: "2月", look: 0 },
  ],
  looks: [{}],
  merges: [],
  charts,
  columnWidths: [80],
  hiddenColumns: [3, 4],
  rowHeights: [],
  print: {
    area: area("A1:B9"),
    paper: "A4",
    orientation: "portrait",
    margins: { top: 1, bottom: 1, left: 1, right: 1 },
    breaks: [],
  },
});

const parts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, raw]) => [name, strFromU8(raw)]));
const placed = (bytes: Uint8Array, ...charts: readonly PlannedChart[]): Uint8Array =>
  writeChanges(bytes, { edits: [], sheets: [plan(...charts)] });
const chartParts = (bytes: Uint8Array): readonly string[] =>
  Object.keys(parts(bytes)).filter(name => name.startsWith("xl/charts/"));

describe("charts on a sheet of ours", () => {
  const made = placed(handMade({ sheets: ONE }), chart("months"));

  test("draw from cells of the sheet, hidden ones too, with the values they have now", () => {
    const xml = parts(made)["xl/charts/chart1.xml"]!;
    expect(xml).toContain('<c:f>报告!$D$2:$D$3</c:f><c:strCache><c:ptCount val="2"/>');
    expect(xml).toContain(
      `<c:f>报告!$E$2:$E$3</c:f><c:numCache><c:formatCode>#,##0.00</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>3.5</c:v></c:pt></c:numCache>`,
    );
    expect(xml).toContain(`<c:plotVisOnly val="0"/>`);
    expect(xml).toContain(`<c:min val="0"/>`);
  });

  test("hang on the sheet by its drawing", () => {
    const all = parts(made);
    expect(all["xl/worksheets/sheet2.xml"]).toMatch(/<drawing r:id="rId1"\/><\/worksheet>$/);
    expect(all["xl/worksheets/_rels/sheet2.xml.rels"]).toContain(`Target="../drawings/drawing1.xml"`);
    expect(all["xl/drawings/_rels/drawing1.xml.rels"]).toContain(`Target="../charts/chart1.xml"`);
    expect(all["[Content_Types].xml"]).toContain(`PartName="/xl/charts/chart1.xml"`);
  });

  test("written twice are written once", () => {
    expect(parts(placed(made, chart("months")))).toEqual(parts(made));
  });

  test("go where the plan no longer has them, and come beside those that stay", () => {
    const both = placed(made, chart("funds"), chart("months"));
    expect(chartParts(both)).toEqual(["xl/charts/chart1.xml", "xl/charts/chart2.xml"]);
    const one = placed(both, chart("funds"));
    expect(chartParts(one)).toEqual(["xl/charts/chart2.xml"]);
    expect(parts(one)["xl/drawings/drawing1.xml"]).not.toContain("months");
    expect(chartParts(placed(one))).toEqual([]);
  });

  test("leave the user's drawings as they are", () => {
    const all = unzipSync(made);
    const own = `<xdr:oneCellAnchor><xdr:from/><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="公章"/></xdr:nvSpPr></xdr:sp><xdr:clientData/></xdr:oneCellAnchor>`;
    const drawing = strFromU8(all["xl/drawings/drawing1.xml"]!).replace(
      "<xdr:twoCellAnchor",
      `${own}<xdr:twoCellAnchor`,
    );
    const withOwn = zipSync({ ...all, "xl/drawings/drawing1.xml": strToU8(drawing) });
    expect(parts(placed(withOwn))["xl/drawings/drawing1.xml"]).toContain(own);
    expect(parts(placed(withOwn, chart("months")))["xl/drawings/drawing1.xml"]).toContain(own);
  });

  test("an amount below nothing takes the axis below it", () => {
    const low = {
      ...plan(chart("months")),
      cells: plan().cells.map(cell => (cell.value === 3.5 ? { ...cell, value: -1 } : cell)),
    };
    const xml = parts(writeChanges(handMade({ sheets: ONE }), { edits: [], sheets: [low] }))["xl/charts/chart1.xml"]!;
    expect(xml).not.toContain("<c:min val");
  });
});
