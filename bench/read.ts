/**
 * From file to findings: a workbook of 100,000 × 10 cells with 200,000 formulas, read and checked, beside merely inflating it and looking at
 * each byte, and beside the bare read by other libraries where the folder that PEERS names has them (`npm install` them there). Each in a
 * process of its own, so that nobody's memory or warm code helps another.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { strToU8, zipSync } from "fflate";
import { check, DEFAULT_PACK, recognise, relate } from "../src/core";
import { openPackage } from "../src/hosts/file/package";
import { readWorkbook } from "../src/hosts/file/read-workbook";
import { timedLater, type Timing } from "./measure";

const ROWS = 100_000;
const LETTERS = "ABCDEFGHIJ";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Column A a shared string, B–H numbers with two places, I a plain formula, J a shared one. */
function sheetXml(): string {
  const rows: string[] = [];
  for (let r = 1; r <= ROWS; r++) {
    const cents = [...LETTERS.slice(1, 8)].map((_, i) => (r * (i + 7)) % 99991);
    const numbers = cents.map((value, i) => `<c r="${LETTERS[i + 1]}${r}" s="1"><v>${value / 100}</v></c>`);
    const sum = cents.reduce((all, value) => all + value, 0);
    const shared = r === 1 ? `<f t="shared" ref="J1:J${ROWS}" si="0">ROUND(I1/2,2)</f>` : `<f t="shared" si="0"/>`;
    rows.push(
      `<row r="${r}" spans="1:10"><c r="A${r}" t="s"><v>${r % 1000}</v></c>${numbers.join("")}` +
        `<c r="I${r}" s="1"><f>SUM(B${r}:H${r})</f><v>${sum / 100}</v></c><c r="J${r}" s="1">${shared}<v>${Math.round(sum / 2) / 100}</v></c></row>`,
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

function inflated(bytes: Uint8Array): number {
  const from = openPackage(bytes);
  let sum = 0;
  for (const name of from.parts.keys()) for (const byte of from.part(name)!) sum = (sum + byte) | 0;
  return sum;
}

function findings(bytes: Uint8Array): number {
  const workbook = readWorkbook(bytes, "a.xlsx");
  const tables = recognise(workbook);
  const relations = relate(workbook, tables);
  return check({ workbook, tables, relations, pack: DEFAULT_PACK }).length;
}

const peers = process.env["PEERS"];
const peer = (name: string): string => createRequire(resolve(peers ?? ".", "package.json")).resolve(name);

/** What each process does with the file, and the library it needs. */
const WAYS: Readonly<Record<string, { readonly needs?: string; readonly work: (bytes: Uint8Array) => unknown }>> = {
  "inflated and looked at": { work: inflated },
  read: { work: bytes => readWorkbook(bytes, "a.xlsx").sheets.length },
  "read to findings": { work: findings },
  hucre: {
    needs: "hucre/xlsx",
    work: async bytes => (await import(pathToFileURL(peer("hucre/xlsx")).href)).readXlsx(bytes),
  },
  exceljs: {
    needs: "exceljs",
    work: async bytes => {
      const { Workbook } = (await import(pathToFileURL(peer("exceljs")).href)).default;
      await new Workbook().xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    },
  },
  "read-excel-file": {
    needs: "read-excel-file/node",
    work: async bytes => (await import(pathToFileURL(peer("read-excel-file/node")).href)).default(Buffer.from(bytes)),
  },
};

/** In its own process: the first time, and the best of some, with the most memory the process ever had. */
async function child(way: string, file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const all: Timing[] = [];
  for (let run = 0; run < Number(process.env["RUNS"] ?? 3); run++)
    all.push(await timedLater(async () => WAYS[way]!.work(bytes)));
  const best = (of: keyof Timing): string => (Math.min(...all.map(one => one[of])) / 1e3).toFixed(2);
  const first = (of: keyof Timing): string => (all[0]![of] / 1e3).toFixed(2);
  const peak = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `${way.padEnd(24)}first ${first("cpu")} CPU s (${first("wall")} s) · best ${best("cpu")} (${best("wall")}) · peak ${peak.toFixed(0)} MB\n`,
  );
}

function has(name: string): boolean {
  try {
    return existsSync(peer(name));
  } catch {
    return false;
  }
}

if (process.argv[2] !== undefined) await child(process.argv[2], process.argv[3]!);
else {
  const folder = mkdtempSync(join(tmpdir(), "ziping-"));
  const file = join(folder, "million.xlsx");
  const bytes = made();
  writeFileSync(file, bytes);
  process.stdout.write(`file ${(bytes.length / 1e6).toFixed(1)} MB\n`);
  for (const [way, { needs }] of Object.entries(WAYS)) {
    if (needs !== undefined && !has(needs))
      process.stdout.write(`${way.padEnd(24)}not in the folder that PEERS names\n`);
    else
      spawnSync(process.execPath, ["--import", "./scripts/ts.mjs", fileURLToPath(import.meta.url), way, file], {
        stdio: "inherit",
      });
  }
  rmSync(folder, { recursive: true });
}
