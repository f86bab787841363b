import { strFromU8, unzipSync } from "fflate";
import type { SheetPlan } from "../../../src/core";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { writeChanges } from "../../../src/hosts/file/write-changes";
import { HostError } from "../../../src/hosts/host";
import { plain } from "../plain";
import { handMade } from "./hand-made";

const plan = (more: Partial<SheetPlan> = {}): SheetPlan => ({
  name: "报告",
  mark: 'report:"甲" & 乙',
  cells: [{ row: 1, column: 0, value: "共3元", formula: `"共"&甲!A1&"元"`, look: 0 }],
  looks: [{ font: "仿宋_GB2312", size: 16, wrap: true, horizontal: "justify", vertical: "distributed", indent: 2 }],
  merges: [],
  columnWidths: [80],
  hiddenColumns: [],
  rowHeights: [],
  print: {
    area: { sheet: "报告", top: 0, left: 0, bottom: 9, right: 1 },
    paper: "A4",
    orientation: "portrait",
    margins: { top: 2.54, bottom: 2.54, left: 2.54, right: 2.54 },
    breaks: [8, 4, 4, 0],
    footer: "— &P —",
    cover: true,
    centered: true,
  },
  ...more,
});

const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, raw]) => [name, strFromU8(raw)]));
const placed = (bytes: Uint8Array, ...plans: readonly SheetPlan[]): Uint8Array =>
  writeChanges(bytes, { edits: [], sheets: plans });
const ONE = { 甲: `<sheetData><row r="1"><c r="A1"><v>3</v></c></row></sheetData>` };

function problemOf(doing: () => unknown): string {
  try {
    doing();
  } catch (error) {
    if (error instanceof HostError) return error.problem;
    throw error;
  }
  return "none";
}

describe("a sheet of ours", () => {
  test("as it is printed", () => {
    const xml = parts(placed(handMade({ sheets: ONE }), plan()))["xl/worksheets/sheet2.xml"]!;
    expect(xml).toContain(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`);
    expect(xml.slice(xml.indexOf("</sheetData>"))).toBe(
      `</sheetData><printOptions horizontalCentered="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>` +
        `<pageSetup paperSize="9" firstPageNumber="1" useFirstPageNumber="1" fitToHeight="0" orientation="portrait"/>` +
        `<headerFooter differentFirst="1"><oddFooter>&amp;C— &amp;P —</oddFooter><firstFooter>&amp;C </firstFooter></headerFooter>` +
        `<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="8" max="16383" man="1"/></rowBreaks></worksheet>`,
    );
  });

  test("its names stand among the others in their order, with the place of its tab", () => {
    const made = handMade({
      sheets: { ...ONE, 乙: "<sheetData/>" },
      behindSheets: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">甲!$A$1</definedName><definedName name="总额">甲!$A$1</definedName></definedNames><calcPr calcId="1"/>`,
    });
    expect(parts(placed(made, plan()))["xl/workbook.xml"]).toContain(
      `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">甲!$A$1</definedName>` +
        `<definedName name="_xlnm.Print_Area" localSheetId="2">报告!$A$1:$B$10</definedName>` +
        `<definedName name="_ziping_sheet" localSheetId="2" hidden="1">&quot;report:&quot;&quot;甲&quot;&quot; &amp; 乙&quot;</definedName>` +
        `<definedName name="总额">甲!$A$1</definedName></definedNames><calcPr calcId="1" fullCalcOnLoad="1"/>`,
    );
    expect(readWorkbook(placed(made, plan()), "t.xlsx").sheets[2]!.own).toBe('report:"甲" & 乙');
  });

  test("rows that stand again on each page are named, once, also when it is filled anew; without a cover pages count from 1", () => {
    const { cover: _, ...print } = plan().print;
    const titled = plan({ print: { ...print, titles: { top: 12, bottom: 13 } } });
    const once = placed(handMade({ sheets: ONE }), titled);
    for (const bytes of [once, placed(once, titled)]) {
      const written = parts(bytes);
      expect(written["xl/workbook.xml"]!.match(/<definedName name="_xlnm.Print_Titles".*?<\/definedName>/g)).toEqual([
        `<definedName name="_xlnm.Print_Titles" localSheetId="1">报告!$13:$14</definedName>`,
      ]);
      expect(written["xl/worksheets/sheet2.xml"]).toContain(`firstPageNumber="1" useFirstPageNumber="1"`);
    }
  });

  test("takes numbers and parts that are free", () => {
    const made = handMade({ sheets: ONE, parts: { "xl/worksheets/Sheet2.xml": { text: "<worksheet/>" } } });
    const written = parts(placed(made, plan()));
    expect(written["xl/workbook.xml"]).toContain(`<sheet name="报告" sheetId="4" r:id="rId3"/></sheets>`);
    expect(written["xl/_rels/workbook.xml.rels"]).toContain(`Target="worksheets/sheet3.xml"`);
    expect(written["[Content_Types].xml"]).toContain(`PartName="/xl/worksheets/sheet3.xml"`);
    expect(written["xl/worksheets/Sheet2.xml"]).toBe("<worksheet/>");
  });

  test.each([
    ["a prefix", { prefix: "x:" }],
    ["strict form", { strict: true }],
    ["chart sheets and names", { behindSheets: "<definedNames/>" }],
  ])("in a workbook with %s", (_name, more) => {
    const once = placed(handMade({ sheets: ONE, ...more }), plan());
    const workbook = readWorkbook(once, "t.xlsx");
    expect(plain(workbook)).toEqual({ 甲: { A1: 3 }, 报告: { A2: ["共3元", `"共"&甲!A1&"元"`] } });
    expect(workbook.sheets[1]!.own).toBe('report:"甲" & 乙');
    expect(placed(once, plan())).toEqual(once);
  });

  test("the user's name and place for it are kept", () => {
    const once = placed(handMade({ sheets: ONE }), plan());
    const files = unzipSync(once);
    const renamed = strFromU8(files["xl/workbook.xml"]!).replaceAll("报告", "我的报告");
    const book = { text: renamed };
    const again = placed(
      handMade({ sheets: ONE, parts: { ...asParts(files), "xl/workbook.xml": book } }),
      plan({ name: "我的报告", cells: [{ row: 0, column: 0, value: 1, look: 0 }] }),
    );
    expect(plain(readWorkbook(again, "t.xlsx"))).toEqual({ 甲: { A1: 3 }, 我的报告: { A1: 1 } });
    expect(parts(again)["xl/workbook.xml"]).toContain("我的报告!$A$1:$B$10");
  });

  test("comments that a user put on it stay", () => {
    const files = unzipSync(placed(handMade({ sheets: ONE }), plan()));
    const name = "xl/worksheets/sheet2.xml";
    const commented = strFromU8(files[name]!).replace("</worksheet>", `<legacyDrawing r:id="rId1"/></worksheet>`);
    const again = placed(handMade({ sheets: ONE, parts: { ...asParts(files), [name]: { text: commented } } }), plan());
    expect(parts(again)[name]).toBe(commented);
  });

  test("is refused where sheets are locked, or the own sheet is protected", () => {
    const locked = handMade({ sheets: ONE, beforeSheets: `<workbookProtection lockStructure="1"/>` });
    expect(problemOf(() => placed(locked, plan()))).toBe("protected");
    const files = unzipSync(placed(handMade({ sheets: ONE }), plan()));
    const name = "xl/worksheets/sheet2.xml";
    const text = strFromU8(files[name]!).replace("</sheetData>", `</sheetData><sheetProtection sheet="1"/>`);
    const made = handMade({ sheets: ONE, parts: { ...asParts(files), [name]: { text } } });
    expect(problemOf(() => placed(made, plan()))).toBe("protected");
  });

  test("a name of the user's is never taken, whatever its case", () => {
    const made = handMade({ sheets: { Report: "<sheetData/>" } });
    expect(problemOf(() => placed(made, plan({ name: "REPORT" })))).toBe("name-taken");
  });
});

