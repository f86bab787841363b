/**
 * How well tables are found: the boxes, and the header rows, of the table corpus in the folder that CORPUS names. `--misses` lists what
 * was not found, a word after it takes only the files whose name contains it.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readArea, recognise, type Area } from "../src/core";
import { cellCount } from "../src/core";
import { areaName } from "../src/core";
import { readCsv } from "../src/hosts/file/csv";

interface GoldElement {
  readonly type: string;
  readonly box: string;
}
interface GoldTable {
  readonly box: string;
  readonly elements: readonly GoldElement[];
}
interface Found {
  readonly area: Area;
  readonly header: Area | undefined;
}

const folder = join(process.env["CORPUS"] ?? "../shared/corpus", "tables");
const misses = process.argv.includes("--misses");
const only = process.argv.slice(2).find(word => !word.startsWith("-")) ?? "";

/** Shared cells over all cells of two areas. */
function overlap(a: Area, b: Area): number {
  const shared = {
    sheet: "",
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  if (shared.top > shared.bottom || shared.left > shared.right) return 0;
  const cells = cellCount(shared);
  return cells / (cellCount(a) + cellCount(b) - cells);
}

/** First and last header row, undefined where they are not one block of rows. */
function headerRows(table: GoldTable): readonly [number, number] | undefined {
  const rows = new Set<number>();
  for (const element of table.elements) {
    if (element.type !== "Header") continue;
    const area = readArea(element.box, "")!;
    for (let row = area.top; row <= area.bottom; row++) rows.add(row);
  }
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  return rows.size > 0 && last - first + 1 === rows.size ? [first, last] : undefined;
}

interface Count {
  gold: number;
  exact: number;
  near: number;
  found: number;
  right: number;
  headers: number;
  headersRight: number;
}

function count(sum: Count, gold: readonly GoldTable[], found: readonly Found[]): readonly string[] {
  const wrong: string[] = [];
  const boxes = gold.map(table => readArea(table.box, "")!);
  gold.forEach((table, n) => {
    const best = found
      .map(one => ({ one, share: overlap(boxes[n]!, one.area) }))
      .reduce((a, b) => (b.share > a.share ? b : a), { one: undefined as Found | undefined, share: 0 });
    sum.gold++;
    if (best.share === 1) sum.exact++;
    else wrong.push(`${table.box} found as ${best.one ? areaName(best.one.area) : "nothing"}`);
    if (best.share >= 0.9) sum.near++;
    const rows = headerRows(table);
    if (!rows) return;
    sum.headers++;
    const header = best.share >= 0.5 ? best.one?.header : undefined;
    if (header?.top === rows[0] && header.bottom === rows[1]) sum.headersRight++;
    else wrong.push(`header rows ${rows[0] + 1}-${rows[1] + 1} found as ${header ? areaName(header) : "nothing"}`);
  });
  for (const { area } of found) {
    sum.found++;
    if (boxes.some(box => overlap(area, box) >= 0.9)) sum.right++;
    else wrong.push(`${areaName(area)} is no table`);
  }
  return wrong;
}

function run(): void {
  const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Record<
    string,
    { readonly tables: readonly GoldTable[] }
  >;
  const sum: Count = { gold: 0, exact: 0, near: 0, found: 0, right: 0, headers: 0, headersRight: 0 };
  const times: number[] = [];
  for (const [file, { tables }] of Object.entries(gold)) {
    if (!file.includes(only)) continue;
    const workbook = readCsv(new Uint8Array(readFileSync(join(folder, file))), file);
    const start = performance.now();
    const found = recognise(workbook).map(({ area, header }) => ({ area, header }));
    times.push(performance.now() - start);
    const wrong = count(sum, tables, found);
    if (misses) for (const line of wrong) process.stdout.write(`${file}: ${line}\n`);
  }
  const share = (part: number, of: number): string => (of === 0 ? "-" : (part / of).toFixed(3));
  const line =
    `tables: boxes exact ${share(sum.exact, sum.gold)}, at 0.9 ${share(sum.near, sum.gold)}; precision at 0.9 ` +
    `${share(sum.right, sum.found)}; header rows exact ${share(sum.headersRight, sum.headers)} ` +
    `(${sum.gold} tables, ${sum.found} found; slowest file ${Math.max(0, ...times).toFixed(0)} ms)`;
  process.stdout.write(`${line}\n`);
}

if (existsSync(join(folder, "gold.json"))) run();
else process.stdout.write(`tables: skipped, no corpus in ${folder} (CORPUS names the folder)\n`);
