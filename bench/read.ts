/** Speed of reading: a workbook of 100,000 × 10 cells with 200,000 formulas, beside merely inflating and looking at each byte of it. */
import { strToU8, zipSync } from "fflate";
import { openPackage } from "../src/hosts/file/package";
import { readWorkbook } from "../src/hosts/file/read-workbook";

const ROWS = 100_000;
const LETTERS = "ABCDEFGHIJ";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Column A a shared string, B–H numbers with two places, I a plain formula, J a shared one. */
function sheetXml(): string {
  const rows: string[] = [];
  for (let r = 1; r <= ROWS; r++) {
    const numbers = [...LETTERS.slice(1, 8)].map(
      (c, i) => `<c r="${c}${r}" s="1"><v>${((r * (i + 7)) % 99991) / 100}</v></c>`,
    );
    const shared = r === 1 ? `<f t="shared" ref="J1:J${ROWS}" si="0">ROUND(I1/2,2)</f>` : `<f t="shared" si="0"/>`;
    rows.push(
      `<row r="${r}" spans="1:10"><c r="A${r}" t="s"><v>${r % 1000}</v></c>${numbers.join("")}` +
        `<c r="I${r}" s="1"><f>SUM(B${r}:H${r})</f><v>${r / 4}</v></c><c r="J${r}" s="1">${shared}<v>${r / 8}</v></c></row>`,
    );
  }
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATED}/${type}" Target="${target}"/>`;

function made(): Uint8Array {
  const texts = Array.from({ length: 1000 }, (_, i) => `<si><t>支出项目第${i}号</t></si>`);
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("a", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets><sheet name="明细" sheetId="1" r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("a", "worksheet", "worksheets/sheet1.xml")}${relationship("b", "sharedStrings", "sharedStrings.xml")}${relationship("c", "styles", "styles.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${texts.join("")}</sst>`,
    "xl/worksheets/sheet1.xml": sheetXml(),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function bare(bytes: Uint8Array): void {
  const from = openPackage(bytes);
  let sum = 0;
  for (const name of from.parts.keys()) for (const byte of from.part(name)!) sum = (sum + byte) | 0;
  if (sum === 0) throw new Error("nothing inflated");
}

const bytes = made();
process.stdout.write(`file ${(bytes.length / 1e6).toFixed(1)} MB\n`);
for (let round = 1; round <= 4; round++) {
  let cells = 0;
  const read = cpuSeconds(() => (cells = readWorkbook(bytes, "a.xlsx").sheets[0]!.cells.column.length));
  const inflated = cpuSeconds(() => bare(bytes));
  const peak = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `round ${round}: ${cells} cells read in ${read.toFixed(2)} CPU s, inflated and looked at in ${inflated.toFixed(2)} (ratio ${(read / inflated).toFixed(1)}), peak ${peak.toFixed(0)} MB\n`,
  );
}