const asParts = (files: Readonly<Record<string, Uint8Array>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, { text }]));

describe("styles", () => {
  const styles = `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot;件&quot;"/></numFmts><fonts count="1" x14ac:knownFonts="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf fontId="0"/></cellXfs><dxfs count="0"/></styleSheet>`;

  test("are added behind those in use, whose numbers stay", () => {
    const looks = [
      {},
      { bold: true, border: "thin", fill: "#dDeBf7", format: "#,##0.000" },
      { format: '0.0"件"' },
    ] as const;
    const cells = looks.map((_, look) => ({ row: 0, column: look, value: 1, look }));
    const bytes = placed(handMade({ sheets: ONE, styles }), plan({ looks, cells }));
    const now = parts(bytes)["xl/styles.xml"]!;
    expect(now).toContain(`<numFmt numFmtId="171" formatCode="#,##0.000"/></numFmts>`);
    expect(now).toContain(
      `<fonts count="2" x14ac:knownFonts="1"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts>`,
    );
    expect(now).toContain(`<cellXfs count="5"><xf/><xf fontId="0"/><xf numFmtId="0"`);
    expect(now.indexOf("<dxfs")).toBeGreaterThan(now.indexOf("</cellXfs>"));
    expect(readWorkbook(bytes, "t.xlsx").formats).toEqual(["General", "#,##0.000", '0.0"件"']);
    expect(placed(bytes, plan({ looks, cells }))).toEqual(bytes);
  });

  test("have no line on the sides that are open", () => {
    const looks = [undefined, "top", "bottom", "both"].map(
      open => ({ border: "thin", ...(open ? { open } : {}) }) as SheetPlan["looks"][number],
    );
    const cells = looks.map((_, look) => ({ row: look, column: 0, value: 1, look }));
    const xml = parts(placed(handMade({ sheets: ONE }), plan({ looks, cells })))["xl/styles.xml"]!;
    const lines = [...xml.matchAll(/<border>(.*?)<\/border>/gs)].map(([, sides = ""]) =>
      ["left", "right", "top", "bottom"].filter(side => sides.includes(`<${side} style="thin">`)),
    );
    expect(lines.slice(-4)).toEqual([
      ["left", "right", "top", "bottom"],
      ["left", "right", "bottom"],
      ["left", "right", "top"],
      ["left", "right"],
    ]);
  });

  test("are made where there are none", () => {
    const bytes = placed(handMade({ sheets: ONE }), plan({ looks: [{ format: "0.00%" }] }));
    expect(parts(bytes)["[Content_Types].xml"]).toContain(`PartName="/xl/styles.xml"`);
    expect(readWorkbook(bytes, "t.xlsx").formats).toContain("0.00%");
  });
});
